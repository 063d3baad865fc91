import type { RoleField } from './evidence';
import { fold } from './words';

/**
 * Walks of life that hardly anybody is in two of, by the nouns that name roles. Politics, business, law and the forces
 * are one: people move between them. What is in no list says nothing.
 */
const NOUNS: Record<RoleField, string> = {
  public:
    'president premier chancellor minister secretary senator congressman congresswoman lawmaker legislator deputy mayor governor ambassador diplomat envoy spokesman spokeswoman spokesperson chairman chairwoman chief executive officer ceo cfo founder commissioner councillor councilman councilwoman mp mep commander general colonel admiral sergeant judge justice prosecutor attorney lawyer solicitor barrister treasurer economist analyst banker adviser advisor representative delegate candidate politician king queen prince princess sultan emir',
  sport:
    'striker midfielder defender goalkeeper winger quarterback linebacker pitcher batsman bowler cricketer footballer player golfer boxer wrestler swimmer sprinter cyclist skier skater gymnast jockey coach manager-player athlete medallist medalist goalscorer catcher shortstop outfielder',
  stage:
    'actor actress singer musician guitarist drummer pianist violinist conductor composer rapper dancer choreographer comedian filmmaker screenwriter playwright novelist painter sculptor illustrator',
  learning:
    'professor lecturer researcher scientist physicist chemist biologist historian sociologist psychologist psychiatrist epidemiologist virologist astronomer geologist surgeon nurse paediatrician pediatrician cardiologist archaeologist headteacher climatologist oceanographer hydrologist seismologist',
  faith: 'pope cardinal archbishop bishop priest vicar pastor rabbi imam ayatollah monk nun reverend',
};

const FIELDS = new Map(
  Object.entries(NOUNS).flatMap(([field, nouns]) => nouns.split(' ').map(noun => [noun, field as RoleField])),
);

/** The walk of life that a role in the text's own words belongs to ("the club's former striker"), or null. */
export function roleField(role: string): RoleField | null {
  return FIELDS.get(roleHead(role)) ?? null;
}

/** The noun that says what somebody is: the last one before any "of", "for", "at" or "in". */
export function roleHead(role: string): string {
  const [phrase = ''] = fold(role).split(/,|\s(?:of|for|at|in|to|from|with|who|on)\s/);
  const words = phrase.split(/[^\p{L}\p{N}-]+/u).filter(word => word !== '');
  return words.at(-1) ?? '';
}
