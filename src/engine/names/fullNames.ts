import { genderOfFirstNames, type Gender } from '../genders/genderWords';
import type { NameGenders } from '../genders/nameGenders';
import { isKnownName } from './bodyKey';
import headWords from './lexicon/headWords.json';
import { isAcronymOf, nameWords, sameGivenName } from './nameKey';
import type { NameCluster } from './nameCluster';

/** What bodies are called for short: "the Commission". */
const HEADS = new Set(headWords.heads);
/** Nouns behind the name of a place that it goes without: "Velm Island". */
const LANDS = /^(?:islands?|isles?|archipelago|peninsula|town|township|village)$/;
/** Behind these a name is of something else: "Bank of Velm". */
const OF = /^(?:of|for|and|in|at|on|de|[&/–—-])$/;
/** What joins two names to one of neither. */
const JOINS = /^(?:and|[&/–—-])$/;
/** How many times more often than all others of that name somebody is named who is called by it alone. */
const DOMINANT = 3;

/** Clusters by the words that shorter names may share with them, so that each name looks at few others. */
export class FullNames {
  readonly #byWord = new Map<string, Set<NameCluster>>();
  readonly #titled: ReadonlySet<string>;

  /** `clusters` are all there are; those that shorter names may stand for are added one by one. */
  constructor(clusters: readonly NameCluster[]) {
    this.#titled = new Set(clusters.map(({ titled, key }) => `${String(titled)} ${key}`));
  }

  add(cluster: NameCluster, owner: NameCluster): void {
    const initials = cluster.words.length > 1 ? [`#${cluster.words[0]?.charAt(0) ?? ''}`] : [];
    for (const word of [...cluster.words, ...initials]) {
      const owners = this.#byWord.get(word);
      if (owners) owners.add(owner);
      else this.#byWord.set(word, new Set([owner]));
    }
  }

  /** Clusters that hold the word; at most a few, since a word of a hundred names tells nothing. */
  with(word: string): NameCluster[] {
    const owners = this.#byWord.get(word);
    return owners && owners.size <= 20 ? [...owners] : [];
  }

  /** Whether a surname also stands behind the other title: "Mr. Vale" and "Mrs. Vale". */
  isTitledOtherwise({ titled, key }: NameCluster): boolean {
    return this.#titled.has(`${titled === 'he' ? 'she' : 'he'} ${key}`);
  }
}

/** The one person whose full name this shorter name can stand for. */
export function fullPerson(cluster: NameCluster, index: FullNames, genders: NameGenders): NameCluster | null {
  const { words, titled } = cluster;
  const last = words.at(-1) ?? '';
  if (words.length > 1) {
    return only(index.with(last).filter(other => sameLongName(words, other.words)));
  }
  const longer = index.with(last).filter(other => other.words.length > 1);
  const bySurname = longer.filter(other => other.words.at(-1) === last);
  // "Otto" is "Otto II" where there is no other, and "Vale" is "Mr. Vale".
  if (longer.length === 0)
    return only(
      index
        .with(last)
        .filter(
          other => other.key.startsWith(`${cluster.key} `) || (titled === null && other.key === cluster.key),
        ),
    );
  if (titled && bySurname.length > 0) return titledPerson(cluster, titled, bySurname, index, genders);
  const byGivenName = longer.filter(other => other.forms.some(form => nameWords(form)[0] === last));
  return oneOf(bySurname.length > 0 ? bySurname : byGivenName, cluster);
}

/**
 * Of the people of one surname the one who can be called "Mr.", as far as given names tell. Lists of given names err, so that the only
 * one is taken in any case, unless the article has somebody with the other title too.
 */
function titledPerson(
  cluster: NameCluster,
  titled: Gender,
  people: readonly NameCluster[],
  index: FullNames,
  genders: NameGenders,
): NameCluster | null {
  const of = (other: NameCluster): Gender | null => genderOfFullName(other, genders);
  const fitting = people.filter(other => of(other) === titled);
  if (fitting.length > 0) return oneOf(fitting, cluster);
  const open = people.filter(other => of(other) === null);
  if (open.length > 0) return oneOf(open, cluster);
  return index.isTitledOtherwise(cluster) ? null : only(people);
}

function genderOfFullName({ words }: NameCluster, genders: NameGenders): Gender | null {
  const given = words.slice(0, -1).filter(word => word.length > 1);
  return genderOfFirstNames(given) ?? genders.of(given[0] ?? '');
}

/** Of several people with one name the only one introduced before it first stands alone, or the one the article is about. */
function oneOf(people: readonly NameCluster[], cluster: NameCluster): NameCluster | null {
  const first = (other: NameCluster): number => other.names[0] ?? 0;
  return only(people) ?? only(people.filter(other => first(other) < first(cluster))) ?? dominant(people);
}

/** Of several people with one name the one named first and far more often than the others together. */
function dominant(people: readonly NameCluster[]): NameCluster | null {
  const [leader, ...others] = [...people].sort((a, b) => (a.names[0] ?? 0) - (b.names[0] ?? 0));
  const rest = others.reduce((sum, other) => sum + other.names.length, 0);
  return leader && leader.names.length >= DOMINANT * rest ? leader : null;
}

/** "J. K. Vale" and "Joan Vale", "Joan Marie Vale" and "Joan Vale": equal surname, given names that do not conflict. */
function sameLongName(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1) || long.length < 2) return false;
  let at = 0;
  for (const given of short.slice(0, -1)) {
    while (at < long.length - 1 && !sameGivenName(given, long[at] ?? '')) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  // "Otto Vale" may be "Jens Otto Vale" by his second name, "O. Vale" hardly.
  return sameGivenName(short[0] ?? '', long[0] ?? '') || (short[0] ?? '').length > 1;
}

/** The one body or place this acronym or shortened name can stand for. */
export function fullBody(cluster: NameCluster, index: FullNames): NameCluster | null {
  const form = cluster.forms[0] ?? '';
  const { words, type } = cluster;
  const [first = ''] = words;
  if (words.length === 1 && isAcronym(form)) {
    return only(
      index
        .with(`#${form.charAt(0).toLowerCase()}`)
        .filter(other => other.type === type && other.forms.some(full => isAcronymOf(form, full))),
    );
  }
  const longer = index.with(first).filter(other => other.type === type && other.words.length > words.length);
  if (isKnownName(form)) return null;
  const begins = longer.filter(
    other =>
      words.every((word, i) => other.words[i] === word) && !JOINS.test(other.words[words.length] ?? ''),
  );
  if (type === 'place')
    return only(begins.filter(other => LANDS.test(other.words.slice(words.length).join(' '))));
  const ends = longer.filter(other => isTail(words, other.words));
  if (words.length === 1 && HEADS.has(first)) {
    // "The House" is the House of Representatives rather than the White House.
    return only(begins.filter(other => OF.test(other.words[1] ?? ''))) ?? only(ends);
  }
  return only(begins.length > 0 ? begins : ends);
}

/** "Security Council" of "United Nations Security Council", not "Velm" of "Bank of Velm". */
function isTail(words: readonly string[], long: readonly string[]): boolean {
  const from = long.length - words.length;
  return words.every((word, i) => long[from + i] === word) && !OF.test(long[from - 1] ?? '');
}

/** Written in capitals, with or without stops: "DDN", "D.D.N.". */
export function isAcronym(form: string): boolean {
  return /^[\p{Lu}\d.&]{2,}$/u.test(form);
}

function only(clusters: readonly NameCluster[]): NameCluster | null {
  const [first, second] = new Set(clusters);
  return first && !second ? first : null;
}
