import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import headWords from './lexicon/headWords.json';

/** What a place is, written small right before its name: "the air base Karsin", "the river Arle". */
const KIND_OF_PLACE = new Set(headWords.kindsOfPlace);

/** What only places have, written small with "of" before their name: "the mayor of Arnford". Of such names 97 in 100 are places. */
const OF_A_PLACE = new Set(headWords.ofPlaces);

/**
 * Whether the words beside a name say that it is a place: its kind right before it, what only places have before "of", or
 * ", where" right behind it.
 */
export function placeCue(tokens: readonly Token[], name: NameMention): boolean {
  const [first, end] = name.tokens;
  const before = tokens[first - 1];
  if (before && KIND_OF_PLACE.has(before.text)) return true;
  if (before?.text === 'of' && OF_A_PLACE.has(tokens[first - 2]?.text ?? '')) return true;
  return tokens[end]?.text === ',' && tokens[end + 1]?.text === 'where';
}
