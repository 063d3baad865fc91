import { expect } from 'chai';
import { decodeText } from '../../../src/indexing/decodeText';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeText', () => {
  it('drops the byte-order mark and keeps line endings', () => {
    expect(decodeText(utf8('\ufeffÄ line\r\nand 😀\n'))).to.deep.equal({ text: 'Ä line\r\nand 😀\n' });
    expect(decodeText(utf8(''))).to.deep.equal({ text: '' });
  });

  it('says when the bytes are no text', () => {
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))).to.deep.equal({
      problem: 'binary',
    });
  });

  it('says when the text is not in UTF-8', () => {
    expect(decodeText(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c))).to.deep.equal({ problem: 'encoding' });
  });
});
