import forms from './verbForms.json';

export type VerbForm = 'base' | 'third' | 'past' | 'ing';

const IRREGULAR = new Map<string, string[]>();
for (const [past, base] of Object.entries(forms.past))
  IRREGULAR.set(base, [...(IRREGULAR.get(base) ?? []), past]);
const DOUBLING: ReadonlySet<string> = new Set(forms.doubling);

/** The forms of an English verb by its base form; spellings of both sides of the Atlantic where they differ. */
export function formsOf(base: string): [form: string, kind: VerbForm][] {
  const stems = DOUBLING.has(base) ? [base + base.slice(-1)] : [base];
  if (base === 'label') stems.push(base);
  const silent = base.endsWith('e');
  const consonantY = /[^aeiou]y$/.test(base);
  const third = consonantY
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  const found: [string, VerbForm][] = [
    [base, 'base'],
    [third, 'third'],
  ];
  for (const stem of stems) {
    found.push([silent && !base.endsWith('ee') ? `${stem.slice(0, -1)}ing` : `${stem}ing`, 'ing']);
    if (IRREGULAR.has(base)) continue;
    found.push([consonantY ? `${stem.slice(0, -1)}ied` : silent ? `${stem}d` : `${stem}ed`, 'past']);
  }
  for (const past of IRREGULAR.get(base) ?? []) found.push([past, 'past']);
  return found;
}
