import { expect } from 'chai';
import fc from 'fast-check';
import { excerpt, onOneLine, shownPieces } from '../../../src/features/passage';

describe('passage', () => {
  it('puts text on one line', () => {
    expect(onOneLine('  one\r\n\ttwo\u00a0three\u0085four \u0000')).to.equal('one two three four');
  });

  it('leaves out what nobody sees but what changes how the rest reads', () => {
    expect(onOneLine('abc\u202egnp\u2066.exe\u200f')).to.equal('abcgnp.exe');
    expect(onOneLine('s\u00ado\u200bf\ufefft\u034fl\u{e0041}y\ufff9')).to.equal('softly');
    expect(onOneLine('a\u001b[31mred\u0007')).to.equal('a [31mred');
    expect(onOneLine('half \ud83d a \ude00 pair')).to.equal('half \ufffd a \ufffd pair');
  });

  it('keeps what scripts and emoji rest on', () => {
    const text = '👩\u200d⚕️ می\u200cخواهم Ана é 李';
    expect(onOneLine(text)).to.equal(text);
  });

  it('knows where each piece of the one line came from', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      ' ',
      ' ',
      '\n',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\u202e',
      '\ud83d',
      '😀',
      '\t',
    );
    fc.assert(
      fc.property(fc.string({ unit }), text => {
        const pieces = shownPieces(`x${text}y`, [1, text.length + 1]);
        const line = pieces.map(({ words, blankBefore }) => (blankBefore ? ' ' : '') + words).join('');
        expect(line).to.equal(onOneLine(text));
        for (const { span, words } of pieces)
          expect(`x${text}y`.slice(...span).replace(/\p{Surrogate}/gu, '\ufffd')).to.equal(words);
      }),
    );
    expect(shownPieces('one two three', [0, 13]), 'words are not torn apart').to.have.length(1);
  });

  it('leaves short words whole', () => {
    expect(excerpt('he said so', [3, 10])).to.equal('said so');
  });

  it('cuts long words between words', () => {
    const text = 'The harbour will stay open for as long as the last of the ships is out at sea';
    expect(excerpt(text, [0, text.length], 30)).to.equal('The harbour will stay open for…');
  });

  it('cuts one long word without splitting a surrogate pair', () => {
    const text = `${'a'.repeat(9)}😀${'b'.repeat(50)}`;
    expect(excerpt(text, [0, text.length], 10)).to.equal('aaaaaaaaa…');
  });

  it('says that it cut, also where blanks hide how much there is', () => {
    const text = `one${' '.repeat(100)}two`;
    expect(excerpt(text, [0, text.length], 10)).to.equal('one…');
  });

  it('is never longer than the limit and its ellipsis', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (text, limit) => {
          expect(excerpt(text, [0, text.length], limit).length).to.be.at.most(limit + 1);
        },
      ),
    );
  });
});
