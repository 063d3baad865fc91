import classes from './closedClasses.json';
import { wordSet } from '../wordSet';

/** The closed classes of English words that the patterns of attribution lean on, in lower case. */
export type WordClass = keyof typeof classes;

const SETS = new Map<string, ReadonlySet<string>>(
  Object.entries(classes).map(([name, words]) => [name, wordSet(words)]),
);

/** Whether the lower-case `word` belongs to one of the classes. */
export function isOf(word: string | undefined, ...names: WordClass[]): boolean {
  return word !== undefined && word !== '' && names.some(name => SETS.get(name)?.has(word) === true);
}

/** A dash between clauses: an em or en dash, a horizontal bar, or typed hyphens. */
export function isDash(word: string | undefined): boolean {
  return word !== undefined && /^(?:[—–―]|--?)$/.test(word);
}

/** "-ly" adverbs and the closed list of those without the ending. */
export function isAdverb(word: string | undefined): boolean {
  return word !== undefined && (/^[a-z]{2,}ly$/.test(word) || isOf(word, 'adverbs'));
}
