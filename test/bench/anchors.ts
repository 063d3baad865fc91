import { articlesToEdit } from '../support/edits/articles';
import type { Tally } from '../support/edits/anchorTrial';
import { emptyTally, tryArticle } from '../support/edits/anchorTrial';

/** How often notes are found again after edits by chance, and that they never come to stand on other words. */
export function benchAnchors(trials: number, verbose: boolean): void {
  console.log(`\nanchors: ${String(trials)} random edit sequences on 20 articles of 10 notes each`);
  console.log('                       notes  survived    placed  to the letter  on wrong words   ms a note');
  for (const [title, duplicates] of [
    ['as they are', false],
    ['with words repeated', true],
  ] as const) {
    const tally = emptyTally();
    const articles = articlesToEdit();
    const begun = performance.now();
    for (let trial = 0; trial < trials; trial++)
      tryArticle(
        articles[trial % articles.length] ?? '',
        trial + (duplicates ? 500_000 : 0),
        duplicates,
        tally,
      );
    printRow(title, tally, performance.now() - begun);
    if (verbose) for (const line of tally.cases) console.log(`  ${line}`);
  }
}

function printRow(title: string, tally: Tally, milliseconds: number): void {
  const share = (part: number): string => `${((100 * part) / tally.survived).toFixed(1)} %`;
  console.log(
    `  ${title.padEnd(20)}${String(tally.notes).padStart(6)}${String(tally.survived).padStart(10)}` +
      `${share(tally.placed).padStart(10)}${share(tally.exact).padStart(15)}${String(tally.wrong).padStart(16)}` +
      (milliseconds / tally.notes).toFixed(2).padStart(12),
  );
}
