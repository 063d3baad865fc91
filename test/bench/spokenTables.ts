// Prints how right speakers, pronouns and owners of names are on the articles annotated by hand.
import type { Annotations } from '../../src/engine/annotations';
import { Counts } from './counts';
import { goldSpeakers, type ReadArticle } from './goldSpeakers';
import { noPronouns, pronounAccuracy, type PronounCounts } from './pronounAccuracy';
import { speakerAccuracy, type SpeakerCounts } from './speakerAccuracy';

const EXAMPLES = 10;
const SOURCES = ['named', 'pronoun', 'nominal', 'none', 'unnamed'] as const;

/** `texts` are the articles of PolNeAR by id; without them only our own are measured. */
export function printSpoken(
  texts: ReadonlyMap<string, string>,
  annotate: (text: string) => Annotations,
): void {
  const articles = goldSpeakers(texts).map(article => ({ ...article, annotations: annotate(article.text) }));
  if (texts.size === 0)
    console.log('speakers: the articles of PolNeAR are left out, only our own are measured');
  const parts: [string, ReadArticle[]][] = [
    ['all', articles],
    ['tune', articles.filter(({ half }) => half === 'tune')],
    ['held', articles.filter(({ half }) => half === 'held')],
    ['our own', articles.filter(({ id }) => id.endsWith('.txt'))],
  ];
  for (const [name, part] of parts) {
    console.log(`\nspeakers, ${name}: ${String(part.length)} articles annotated by hand`);
    const speakers = speakerAccuracy(part);
    printSpeakers('quotes', speakers.all);
    printSpeakers('direct+mixed', speakers.marked);
    printSpeakers('indirect', speakers.indirect);
    for (const source of SOURCES) {
      const counts = speakers.bySource.get(source);
      if (counts) printSpeakers(`source ${source}`, counts);
    }
    const pronouns = pronounAccuracy(part);
    printPronouns('he/she', sum(pronouns.outside, pronouns.inQuotes));
    printPronouns('he/she in quotes', pronouns.inQuotes);
    const pairs = new Counts();
    for (const counts of pronouns.pairs.values()) pairs.add(counts);
    console.log(`  ${'name pairs'.padEnd(18)}${pairs.toString()}`);
    for (const [type, counts] of [...pronouns.pairs].sort())
      console.log(`    ${type.padEnd(16)}${counts.toString()}`);
    if (name !== 'tune') continue;
    for (const example of speakers.errors.slice(0, EXAMPLES)) console.log(`    speaker: ${example}`);
    for (const example of pronouns.errors.slice(0, EXAMPLES)) console.log(`    pronoun: ${example}`);
  }
}

function printSpeakers(row: string, counts: SpeakerCounts): void {
  console.log(`  ${row.padEnd(18)}found ${share(counts.found, counts.gold)}  ${shares(counts)}`);
}

function printPronouns(row: string, counts: PronounCounts): void {
  console.log(`  ${row.padEnd(18)}${shares(counts)}  right of all ${share(counts.right, counts.named)}`);
}

/** What is given where there is nobody named to give counts as wrong among the given. */
function shares({ named, given, right, nameless, wronglyGiven }: PronounCounts): string {
  return [
    `given ${share(given, named)}`,
    `right when given ${share(right, given + wronglyGiven)}`,
    `given though nobody is named ${share(wronglyGiven, nameless)}`,
  ].join('  ');
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
  return `${percent.padStart(5)} of ${String(whole)}`;
}

function sum(a: PronounCounts, b: PronounCounts): PronounCounts {
  const total = noPronouns();
  for (const counts of [a, b]) {
    for (const key of Object.keys(total) as (keyof PronounCounts)[]) total[key] += counts[key];
  }
  return total;
}
