import { expect } from 'chai';
import { encodeText } from '../../../src/close/encodeText';
import { readWindows } from '../../../src/close/readWindows';
import { CONTEXT, WINDOW, windowsOf, type Window } from '../../../src/close/windows';
import { WordPieces } from '../../../src/close/wordPieces';
import { Chance } from '../../support/chance';
import { FakeEncoder, VOCABULARY } from '../../support/close';

const pieces = new WordPieces(VOCABULARY);
const encoded = (text: string) => encodeText(text, pieces);

describe('windows of a text', () => {
  it('is one where the text fits', () => {
    expect(windowsOf(encoded('Ann Lund said'))).to.deep.equal([{ first: 0, end: 3, from: 0, to: 3 }]);
  });

  it('answer for every word once, none longer than the model can see, with context on both sides', () => {
    const chance = new Chance(7);
    for (let round = 0; round < 50; round++) {
      const words = Array.from({ length: chance.between(1, 900) }, () =>
        'abcdefghij'.slice(0, chance.between(1, 10)),
      );
      const text = encoded(words.join(' '));
      const windows = windowsOf(text);
      const piece = (word: number): number => text.firsts[word] ?? 0;
      expect(
        windows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)),
      ).to.deep.equal(words.map((_, i) => i));
      for (const { first, end, from, to } of windows) {
        expect(piece(end) - piece(first)).to.be.at.most(WINDOW - 2);
        if (first > 0) expect(piece(from) - piece(first)).to.be.above(CONTEXT - 10);
        if (end < words.length) expect(piece(end) - piece(to)).to.be.within(CONTEXT, CONTEXT + 10);
      }
    }
  });

  it('are the old ones after an edit, but for those that see something of it', () => {
    const chance = new Chance(11);
    const word = (): string => 'abcdefghij'.slice(0, chance.between(1, 10));
    let words = Array.from({ length: 2000 }, word);
    let before = { text: encoded(words.join(' ')), windows: windowsOf(encoded(words.join(' '))) };
    const seen = (all: readonly string[], { first, end }: Window): string => all.slice(first, end).join(' ');
    for (let round = 0; round < 100; round++) {
      const known = new Set(before.windows.map(window => seen(words, window)));
      const at = chance.between(0, words.length - 20);
      const added = Array.from({ length: chance.between(0, 5) }, word);
      words = [...words.slice(0, at), ...added, ...words.slice(at + chance.between(0, 5))];
      const text = encoded(words.join(' '));
      const windows = windowsOf(text, before);
      const answered = windows.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, k) => from + k),
      );
      expect(answered).to.deep.equal(words.map((_, i) => i));
      for (const { first, end, from, to } of windows) {
        expect(first <= from && from < to && to <= end, 'answers for what it sees').to.equal(true);
        expect((text.firsts[end] ?? 0) - (text.firsts[first] ?? 0)).to.be.at.most(WINDOW - 2);
      }
      const anew = windowsOf(text).length;
      expect(windows.length).to.be.at.most(1.5 * anew + 1);
      const fresh = windows.filter(window => !known.has(seen(words, window)));
      // Now and then all is cut anew, when the pieces have become too many.
      if (windows.length > anew) expect(fresh.length).to.be.at.most(5);
      before = { text, windows };
    }
  });

  it('tell the encoder shape of every piece, and spacing of the first of each word', async () => {
    const encoder = new FakeEncoder(() => ({}));
    await readWindows(encoded('Xyz the\nANN'), encoder, { cls: 2, sep: 3 }, () => false);
    const [window] = encoder.asked;
    expect([...(window?.ids ?? [])].map(id => VOCABULARY[id])).to.deep.equal([
      '[CLS]',
      'x',
      '##y',
      '##z',
      'the',
      'ann',
      '[SEP]',
    ]);
    expect([...(window?.shapes ?? [])]).to.deep.equal([0, 2, 2, 2, 1, 3, 0]);
    expect([...(window?.spacings ?? [])]).to.deep.equal([0, 3, 0, 0, 1, 2, 0]);
  });
});
