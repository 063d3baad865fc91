import { expect } from 'chai';
import * as fc from 'fast-check';
import { plainLabel } from '../../../../src/features/trees/plainLabel';

describe('plainLabel', () => {
  it('is on one line without controls', () => {
    expect(plainLabel(' A\theadline\r\nin two\u0000 lines\u2028 ')).to.equal('A headline in two lines');
  });

  it('drops what changes the direction of the row or hides in it', () => {
    expect(plainLabel('abc\u202egnp\u2066.exe\u200f')).to.equal('abcgnp.exe');
    expect(plainLabel('so\u00adft\u200bly\ufeff')).to.equal('softly');
  });

  it('keeps joiners, on which scripts and emoji rest', () => {
    expect(plainLabel('👩\u200d⚕️ می\u200cخواهم')).to.equal('👩\u200d⚕️ می\u200cخواهم');
  });

  it('leaves what looks like an icon, a link or markup as letters', () => {
    expect(plainLabel('$(flame) [a](command:b) **c**')).to.equal('$(flame) [a](command:b) **c**');
  });

  it('replaces lone surrogates', () => {
    expect(plainLabel('a\ud83db\ude00c')).to.equal('a\ufffdb\ufffdc');
  });

  it('is short, whole in its characters and says that it was cut', () => {
    expect(plainLabel('word '.repeat(100), 22)).to.equal('word word word word…');
    expect(plainLabel('😀'.repeat(100), 9)).to.equal('😀😀😀😀…');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const label = plainLabel(text, 40);
        expect(label.length).to.be.at.most(41);
        expect(label).to.not.match(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u);
      }),
    );
  });
});
