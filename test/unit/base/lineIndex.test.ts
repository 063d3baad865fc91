import { expect } from 'chai';
import { LineIndex } from '../../../src/base/lineIndex';

describe('LineIndex', () => {
  it('counts CRLF, LF and a lone CR as one line end each', () => {
    const lines = new LineIndex('a\r\nb\rc\nd');
    expect(lines.lineCount).to.equal(4);
    expect(lines.positionAt(7)).to.deep.equal({ line: 3, character: 0 });
  });

  it('is its own inverse inside the text', () => {
    const text = 'one\r\ntwo\n\nthree';
    const lines = new LineIndex(text);
    for (let i = 0; i <= text.length; i++) {
      if (text[i] === '\n' && text[i - 1] === '\r') continue;
      expect(lines.offsetAt(lines.positionAt(i))).to.equal(i);
    }
  });

  it('moves offsets outside the text to its nearest end', () => {
    const lines = new LineIndex('ab');
    expect(lines.positionAt(99)).to.deep.equal({ line: 0, character: 2 });
    expect(lines.positionAt(-1)).to.deep.equal({ line: 0, character: 0 });
  });
});
