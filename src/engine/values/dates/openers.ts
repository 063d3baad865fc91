import { numberTables } from '../numberTables';
import { clockOpeners, readClock } from './clockGrammar';
import { dateTables } from './dateTables';
import { readMonthDay } from './dayGrammar';
import { holidayOpeners, readHoliday } from './holidays';
import { readMonth } from './monthGrammar';
import type { Rule } from './reading';
import { readRelative, relativeOpeners } from './relativeGrammar';
import { readWeekday } from './weekdayGrammar';
import { centuryOpeners, readCentury, readDecade } from './yearGrammar';

const weekdays = [...dateTables.weekdays.keys()];
const months = [...dateTables.months.keys(), ...dateTables.monthAbbreviations.keys()];

/** Each rule with the words it can begin with. The first that reads something wins, so the more telling stand first. */
const RULES: readonly (readonly [Rule, Iterable<string>])[] = [
  [readHoliday, holidayOpeners],
  [readWeekday, [...weekdays, ...weekdays.map(day => `${day}s`), ...dateTables.weekdayAbbreviations.keys()]],
  [readMonthDay, months],
  [readMonth, months],
  [readDecade, numberTables.decades.keys()],
  [readCentury, centuryOpeners],
  [readRelative, relativeOpeners],
  [readClock, clockOpeners],
];

const rulesByWord = new Map<string, Rule[]>();
for (const [rule, words] of RULES) {
  for (const word of new Set(words)) rulesByWord.set(word, [...(rulesByWord.get(word) ?? []), rule]);
}

const HYPHENATED: readonly Rule[] = [readHoliday];

/** The rules that may read an expression from the lower-case `word` on; undefined for most words, at one look. */
export function rulesFor(word: string): readonly Rule[] | undefined {
  // "New-Year" is one word, and a holiday all the same.
  return rulesByWord.get(word) ?? (word.includes('-') ? HYPHENATED : undefined);
}
