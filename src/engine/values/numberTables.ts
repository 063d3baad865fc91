import words from './numberWords.json';

const table = (entries: Record<string, number>): ReadonlyMap<string, number> =>
  new Map(Object.entries(entries));

/** The number words as maps: words of the text must never be looked up in an object ("constructor"). */
export const numberTables = {
  /** "one" to "ninety". */
  small: table(words.small),
  /** "hundred" to "trillion". */
  scales: table(words.scales),
  /** "m", "bn": letters behind digits. */
  shortScales: table(words.shortScales),
  /** "dozens", "millions". */
  vague: table(words.vagueScales),
  ordinals: table(words.ordinals),
  /** "nineties". */
  decades: table(words.decades),
  /** "½". */
  fractions: table(words.fractionSigns),
} as const;
