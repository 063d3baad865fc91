import { expect } from 'chai';
import manifest from '../../../package.json';

type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

/** The editor backgrounds, and the text colours on them, of the themes that come with VS Code. */
const EDITORS: Record<Theme, readonly { readonly background: string; readonly text: string }[]> = {
  dark: [
    { background: '#1f1f1f', text: '#cccccc' },
    { background: '#1e1e1e', text: '#d4d4d4' },
    { background: '#121314', text: '#bbbebf' },
    { background: '#272822', text: '#f8f8f2' },
    { background: '#221a0f', text: '#d3af86' },
    { background: '#390000', text: '#f8f8f8' },
    { background: '#002451', text: '#ffffff' },
    { background: '#002b36', text: '#839496' },
    { background: '#000c18', text: '#6688cc' },
  ],
  light: [
    { background: '#ffffff', text: '#3b3b3b' },
    { background: '#f5f5f5', text: '#333333' },
    { background: '#fdf6e3', text: '#657b83' },
  ],
  highContrast: [{ background: '#000000', text: '#ffffff' }],
  highContrastLight: [{ background: '#ffffff', text: '#292929' }],
};
const THEMES = Object.keys(EDITORS) as Theme[];
const LEAST: Record<Theme, number> = { dark: 3, light: 3, highContrast: 4.5, highContrastLight: 4.5 };
const lines = manifest.contributes.colors.filter(({ id }) => id.endsWith('Underline'));

describe('colours', () => {
  it('have a line for each kind that is underlined', () => {
    expect(lines.map(({ id }) => id)).to.have.members([
      'byline.personUnderline',
      'byline.organizationUnderline',
      'byline.placeUnderline',
      'byline.groupUnderline',
      'byline.valueUnderline',
    ]);
  });

  for (const theme of THEMES) {
    describe(`in ${theme} themes`, () => {
      it('stand out as lines, also in a quote', () => {
        for (const { background } of EDITORS[theme])
          for (const { id, defaults } of lines)
            for (const under of [background, quoted(theme, background)])
              expect(contrast(defaults[theme], under), `${id} on ${under}`).to.be.at.least(LEAST[theme]);
      });

      it('show a quote, but softly, and leave its words as legible as they were', () => {
        for (const { background, text } of EDITORS[theme]) {
          const soft = quoted(theme, background);
          expect(contrast(soft, background), background).to.be.within(1.05, 1.7);
          expect(contrast(text, soft) / contrast(text, background), background).to.be.at.least(0.65);
        }
      });
    });
  }

  it('give a quote edges besides its background in high contrast, and there alone', () => {
    const edge = colour('byline.quoteEdge');
    expect(edge.dark).to.equal('#00000000');
    expect(edge.light).to.equal('#00000000');
    for (const theme of ['highContrast', 'highContrastLight'] as const) {
      const [editor] = EDITORS[theme];
      expect(contrast(edge[theme], editor?.background ?? ''), theme).to.be.at.least(4.5);
    }
  });
});

function colour(id: string): Record<Theme, string> {
  const found = manifest.contributes.colors.find(color => color.id === id);
  if (!found) throw new Error(`no colour ${id}`);
  return found.defaults;
}

/** The editor's background with a quote's over it. */
function quoted(theme: Theme, background: string): string {
  const [over, under] = [channels(colour('byline.quoteBackground')[theme]), channels(background)];
  const opacity = (over[3] ?? 255) / 255;
  const mixed = under.map((value, i) => Math.round(value + ((over[i] ?? 0) - value) * opacity));
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast ratio of two opaque colours by WCAG 2.2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return (color.slice(1).match(/../g) ?? []).map(pair => Number.parseInt(pair, 16));
}
