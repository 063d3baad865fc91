// Prints how right quotes are on a gold set, kind by kind.
import type { Annotations } from '../../src/engine/annotations';
import { quoteAccuracy, type GoldAttributions, type MayShow, sumOf, type QuoteCounts } from './quoteAccuracy';
import { measures, percent, spread } from './print';

const KINDS_OF_ERROR = 10;
const EXAMPLES = 3;

/** `mayShow`: the articles the most frequent kinds of error are shown from; null where they are not shown. */
export function printQuotes(
  set: string,
  articles: readonly GoldAttributions[],
  annotate: (text: string) => Annotations,
  mayShow: MayShow | null,
): void {
  const { byKind, scare, errors } = quoteAccuracy(articles, annotate, mayShow ?? (() => false));
  console.log(`\n${set}: ${String(articles.length)} articles`);
  const marked = sumOf(byKind.get('direct'), byKind.get('mixed'));
  printRow('direct+mixed', marked);
  for (const [kind, counts] of byKind) printRow(kind, counts);
  const precision = scare.right / (scare.scare || 1);
  const recall = scare.right / (scare.unsaid || 1);
  console.log(
    `  ${'nobody’s speech'.padEnd(17)}${measures(precision, recall)}  ${percent(scare.scare / (scare.all || 1))}% of ${String(scare.all)} marked passages; by the gold ${String(scare.unsaid)} of them are said by nobody`,
  );
  if (!mayShow) return;
  console.log('  most frequent errors outside the articles held out:');
  for (const [kind, examples] of errors.slice(0, KINDS_OF_ERROR)) {
    console.log(`    ${String(examples.length).padStart(4)}  ${kind}`);
    for (const example of spread(examples, EXAMPLES)) console.log(`          ${example}`);
  }
}

function printRow(row: string, counts: QuoteCounts): void {
  const precision = counts.foundRight / (counts.found || 1);
  const recall = counts.goldFound / (counts.gold || 1);
  console.log(
    `  ${row.padEnd(17)}${measures(precision, recall)}  (gold ${String(counts.gold)}, found ${String(counts.found)})  source right ${percent(counts.sourceRight / (counts.sourced || 1))} of ${String(counts.sourced)}`,
  );
}
