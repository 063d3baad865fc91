import { expect } from 'chai';
import { finish } from '../../../../src/base/steps';
import type { Draft } from '../../../../src/engine/draft';
import { findFrames } from '../../../../src/engine/quotes/frames';
import { linkQuotes } from '../../../../src/engine/quotes/linker';
import { findPassages } from '../../../../src/engine/quotes/passages';
import type { Token } from '../../../../src/engine/text/token';
import { draftOf } from '../../../support/draft';

/** The same, and how often its items were looked at. */
function counted<T>(items: T[]): { items: T[]; looks: () => number } {
  let looks = 0;
  const proxy = new Proxy(items, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && /^\d/.test(key)) looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { items: proxy, looks: () => looks };
}

/** How often marks, frames and links look at a token of `unit`, repeated to about `size` characters. */
function looksAt(unit: string, size: number): number {
  const draft: Draft = draftOf(unit.repeat(Math.ceil(size / unit.length)));
  const { items, looks } = counted<Token>(draft.tokens);
  draft.tokens = items;
  draft.passages = findPassages(draft);
  finish(linkQuotes(draft, draft.passages, findFrames(draft, draft.passages), null));
  return looks();
}

describe('the work quotes make', () => {
  for (const [what, unit] of [
    ['marks of every kind', '" “ ‘ \' '],
    ['marks that open', '“a '],
    ['marks that close', 'a” '],
    ['marks around words', '"It holds," '],
    ['acts of saying', '"It holds," he said. '],
    ['acts of saying in one sentence', '"it holds," he said, and '],
  ] as const) {
    it(`grows no faster than the text: ${what}`, () => {
      const [short, long] = [looksAt(unit, 20_000), looksAt(unit, 80_000)];
      expect(short).to.be.above(0);
      expect(long / short).to.be.below(4.2);
    });
  }
});
