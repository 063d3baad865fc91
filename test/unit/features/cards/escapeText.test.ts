import { expect } from 'chai';
import fc from 'fast-check';
import { escapeText } from '../../../../src/features/cards/escapeText';

const HARMLESS = /^(?:[\p{L}\p{M}\p{Nd} ]|&#\d{1,7};)*$/u;

/** Texts somebody may put into an article to make a card do or show something. */
const HOSTILE: readonly string[] = [
  '[click](command:workbench.action.quit)',
  '![pixel](http://tracker.example/a.png)',
  '[x]: http://tracker.example "title"',
  '$(account) $(sync~spin)',
  'http://tracker.example www.tracker.example tips@tracker.example',
  '<img src=x onerror=alert(1)> <b>bold</b> <!-- -->',
  '`code` ```fence',
  '**bold** __bold__ ~~gone~~ \\*',
  '| a | b |\n|---|---|\n| c | d |',
  '# heading\n---\n> quoted\n1. one\n- two\n\tcode',
  '&lt;b&gt; &#60;b&#62; &nbsp;',
  'up \u202eside\u202c down \u2066and\u2069 more',
  'half \ud83d a \ude00 pair',
  '\u0000\u0007\u001b[31m\u0085',
];

describe('escapeText', () => {
  it('leaves words, accents and digits as they are', () => {
    expect(escapeText('Zoë Nuñez e\u0301 Ђорђе 42')).to.equal('Zoë Nuñez e\u0301 Ђорђе 42');
  });

  it('writes every other character as a numeric entity', () => {
    expect(escapeText("Al-Assad's")).to.equal('Al&#45;Assad&#39;s');
    expect(escapeText('[a](b:c)')).to.equal('&#91;a&#93;&#40;b&#58;c&#41;');
    expect(escapeText('$(x)')).to.equal('&#36;&#40;x&#41;');
    expect(escapeText('a_b')).to.equal('a&#95;b');
    expect(escapeText('😀')).to.equal('&#128512;');
  });

  it('keeps a text on one line', () => {
    expect(escapeText('  a\r\n\r\n\u2028b\t c ')).to.equal('a b c');
  });

  it('shows a lone surrogate as the replacement character', () => {
    expect(escapeText('a\ud83db')).to.equal('a&#65533;b');
  });

  it('drops what would turn the direction of our own words', () => {
    expect(escapeText('a\u202eb\u2067c\u200fd')).to.equal('abcd');
  });

  it('isolates text of a right-to-left script', () => {
    expect(escapeText('שלום')).to.equal('&#8296;שלום&#8297;');
  });

  for (const text of HOSTILE) {
    it(`leaves nothing active of ${JSON.stringify(text)}`, () => {
      expect(escapeText(text)).to.match(HARMLESS);
    });
  }

  it('leaves nothing active of any string, and loses no character that shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const escaped = escapeText(text);
        expect(escaped).to.match(HARMLESS);
        const shown = escaped.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        const visible = (words: string) =>
          words.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu, '');
        expect(visible(shown)).to.equal(visible(text.replace(/\p{Cs}/gu, '\ufffd')));
      }),
    );
  });
});
