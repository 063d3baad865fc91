import currencies from '../currencies.json';
import type { Bound } from '../../annotations';
import { numberTables } from '../numberTables';
import bounds from './bounds.json';
import countWords from './countWords.json';
import units from './units.json';

/** A phrase with its words, the last one first (behind a figure: the first one first), and what it says. */
interface BoundPhrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

function phrases(table: Record<string, string>, backward: boolean): ReadonlyMap<string, BoundPhrase[]> {
  const index = new Map<string, BoundPhrase[]>();
  for (const [phrase, bound] of Object.entries(table)) {
    const words = backward ? phrase.split(' ').reverse() : phrase.split(' ');
    const [key = ''] = words;
    index.set(key, [...(index.get(key) ?? []), { words, bound: bound as Bound }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** A currency's ISO code, or null where the word or sign leaves it open. */
type Code = string | null;
const codes = (table: Record<string, Code>): ReadonlyMap<string, Code> => new Map(Object.entries(table));

/** The words of figures as maps and sets, in lower case. */
export const figureTables = {
  /** By the word next to the figure, the longest phrase first. */
  boundsBefore: phrases(bounds.before, true),
  boundsBehind: phrases(bounds.behind, false),
  /** "$", "€". */
  currencySigns: codes(currencies.signs),
  /** Letters before "$". */
  dollars: codes(currencies.dollars),
  /** "usd", "rs", "kd". */
  currencyCodes: codes(currencies.codes),
  /** "yuan", "dollar". */
  currencyWords: codes(currencies.words),
  /** "hong kong dollar" by its last two words. */
  currencyPairs: codes(currencies.pairs),
  units: new Set(units.units),
  /** Letters that are a unit only where they touch the digits: "40C". */
  gluedUnits: new Set(units.glued),
  /** Words behind "100m" that say it is metres and no million. */
  measures: new Set(units.measures),
  /** Every word a figure can begin with. */
  openers: new Set([
    ...['a', 'an', 'half'],
    ...numberTables.small.keys(),
    ...numberTables.vague.keys(),
    ...numberTables.ordinals.keys(),
    ...Object.keys(currencies.codes),
    ...Object.keys(currencies.dollars),
  ]),
  /** Every sign a figure can begin with. */
  signs: new Set([...Object.keys(currencies.signs), ...numberTables.fractions.keys()]),
  plurals: new Set(countWords.plurals),
  stops: new Set(countWords.stops),
  labels: new Set(countWords.labels),
  followers: new Set(countWords.followers),
  determiners: new Set(countWords.determiners),
} as const;
