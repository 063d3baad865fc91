import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import headWords from './lexicon/headWords.json';

const PARTICLES = new Set(headWords.particles);
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;

/** Whether a name is built as only people's are: initials before a surname, or a particle between its words ("Ana van der Loo"). */
export function personCue(tokens: readonly Token[], { tokens: [first, end], type }: NameMention): boolean {
  const opening = tokens[first]?.text ?? '';
  const last = tokens[end - 1]?.text ?? '';
  if (end - first < 2 || end - first > 6 || !CAPITALIZED.test(last)) return false;
  if (INITIALS.test(opening)) return end - first <= 4;
  const inner = tokens.slice(first + 1, end - 1);
  return type === 'person' && CAPITALIZED.test(opening) && inner.some(({ text }) => PARTICLES.has(text));
}
