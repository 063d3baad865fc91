import fc from 'fast-check';
import type { Span } from '../../src/base/span';
import { CloseReader } from '../../src/close/closeReader';
import { FLAT_WIDTH, PAIR_WIDTH, REFERENCE_WIDTH, type Encoder } from '../../src/close/encoder';
import type { Evidence } from '../../src/engine/evidence';
import { Chance } from '../support/chance';
import { HASHES, plainHeads, VOCABULARY } from '../support/close';
import { shippedEngine } from '../support/engine';
import { anyArticle } from './anyArticle';
import { holdsFor } from './contract';

const read = (text: string, evidence: Evidence): void => {
  const article = { id: 'a', text, sha256: '0'.repeat(64), published: null, evidence };
  holdsFor(text, shippedEngine().annotate(article));
};

/** Spans anywhere in a text of so many code units. */
const anySpan = (length: number): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(length), fc.nat(60)).map(([start, size]) => [start, Math.min(length, start + size)]);

const inOrder = (a: Span, b: Span): number => a[0] - b[0];

function anyEvidence(length: number): fc.Arbitrary<Evidence> {
  const span = anySpan(length);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const name = fc.record({
    span,
    type: fc.constantFrom('person', 'organization', 'place', 'group', 'other' as const),
    confidence: share,
  });
  const attribution = fc.record({
    cue: span,
    source: fc.option(span),
    content: fc.array(span, { maxLength: 3 }).map(spans => spans.sort(inOrder)),
    probability: share,
    confidence: share,
  });
  const place = fc.nat(length);
  const referent = fc.record({
    span,
    from: place,
    meant: fc.array(fc.record({ at: place, probability: share }), { maxLength: 4 }),
  });
  return fc.record({
    models: fc.constant({}),
    referents: fc.array(referent, { maxLength: 6 }),
    names: fc.array(name, { maxLength: 12 }).map(names => names.sort((a, b) => inOrder(a.span, b.span))),
    attributions: fc
      .array(attribution, { maxLength: 12 })
      .map(found => found.sort((a, b) => inOrder(a.cue, b.cue))),
  });
}

/** An encoder that says anything of anything. */
function chanceEncoder(seed: number): Encoder {
  const chance = new Chance(seed);
  const scores = (size: number): Float32Array =>
    Float32Array.from({ length: size }, () => 8 * chance.next() - 4);
  return {
    runtime: 'chance',
    run: ({ ids: { length } }) =>
      Promise.resolve({
        flat: scores(length * FLAT_WIDTH),
        pairWord: scores(length * PAIR_WIDTH),
        pairCue: scores(length * PAIR_WIDTH),
        mention: scores(length * REFERENCE_WIDTH),
        antecedent: scores(length * REFERENCE_WIDTH),
        nobody: scores(length),
      }),
    close: () => Promise.resolve(),
  };
}

describe('the engine, for any evidence', () => {
  it('keeps the contract for names and acts of saying anywhere', () => {
    const article = anyArticle().chain(text => fc.tuple(fc.constant(text), anyEvidence(text.length)));
    fc.assert(
      fc.property(article, ([text, evidence]) => read(text, evidence)),
      { numRuns: 200 },
    );
  });

  it('keeps the contract whatever an encoder says', async () => {
    const model = {
      vocabulary: VOCABULARY,
      heads: plainHeads({ cue: 0.1, source: 0.3, content: 0.3 }),
      hashes: HASHES,
    };
    await fc.assert(
      fc.asyncProperty(anyArticle(), fc.nat(1e6), async (text, seed) => {
        const evidence = await new CloseReader({ ...model, encoder: chanceEncoder(seed) }).read(text);
        if (evidence) read(text, evidence);
      }),
      { numRuns: 100 },
    );
  });
});
