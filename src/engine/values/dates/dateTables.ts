import titles from '../../names/lexicon/titles.json';
import words from './dateWords.json';
import type { Unit } from './timex';

const index = (list: readonly string[], first: number): [string, number][] =>
  list.map((word, i) => [word, i + first]);

/** The words of dates as maps and sets, in lower case. */
export const dateTables = {
  /** Full names to 1–12. */
  months: new Map(index(words.months, 1)),
  /** "sept" to 9; without the period. */
  monthAbbreviations: new Map(Object.entries(words.monthAbbreviations)),
  /** Full names to 0–6, Monday first. */
  weekdays: new Map(index(words.weekdays, 0)),
  weekdayAbbreviations: new Map(Object.entries(words.weekdayAbbreviations)),
  /** 0 is spring. */
  seasons: new Map(Object.entries(words.seasons)),
  units: new Map(Object.entries(words.units) as [string, Unit][]),
  dayparts: new Set(words.dayparts),
  /** Words after which "May" is the month. */
  beforeMonth: new Set(words.beforeMonth),
  /** Titles before a person's name: "Judge March". */
  titles: new Set([...titles.honorifics, ...titles.military, ...titles.offices]),
  /** Words after which four digits are a year. */
  beforeYear: new Set(words.beforeYear),
  /** Words before and after four digits that are a count or a label. */
  beforeCount: new Set(words.beforeCount),
  afterCount: new Set(words.afterCount),
  notPlural: new Set(words.notPlural),
  /** "Sunday Times": the weekday is part of a name. */
  newspapers: new Set(words.newspapers),
} as const;
