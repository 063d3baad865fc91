import { wordsIn } from './words';

/** The query of the full-text index for articles that hold every one of the phrases; null when they have no word. */
export function fullTextQuery(phrases: readonly string[]): string | null {
  const quoted = phrases
    .map(phrase => [...wordsIn(phrase)].map(({ form }) => form).join(' '))
    .filter(phrase => phrase !== '')
    .map(phrase => `"${phrase}"`);
  return quoted.length === 0 ? null : quoted.join(' AND ');
}
