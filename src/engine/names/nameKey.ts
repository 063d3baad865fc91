import nicknames from './lexicon/nicknames.json';
import { startsUpper } from '../text/characters';

/** Joins of a name that are no word of it when two spellings are compared: "Bashir al-Hakim" and "Hakim". */
const PARTICLES = new Set([
  'al',
  'el',
  'ul',
  'ad',
  'as',
  'an',
  'bin',
  'ibn',
  'bint',
  'abu',
  'de',
  'del',
  'della',
  'di',
  'da',
  'do',
  'dos',
  'das',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'zu',
  'y',
  'e',
  'ap',
  'mac',
  "o'",
]);
/** "al-Hakim" is compared as "hakim"; other hyphens are part of the name: "Reyes-Okafor". */
const PARTICLE_PREFIX = /^(?:a[dlnrst]|el|ul|abu|bin)-/;
const GENERATION = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** The number of a monarch or pope; a lone "I." is an initial. */
const REGNAL = /^(?:i|vi{0,3}|ix|xi{0,3}|xi?v|xvi{0,3})$/;

/**
 * The words of a name for comparison: lower case, without diacritics, periods, particles and generation ("Jr."); a
 * particle that is the whole name stays.
 */
export function nameWords(name: string): string[] {
  const words = foldLetters(name)
    .replace(/[.’']/g, "'")
    .split(/[\s,]+/)
    .map(word => word.replace(/^'+|'+$/g, '').replace(PARTICLE_PREFIX, ''))
    .filter((word, at) => word !== '' && !GENERATION.has(word) && !(at > 0 && REGNAL.test(word)));
  const kept = words.filter(word => !PARTICLES.has(word));
  return kept.length > 0 ? kept : words;
}

/** The number that tells a monarch or pope from others of the name, in small letters; empty for all other names. */
export function regnalNumber(name: string): string {
  return /^\p{Lu}[\p{L}'’-]+ ([IVX]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** One string for names that are written alike but for case, diacritics and periods. */
export function nameKey(name: string): string {
  return foldLetters(name)
    .replace(/[.’']/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

function foldLetters(name: string): string {
  // Of ASCII, as most names are, nothing is left to fold.
  if (!/[^\0-\x7f]/.test(name)) return name.toLowerCase();
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const CALLED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(nicknames).map(([short, names]) => [short, names.split(' ')]),
);

/** Whether two words may be the same given name: equal, one the other's initial, or what its bearer is called ("Bob"). */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b || CALLED.get(a)?.includes(b) || CALLED.get(b)?.includes(a)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 1 && long.startsWith(short);
}

/** Whether `short` is the acronym of `long`: its capitals are the initials, small words counted or not. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/\./g, '');
  if (!/^\p{Lu}[\p{L}\d]{1,7}$/u.test(letters) || /\p{Ll}{2}/u.test(letters)) return false;
  const words = long.split(/[\s-]+/).filter(word => word !== '');
  if (words.length < 2) return false;
  const all = words.map(word => word.charAt(0)).join('');
  const capitals = words
    .filter(word => startsUpper(word))
    .map(word => word.charAt(0))
    .join('');
  return letters.toUpperCase() === capitals.toUpperCase() || letters.toUpperCase() === all.toUpperCase();
}
