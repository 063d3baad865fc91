import type { Published } from '../../annotations';
import type { Draft } from '../../draft';
import { weekdayOf, type DayNumber } from '../calendar';
import type { Clues } from './clues';
import { conclude, type Clue } from './conclusion';
import { isPastWeekday, ownDay, words, type PlacedTimex } from './placedTimex';

interface FreshDay extends Clue {
  readonly day: DayNumber;
}

/** What stands between the writer of an embedded post and its day: "— Ana Duarte (@anaduarte) June 14, 2016". */
const POST = /(?:\(@\w+\)|\bdate(?:time)?=")\s*$/;
const POST_LENGTH = 40;

/**
 * The latest day that the article names in full and that is fresh by its kind: the day of a post it quotes, or one it names
 * with its weekday. News quotes posts of the same or the day before, so the day is taken where the report speaks of
 * that weekday, or of the one beside it, as just past.
 */
export function inferFromFreshDay({ text }: Draft, { placed, upper }: Clues): Published | null {
  const latest = latestDay(text, placed);
  if (!latest || (upper && latest.day > upper.day)) return null;
  // The day after comes first: what it speaks of last is nearest to its own date.
  for (const shift of [1, 0, -1]) {
    const told = placed.find(one => isPastWeekday(one, weekdayOf(latest.day + shift)));
    if (!told) continue;
    const evidence = told.timex.span;
    const weekday = { evidence, reason: `It speaks of ${words(text, evidence)} as just past.` };
    return conclude(latest.day + Math.max(0, shift), 'inferred', [latest, weekday], 0.85);
  }
  return null;
}

/** The latest day that is no plan; null where it is not fresh by its kind. */
function latestDay(text: string, placed: readonly PlacedTimex[]): FreshDay | null {
  let latest: { day: DayNumber; one: PlacedTimex; reason: string | null } | null = null;
  for (const one of placed) {
    const { meaning, outlook } = one.timex;
    if (meaning.kind !== 'day' || one.block.kind === 'dateline') continue;
    const day = ownDay(one);
    if (day === null || (outlook === 'future' && !isPost(text, one))) continue;
    if (latest && day < latest.day) continue;
    const reason = reasonFor(text, one);
    if (!latest || day > latest.day || latest.reason === null) latest = { day, one, reason };
  }
  if (!latest || latest.reason === null) return null;
  return { day: latest.day, evidence: latest.one.timex.span, reason: latest.reason };
}

function reasonFor(text: string, one: PlacedTimex): string | null {
  const { meaning, span } = one.timex;
  if (isPost(text, one)) return `It quotes a post of ${words(text, span)}.`;
  const named = meaning.kind === 'day' && meaning.weekday !== null && one.block.kind === 'paragraph';
  return named ? `It names ${words(text, span)} with its weekday.` : null;
}

function isPost(text: string, { timex: { span } }: PlacedTimex): boolean {
  return POST.test(text.slice(Math.max(0, span[0] - POST_LENGTH), span[0]));
}
