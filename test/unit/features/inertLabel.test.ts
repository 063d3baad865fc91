import { expect } from 'chai';
import { inertLabel } from '../../../src/features/inertLabel';

describe('inertLabel', () => {
  it('takes the meaning from icons and links, and nothing else', () => {
    expect(inertLabel('$(bug) [x](command:y)')).to.equal('$\u200b(bug) [x]\u200b(command:y)');
    expect(inertLabel('$$(bug)]](x)')).to.equal('$$\u200b(bug)]]\u200b(x)');
    expect(inertLabel('Ana Brell ($5) [sic] (aged 41)')).to.equal('Ana Brell ($5) [sic] (aged 41)');
  });
});
