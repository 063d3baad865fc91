import classes from './closedClasses.json';
import { wordSet } from '../wordSet';

/** The closed classes of English words that the patterns of attribution lean on, in lower case. */
export type WordClass = keyof typeof classes;

const NAMES = Object.keys(classes) as WordClass[];
const BITS = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Record<WordClass, number>;
/** For each word a bit for each of its classes: one look-up answers for all of them. */
const CLASSES = new Map<string, number>();
for (const name of NAMES)
  for (const word of wordSet(classes[name])) CLASSES.set(word, (CLASSES.get(word) ?? 0) | BITS[name]);

/** Whether the lower-case `word` belongs to one of the classes. */
export function isOf(word: string | undefined, ...names: WordClass[]): boolean {
  const bits = word === undefined ? undefined : CLASSES.get(word);
  if (bits === undefined) return false;
  for (const name of names) if ((bits & BITS[name]) !== 0) return true;
  return false;
}

/** A dash between clauses: an em or en dash, a horizontal bar, or typed hyphens. */
export function isDash(word: string | undefined): boolean {
  if (word === undefined || word.length > 2) return false;
  return word === '—' || word === '–' || word === '―' || word === '-' || word === '--';
}

/** Nouns and verbs that end like adverbs. */
const NO_ADVERBS: ReadonlySet<string> = new Set(
  (
    'family reply ally rally supply apply imply comply multiply rely fly bully assembly anomaly monopoly elderly ' +
    'friendly lonely ugly holy july italy'
  ).split(' '),
);

/** "-ly" adverbs and the closed list of those without the ending. */
export function isAdverb(word: string | undefined): boolean {
  if (word === undefined) return false;
  if (word.endsWith('ly') && /^[a-z]{2,}ly$/.test(word)) return !NO_ADVERBS.has(word);
  return isOf(word, 'adverbs');
}
