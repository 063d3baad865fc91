import type { InventedCast, InventedPerson } from './inventedNames';
import { RandomStream } from './randomStream';

export interface InventedArticle {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

const TOPICS = [
  'the new harbour wall',
  'the bus line',
  'the water tax',
  'the school roofs',
  'the river dam',
  'the night trains',
  'the grain store',
  'the bridge tolls',
];
const VERDICTS = [
  'too expensive',
  'long overdue',
  'a mistake',
  'good for everyone',
  'far from ready',
  'a matter of trust',
];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The article of that number: a report of about 600 words in plain English, with people who are in other articles, too. */
export function inventArticle(number: number, cast: InventedCast): InventedArticle {
  const chance = new RandomStream(7919 * number + 17);
  const [a, b, c, d] = Array.from({ length: 4 }, () => cast.people[chance.famous(cast.people.length)]) as [
    InventedPerson,
    InventedPerson,
    InventedPerson,
    InventedPerson,
  ];
  const [place, other] = [0, 1].map(() => cast.places[chance.famous(cast.places.length)]) as [string, string];
  const [body, rival, third] = [0, 1, 2].map(
    () => cast.organizations[chance.famous(cast.organizations.length)],
  ) as [string, string, string];
  const topic = chance.pick(TOPICS);
  const year = 2010 + (number % 14);
  const month = number % 12;
  const date = `${MONTHS[month] ?? ''} ${String(1 + (number % 28))}, ${String(year)}`;
  const cost = `$${String(2 + chance.below(90))} million`;
  const paragraphs = [
    `${place} argues over ${topic}`,
    `${place.toUpperCase()}, ${date} — ${full(a)}, ${a.role} of ${place}, said on Monday that ${topic} would cost ${cost}, after weeks of quarrel between the ${body} and the ${rival}.`,
    `“We have waited for ${topic} for ${String(2 + chance.below(20))} years,” ${a.surname} told reporters in ${place}. “${cap(pronoun(a))} who pays late pays twice.”`,
    `${full(b)}, ${b.role}, called the plan “${chance.pick(VERDICTS)}” and said that ${pronoun(b)} would ask the ${body} for its papers. ${b.surname}, ${String(b.age)}, had left the ${rival} in ${String(year - 3)}.`,
    filler(chance, place, topic, body),
    `According to ${full(c)}, ${c.role}, about ${String(100 + chance.below(900))} people in ${other} live beside the works. ${c.surname} denied that the ${third} had been asked. “Nobody came to us,” ${pronoun(c)} said.`,
    filler(chance, other, topic, rival),
    `${d.surname === a.surname ? full(d) : `${full(d)}, ${d.role} in ${other}`}, said ${topic} was “${chance.pick(VERDICTS)}”. ${cap(pronoun(d))} added that the ${body} had promised an answer by ${MONTHS[(month + 2) % 12] ?? ''}.`,
    filler(chance, place, topic, third),
    `The ${rival} said in a statement that it would study the plan. “Our members want to know what ${place} will pay,” it said. Shares of the ${third} fell by ${String(1 + chance.below(9))} percent.`,
    filler(chance, other, topic, body),
    `${a.surname} and ${b.surname} are to meet in ${other} next week. ${full(c)} will lead the talks, and ${d.surname} said ${pronoun(d)} hoped for a vote before the winter.`,
    filler(chance, place, topic, rival),
  ];
  const folder = `${String(year)}/${String(month + 1).padStart(2, '0')}`;
  return { path: `${folder}/${String(number).padStart(6, '0')}.txt`, text: `${paragraphs.join('\n\n')}\n` };
}

function filler(chance: RandomStream, place: string, topic: string, body: string): string {
  const sentences = [
    `In ${place} the matter has filled the letters pages since the spring, and few expect it to be settled soon.`,
    `The ${body} has spent ${String(2 + chance.below(30))} percent more on repairs than it had planned, its last report shows.`,
    `Shops along the main road have put up signs about ${topic}, and the market was half empty at noon.`,
    `Two earlier plans were given up, one for want of money and one after a long quarrel over who would own the land.`,
    `People who live near the works speak of dust, of noise before six in the morning and of lorries that miss the turning.`,
    `A study for the ${body} found that ${String(10 + chance.below(60))} of the houses would need new walls.`,
    `The rain of last week has left the lower streets of ${place} under water for the third time this year.`,
  ];
  const first = chance.below(sentences.length);
  return [0, 1, 2].map(step => sentences[(first + step) % sentences.length]).join(' ');
}

function full({ given, surname }: InventedPerson): string {
  return `${given} ${surname}`;
}

function pronoun({ woman }: InventedPerson): string {
  return woman ? 'she' : 'he';
}

function cap(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
