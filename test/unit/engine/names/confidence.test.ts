import { expect } from 'chai';
import { confidenceOf, EMITTED } from '../../../../src/engine/names/confidence';

const HALVED = { constant: -0.2, labels: 0.5 };

describe('confidenceOf', () => {
  it('is the same or surer where the tagger is surer', () => {
    const confidences = [0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map(labels => confidenceOf(labels, 0.99, HALVED));
    expect(confidences).to.deep.equal([...confidences].sort((a, b) => a - b));
  });

  it('never moves a name over the line of what is emitted', () => {
    expect(confidenceOf(0.55, 0.6, HALVED)).to.be.at.least(EMITTED);
    expect(confidenceOf(0.3, 0.6, { constant: 5, labels: 1 })).to.be.below(EMITTED);
  });

  it('emits the likeliest type where it is sure of a name but the types divide the probability', () => {
    expect(confidenceOf(0.45, 0.98, HALVED)).to.be.at.least(EMITTED);
    expect(confidenceOf(0.45, 0.7, HALVED)).to.be.below(EMITTED);
  });
});
