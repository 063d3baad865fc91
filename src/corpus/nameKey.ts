import type { EntityType } from '../engine/annotations';
import { fold } from './words';

/** A name as it is compared across articles. */
export interface NameKey {
  /** Equal for spellings of one name; with the type it says which name it is. */
  readonly key: string;
  /** What a person's name alone may be cut down to; of others the same as `key`. */
  readonly last: string;
  /** Initials and generation of a person ("w", "jr"), which tell bearers of one name apart; mostly empty. */
  readonly marks: string;
  /** Whether the name can stand for itself: a surname alone cannot. */
  readonly full: boolean;
}

const GENERATION = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** The Arabic article, which papers write, join or leave out as they please. */
const ARTICLE = new Set(['al', 'el', 'as', 'ad', 'an', 'ar', 'ash', 'at']);
const LEGAL_FORM = new Set([
  ...['inc', 'incorporated', 'ltd', 'limited', 'llc', 'llp', 'plc', 'corp', 'corporation', 'co', 'company'],
  ...['ag', 'gmbh', 'sa', 'se', 'nv', 'bv', 'ab', 'asa', 'oyj', 'spa', 'kg'],
]);

export function nameKey(name: string, type: EntityType): NameKey {
  return type === 'person' ? personKey(name) : otherKey(name, type);
}

function personKey(name: string): NameKey {
  const words = fold(name)
    // "Okafor-Reyes" and "Jong-un" are also written apart; "O'Neil" also without its mark.
    .replace(/['’‘`]/g, '')
    .split(/[\s\-‐‑–.,]+/u)
    .filter(word => word !== '');
  const marks: string[] = [];
  const kept = words.filter((word, at) => {
    if (at > 0 && GENERATION.has(word)) return !marks.push(word);
    // An initial in the middle may be left out; at the beginning it is all there is of the given name.
    if (at > 0 && at < words.length - 1 && word.length === 1) return !marks.push(word);
    return !(ARTICLE.has(word) && at < words.length - 1 && (at > 0 || words.length > 1));
  });
  const last = kept.at(-1) ?? '';
  return { key: kept.join(' '), last, marks: marks.join(' '), full: kept.length > 1 };
}

function otherKey(name: string, type: EntityType): NameKey {
  let words = fold(name)
    .replace(/['’‘`.]/g, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  while (type === 'organization' && words.length > 1 && LEGAL_FORM.has(words.at(-1) ?? '')) words.pop();
  const key = words.join(' ');
  return { key, last: key, marks: '', full: words.length > 1 || !isAcronym(name) };
}

/** Letters that stand for words: several bodies share them. */
function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(name.trim());
}
