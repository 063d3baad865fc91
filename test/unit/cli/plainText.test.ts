import { expect } from 'chai';
import { plainText } from '../../../src/cli/plainText';

describe('plainText', () => {
  it('leaves a terminal nothing to act on', () => {
    expect(plainText('a\u001b[31mred\u0007 \u202egnp.exe\u2069 b\u200bc\r\nd')).to.equal(
      'a[31mred gnp.exe bc d',
    );
  });

  it('keeps letters of every script and emoji', () => {
    expect(plainText('Ана é 李 😀')).to.equal('Ана é 李 😀');
  });
});
