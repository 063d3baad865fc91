import { expect } from 'chai';
import fc from 'fast-check';
import type { Steps } from '../../src/base/steps';
import type { Annotations } from '../../src/engine/annotations';
import { annotate, shippedEngine } from '../support/engine';
import { anyArticle } from './anyArticle';

/** Article enough for the tagger to pause in it. */
const PROSE = 'Ana Duarte, the mayor of Leeds, said on Friday that it was “time to go” and left. '.repeat(40);

describe('articles read in steps', () => {
  it('are what they are when read at one go, however the steps of two alternate', () => {
    fc.assert(
      fc.property(fc.tuple(anyArticle(), anyArticle()), fc.infiniteStream(fc.nat(1)), (pieces, turns) => {
        const texts = pieces.map(piece => `${piece}\n\n${PROSE}`);
        const works = texts.map(text => ({ text, steps: inSteps(text) }));
        while (works.length > 0) {
          const [turn] = turns.next().value === 0 ? works : works.slice(-1);
          const step = turn?.steps.next();
          if (!turn || !step?.done) continue;
          expect(step.value).to.deep.equal(annotate(turn.text));
          works.splice(works.indexOf(turn), 1);
        }
      }),
      { numRuns: 10 },
    );
  });
});

function inSteps(text: string): Steps<Annotations> {
  const { sha256 } = annotate(text).text;
  return shippedEngine().annotateInSteps({ id: 'test', text, sha256, published: null });
}
