import { expect } from 'chai';
import type { Published } from '../../../../src/engine/annotations';
import { publishedLabel } from '../../../../src/features/trees/publishedLabel';
import { english } from '../../../../src/features/wording';

function published(more: Partial<Published>): Published {
  return { date: '2017-12-30', basis: 'stated', evidence: [], reasons: [], confidence: 1, ...more };
}

describe('the date of an article', () => {
  it('is shown in short', () => {
    expect(publishedLabel(published({}), english)).to.equal('30 Dec 2017');
    expect(publishedLabel(published({ basis: 'given' }), english)).to.equal('30 Dec 2017');
  });

  it('has a question mark where it is inferred or unsure', () => {
    expect(publishedLabel(published({ basis: 'inferred' }), english)).to.equal('30 Dec 2017?');
    expect(publishedLabel(published({ confidence: 0.6 }), english)).to.equal('30 Dec 2017?');
  });

  it('is left out where it is unknown or no date', () => {
    expect(publishedLabel(published({ date: null, basis: 'unknown' }), english)).to.equal(null);
    expect(publishedLabel(published({ date: 'soon' }), english)).to.equal(null);
  });

  it('follows the language of the reader', () => {
    expect(publishedLabel(published({}), { ...english, language: 'de' })).to.equal('30. Dez. 2017');
  });
});
