import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import headWords from './lexicon/headWords.json';

/** What a place is, written small right before its name: "the air base Karsin", "the river Arle". */
const KIND_OF_PLACE = new Set(headWords.kindsOfPlace);

/**
 * Whether the words beside a name say that it is a place: its kind right before it, or ", where" right behind it.
 */
export function placeCue(tokens: readonly Token[], name: NameMention): boolean {
  const [first, end] = name.tokens;
  const before = tokens[first - 1];
  if (before && KIND_OF_PLACE.has(before.text)) return true;
  return tokens[end]?.text === ',' && tokens[end + 1]?.text === 'where';
}
