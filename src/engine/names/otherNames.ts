import type { EntityType } from '../annotations';
import type { Token } from '../text/token';
import lexicon from './lexicon/otherNames.json';

const EVENTS = new Set(lexicon.events);
const EVENTS_OF = new Set(lexicon.eventsOf);
const WORKS = new Set(lexicon.works);
const KINDS_OF_WORK = new Set(lexicon.kindsOfWork);
const KINDS_OF_PRODUCT = new Set(lexicon.kindsOfProduct);
const NUMBER = /^(?:[IVX]+|\d+)$/;
/** Makers write so, nobody else: "iPhone", "eReader". */
const MAKERS_CASE = /^\p{Ll}{1,2}\p{Lu}/u;

/**
 * What a name is that names no person, body, place or people: an event by its head word ("World Cup", "Battle of …"), a work by its
 * head word, by standing in marks or by the word before it ("the film …"), a product by the words beside it ("… jets"); null where
 * nothing tells, as of laws, illnesses and languages, which the contract has no type for. The tagger learns these as one type:
 * the training sets mark too few of each to tell them apart, and fewer labels make it faster.
 */
export function typeOfOtherName(
  tokens: readonly Token[],
  [first, end]: readonly [number, number],
): EntityType | null {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  if (tokens[first - 1]?.kind === 'quote' && tokens[end]?.kind === 'quote') return 'work';
  // "World War II", "Summit 2019": the number says which, not what.
  const head = end - first > 1 && NUMBER.test(tokens[end - 1]?.text ?? '') ? word(end - 2) : word(end - 1);
  if (EVENTS.has(head) || (EVENTS_OF.has(word(first)) && word(first + 1) === 'of' && end - first > 2))
    return 'event';
  if (WORKS.has(head) || KINDS_OF_WORK.has(word(first - 1))) return 'work';
  const beside = [word(first - 1), word(end), head];
  if (beside.some(text => KINDS_OF_PRODUCT.has(text)) || MAKERS_CASE.test(tokens[first]?.text ?? ''))
    return 'product';
  return null;
}
