import { contains } from '../../src/base/span';
import type { Annotations } from '../../src/engine/annotations';
import { compareEntities } from './compareEntities';
import { compareQuotes } from './compareQuotes';
import { compareDates, compareFigures } from './compareValues';
import { Differ } from './differ';
import type { Expectation } from './expectation';
import { show } from './locate';

/** Where what was found in `text` differs from what was expected, a line each; none when all is as expected. */
export function compare(text: string, expected: Expectation, found: Annotations): string[] {
  const differ = new Differ(text, found);
  // A case that is not about skipping expects to be read.
  differ.value('skipped', expected.skipped ?? null, found.skipped?.reason ?? null);
  comparePublished(differ, expected);
  compareBlocks(differ, expected);
  compareEntities(differ, expected);
  compareQuotes(differ, expected);
  compareDates(differ, expected);
  compareFigures(differ, expected);
  return differ.differences;
}

function comparePublished(differ: Differ, { published }: Expectation): void {
  if (!published) return;
  const found = differ.found.published;
  differ.value('day of publication', published.date, found.date);
  differ.value('basis of the day of publication', published.basis, found.basis);
  if (published.not !== undefined && published.not === found.date) {
    differ.add(`day of publication: ${published.not} is not it`);
  }
}

function compareBlocks(differ: Differ, expected: Expectation): void {
  const { blocks } = differ.found.anatomy;
  for (const { kind, text } of expected.blocks ?? []) {
    const span = differ.span(text);
    if (blocks.some(block => block.kind === kind && contains(block.span, span))) continue;
    const around = blocks.find(block => contains(block.span, span))?.kind ?? 'no block';
    differ.add(`${show(differ.text, span)} should stand in a ${kind}, stands in ${around}`);
  }
}
