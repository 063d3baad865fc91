import type { Gender } from '../genders/genderWords';

export type PronounKind = Gender | 'it' | 'they';
export type PronounCase = 'subject' | 'object' | 'possessive' | 'reflexive';

/** What a third-person pronoun tells by its form alone. */
export interface PronounForm {
  readonly kind: PronounKind;
  readonly case: PronounCase;
}

const FORMS: Readonly<Record<PronounKind, Readonly<Record<string, PronounCase>>>> = {
  he: { he: 'subject', him: 'object', his: 'possessive', himself: 'reflexive' },
  she: { she: 'subject', her: 'object', hers: 'object', herself: 'reflexive' },
  it: { it: 'subject', its: 'possessive', itself: 'reflexive' },
  they: {
    they: 'subject',
    them: 'object',
    their: 'possessive',
    theirs: 'object',
    themselves: 'reflexive',
  },
};

const BY_WORD: ReadonlyMap<string, PronounForm> = new Map(
  (['he', 'she', 'it', 'they'] as const).flatMap(kind =>
    Object.entries(FORMS[kind]).map(([word, form]) => [word, { kind, case: form }] as const),
  ),
);

/** What hangs on a pronoun: "she'd", "they've". */
const CLITIC = /'(?:d|ll|ve|re|m|s)$/;

/** The pronoun a lower-case token begins with, without what hangs on it. */
export function barePronoun(word: string): string {
  return word.includes("'") ? word.replace(CLITIC, '') : word;
}

/** The form of a bare lower-case pronoun of the third person; null for every other word. */
export function pronounForm(word: string): PronounForm | null {
  return BY_WORD.get(word) ?? null;
}
