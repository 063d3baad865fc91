import type { Span } from '../../../base/span';

/**
 * A time expression (TimeML's TIMEX3) as the words have it, before it is known which days it means. What it means is
 * found only once the article's own date is known; see `resolveTimex`.
 */
export interface Timex {
  /** Code units of the expression's own words: in "late last November" it is "November". */
  readonly span: Span;
  readonly meaning: Meaning;
  /** "last", "next", "this", also after the word: "March last year". */
  readonly shift: Shift | null;
  /** "early", "late", "the end of", "the first half of". */
  readonly part: Part | null;
  /** "around", "about": the words themselves say it is not exact. */
  readonly approximate: boolean;
  /** The clock time that goes with it, HH:MM, or null. */
  readonly time: string | null;
  /** Whether the words around it speak of the past or of what is to come; null when they do not say. */
  readonly outlook: Outlook | null;
  /** Days that recur ("Saturdays", "every Monday") are no one day. */
  readonly recurring: boolean;
}

export type Outlook = 'past' | 'future';

export type Part = 'start' | 'middle' | 'end' | 'firstHalf' | 'secondHalf';

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade';

/** `unit` is the expression's own kind for "last Monday", the year for "March last year". */
export interface Shift {
  readonly unit: 'self' | 'week' | 'month' | 'year';
  readonly by: -1 | 0 | 1;
}

export type Meaning =
  | { readonly kind: 'day'; year: number | null; month: number; day: number; weekday: number | null }
  /** Figures that may be day/month or month/day: "11/12/2017". */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'month'; year: number | null; month: number }
  /** 0 is spring. */
  | { readonly kind: 'season'; year: number | null; season: number }
  | { readonly kind: 'quarter'; year: number | null; quarter: number }
  /** A year, school year, decade or century, both ends inclusive. */
  | { readonly kind: 'years'; from: number; to: number }
  /** 0 is Monday; `weeks` counts back from the day it would mean alone: 1 for "a week ago Monday". */
  | { readonly kind: 'weekday'; weekday: number; weeks: number }
  | { readonly kind: 'holiday'; name: string; year: number | null }
  | { readonly kind: 'newYear' }
  /** The unit that lies `by` units from the article's date: "today" is 0 days. `before`, `after`: "earlier this month". */
  | { readonly kind: 'offset'; unit: Unit; by: number; side: 'before' | 'after' | null }
  /** The `count` units that end with the article's date, or begin with it when positive: "the past three weeks". */
  | { readonly kind: 'stretch'; unit: Unit; count: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'range'; from: Timex; to: Timex };
