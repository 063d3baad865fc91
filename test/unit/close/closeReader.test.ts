import { expect } from 'chai';
import { CachedEncoder } from '../../../src/close/cachedEncoder';
import { CloseReader } from '../../../src/close/closeReader';
import { NAME_LABELS } from '../../../src/close/encoder';
import type { Evidence } from '../../../src/engine/evidence';
import { Chance } from '../../support/chance';
import { FakeEncoder, HASHES, plainHeads, VOCABULARY, type Said } from '../../support/close';

const BEGIN_PERSON = 1;
const END_PERSON = 3;
const SINGLE_PLACE = 1 + 4 * 2 + 3;
const CUE_BEGINS = NAME_LABELS + 4 + 3 + 1;
const [SOURCE, CONTENT] = [1, 2];

const SAID: Readonly<Record<string, Said>> = {
  ann: { flat: [BEGIN_PERSON], pair: SOURCE },
  lund: { flat: [END_PERSON], pair: SOURCE, meant: 1 },
  he: { means: 1, meant: 2 },
  said: { flat: [CUE_BEGINS], pair: 3 },
  that: { pair: 0 },
  bridge: { pair: CONTENT },
  will: { pair: CONTENT },
  close: { pair: CONTENT },
  brenmouth: { flat: [SINGLE_PLACE], pair: 0 },
};

function readerOf(say = (piece: string): Said => SAID[piece] ?? {}) {
  const encoder = new FakeEncoder(id => ({ flat: [0], ...say(VOCABULARY[id] ?? '') }));
  const reader = new CloseReader({ encoder, vocabulary: VOCABULARY, heads: plainHeads(), hashes: HASHES });
  return { encoder, reader };
}

async function evidenceOf(text: string): Promise<Evidence> {
  const evidence = await readerOf().reader.read(text);
  if (!evidence) throw new Error('cancelled');
  return evidence;
}

describe('the close reading', () => {
  it('finds names where the labels of their words fit together', async () => {
    const text = 'In Brenmouth Ann Lund.';
    const { names } = await evidenceOf(text);
    expect(names.map(({ span, type }) => [text.slice(...span), type])).to.deep.equal([
      ['Brenmouth', 'place'],
      ['Ann Lund', 'person'],
    ]);
    for (const { confidence } of names) expect(confidence).to.be.above(0.9);
  });

  it('gives no name over a blank line', async () => {
    const { names } = await evidenceOf('Ann\n\nLund');
    expect(names.map(({ span }) => span)).not.to.deep.include([0, 9]);
  });

  it('gives each cue its source and its content', async () => {
    const text = 'Ann Lund said that the bridge will close.';
    const { attributions } = await evidenceOf(text);
    expect(attributions).to.have.length(1);
    const [one] = attributions;
    expect(
      one &&
        [one.cue, one.source ?? [], ...one.content].map(span => text.slice(...(span as [number, number]))),
    ).to.deep.equal(['said', 'Ann Lund', 'bridge will close']);
    expect(one?.confidence).to.be.above(0.9);
  });

  it('says whom a pronoun may mean, by the last words of names and the words for people before it', async () => {
    const text =
      'Ann Lund said that the mayor will close the bridge in Brenmouth. He said that he will. He said.';
    const { referents = [] } = await evidenceOf(text);
    expect(referents.map(({ span }) => text.slice(...span))).to.deep.equal(['He', 'he', 'He']);
    const [first, second] = referents;
    expect(first?.from).to.equal(0);
    expect(first?.meant.map(({ at }) => at)).to.deep.equal([text.indexOf('Lund')]);
    expect(first?.meant[0]?.probability).to.be.above(0.99);
    expect(second?.meant[0]?.at).to.equal(text.indexOf('Lund'));
  });

  it('says of a pronoun with nobody before it that it means nobody', async () => {
    const { referents } = await evidenceOf('He said that Ann Lund will close the bridge.');
    expect(referents).to.deep.equal([{ span: [0, 2], from: 0, meant: [] }]);
  });

  it('reads only the windows that an edit touches', async () => {
    const encoder = new FakeEncoder(() => ({ flat: [0] }));
    const cached = new CachedEncoder(encoder);
    const reader = new CloseReader({
      encoder: cached,
      vocabulary: VOCABULARY,
      heads: plainHeads(),
      hashes: HASHES,
    });
    const chance = new Chance(3);
    const text = Array.from({ length: 500 }, () => 'abcdefghij'.slice(0, chance.between(1, 10))).join(' ');
    const never = (): boolean => false;
    await reader.readAgain('a', text, never);
    const windows = encoder.asked.length;
    expect(windows).to.be.above(6);
    const edited = `Today the mayor said: ${text}`;
    await reader.readAgain('a', edited, never);
    expect(encoder.asked.length - windows).to.be.within(1, 3);
    expect(await reader.readAgain('a', edited, never)).not.to.equal(null);
    expect(encoder.asked.length - windows, 'and none of the same text').to.be.within(1, 3);
  });

  it('says which model it read with', async () => {
    expect((await evidenceOf('Ann')).models).to.deep.equal(HASHES);
  });

  it('stops between windows when it is cancelled', async () => {
    const { encoder, reader } = readerOf();
    expect(await reader.read('the mayor said '.repeat(400), () => encoder.asked.length > 1)).to.equal(null);
    expect(encoder.asked).to.have.length(2);
  });

  it('reads a text of nothing', async () => {
    const { encoder, reader } = readerOf();
    expect(await reader.read(' \n ')).to.deep.equal({
      models: HASHES,
      names: [],
      attributions: [],
      referents: [],
    });
    expect(encoder.asked).to.deep.equal([]);
  });

  it('refuses a vocabulary without the pieces that enclose a window', () => {
    const { encoder } = readerOf();
    const model = { encoder, heads: plainHeads(), hashes: HASHES };
    expect(() => new CloseReader({ ...model, vocabulary: ['[UNK]', 'a'] })).to.throw(RangeError);
    expect(
      () => new CloseReader({ ...model, vocabulary: VOCABULARY, heads: { ...plainHeads(), pairBias: [] } }),
    ).to.throw(RangeError);
  });
});
