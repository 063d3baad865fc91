import type { Lexemes } from '../lexemes';
import type { Meaning, Timex } from './timex';
import { bareTimex } from './reading';

/** An expression with its lexemes. */
export interface Placed {
  readonly from: number;
  readonly end: number;
  readonly timex: Timex;
}

const DASH = /^[-–—]$/;
const TO = /^(?:to|until|till|through)$/;
const JOINABLE = new Set<Meaning['kind']>([
  'day',
  'month',
  'years',
  'weekday',
  'offset',
  'newYear',
  'season',
  'holiday',
]);

/**
 * Adds the range to two expressions that are its ends: "from 2010 to 2014", "between May and June", "Monday–Friday". The ends
 * stay expressions of their own inside it, since each is a date too. Sorted by start, the longer first.
 */
export function joinRanges(lexemes: Lexemes, placed: readonly Placed[]): Timex[] {
  const out: Timex[] = [];
  for (let n = 0; n < placed.length; n++) {
    const first = placed[n];
    const second = placed[n + 1];
    if (!first) break;
    if (second && isRange(lexemes, first, second)) {
      const range = rangeOf(first.timex, second.timex);
      out.push(range, first.timex, second.timex);
      n++;
    } else out.push(first.timex);
  }
  return out;
}

function isRange(lexemes: Lexemes, first: Placed, second: Placed): boolean {
  if (second.from !== first.end + 1) return false;
  if (!JOINABLE.has(first.timex.meaning.kind) || !JOINABLE.has(second.timex.meaning.kind)) return false;
  const joint = lexemes.lower(first.end);
  if (TO.test(joint))
    return sameKind(first.timex.meaning, second.timex.meaning) || lexemes.lower(first.from - 1) === 'from';
  if (DASH.test(joint)) return sameKind(first.timex.meaning, second.timex.meaning);
  return joint === 'and' && /^(?:between)$/.test(lexemes.lower(beforeArticle(lexemes, first.from - 1)));
}

function beforeArticle(lexemes: Lexemes, i: number): number {
  return /^(?:the|early|late|mid)$/.test(lexemes.lower(i)) ? i - 1 : i;
}

function sameKind(a: Meaning, b: Meaning): boolean {
  return a.kind === b.kind;
}

function rangeOf(first: Timex, second: Timex): Timex {
  const from = withYearOf(first, second);
  return {
    ...bareTimex([first.span[0], second.span[1]], { kind: 'range', from, to: second }),
    outlook: first.outlook ?? second.outlook,
    approximate: first.approximate || second.approximate,
    recurring: first.recurring || second.recurring,
  };
}

/** "July to December 2022": the year goes for both, and "December to April 2022" begins in the year before. */
function withYearOf(first: Timex, second: Timex): Timex {
  const a = first.meaning;
  const b = second.meaning;
  if ((a.kind !== 'month' && a.kind !== 'day') || (b.kind !== 'month' && b.kind !== 'day')) return first;
  if (a.year !== null || b.year === null) return first;
  const year = a.month > b.month ? b.year - 1 : b.year;
  return { ...first, meaning: { ...a, year } };
}
