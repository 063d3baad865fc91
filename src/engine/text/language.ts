import functionWords from './functionWords.json';

const ENGLISH = 'en';
/** The languages a small word belongs to, so that one look-up answers for all; of others than English the last listed. */
const LANGUAGES = new Map<string, { english: boolean; other: string | null }>();
for (const [code, words] of [
  ...Object.entries(functionWords.others),
  [ENGLISH, functionWords.english] as const,
])
  for (const word of words) {
    const known = LANGUAGES.get(word) ?? { english: false, other: null };
    if (code === ENGLISH) known.english = true;
    else known.other = code;
    LANGUAGES.set(word, known);
  }
/** Enough of an article to tell its language. */
const SAMPLE = 6000;
/** Fewer words than these say nothing about a language. */
const FEWEST_WORDS = 25;

/**
 * The language of a text as an ISO 639-1 code: "en", another code when its small words say so, "und" when it is not
 * English but what it is stays open. A text too short to tell counts as English: reading it wrongly costs less than not
 * reading it.
 */
export function languageOf(text: string): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return 'en';
  let latin = 0;
  for (const word of words) if (isLatin(word)) latin++;
  if (latin * 2 < words.length) return words.length >= 5 ? 'und' : 'en';
  if (words.length < FEWEST_WORDS) return 'en';
  let english = 0;
  const others = new Map<string, number>();
  for (const word of words) {
    const languages = LANGUAGES.get(word);
    if (languages === undefined) continue;
    if (languages.english) english++;
    const { other } = languages;
    if (other !== null) others.set(other, (others.get(other) ?? 0) + 1);
  }
  const [code, count] = [...others].sort((a, b) => b[1] - a[1])[0] ?? ['und', 0];
  if (count > english && count >= words.length * 0.08) return code;
  return english >= words.length * 0.04 ? 'en' : 'und';
}

function isLatin(word: string): boolean {
  const code = word.charCodeAt(0);
  // Nearly every word of an English text is told by this, at a fraction of the pattern's cost.
  return (code >= 0x61 && code <= 0x7a) || /^\p{Script=Latin}/u.test(word);
}
