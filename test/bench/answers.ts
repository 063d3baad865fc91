// How long the open article takes to answer, in the features alone: no editor, no messages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex } from '../../src/base/lineIndex';
import type { Annotations } from '../../src/engine/annotations';
import { cardMarkdown } from '../../src/features/cards/cardMarkdown';
import { cardsAt } from '../../src/features/cards/cardsAt';
import type { Reading } from '../../src/features/reading';
import { referencesAt } from '../../src/features/references';
import { english } from '../../src/features/wording';

const ROUNDS = 20;

/** Asks at every twentieth character of the demo articles for the card and the references there. */
export function benchAnswers(annotate: (text: string) => Annotations, root: string): void {
  const seeds = join(root, 'seeds');
  const cards: number[] = [];
  const references: number[] = [];
  for (const file of readdirSync(seeds).filter(name => name.endsWith('.txt'))) {
    const text = readFileSync(join(seeds, file), 'utf8');
    const reading: Reading = {
      uri: `file:///seeds/${file}`,
      version: 1,
      text,
      lines: new LineIndex(text),
      annotations: annotate(text),
    };
    for (let round = 0; round < ROUNDS; round++) {
      for (let at = round; at < text.length; at += 20) {
        cards.push(timeOf(() => cardMarkdown(reading, cardsAt(reading, [at, at]), english)));
        references.push(timeOf(() => referencesAt(reading, [at, at])));
      }
    }
  }
  console.log('\nthe open article answers, in the features alone');
  tell('a card', cards);
  tell('all references', references);
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function tell(what: string, milliseconds: number[]): void {
  milliseconds.sort((a, b) => a - b);
  const at = (share: number): string =>
    (milliseconds[Math.floor((milliseconds.length - 1) * share)] ?? NaN).toFixed(3);
  console.log(
    `  ${what.padEnd(16)}${String(milliseconds.length)} times: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms`,
  );
}
