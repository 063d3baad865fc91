import type { Span } from '../../../base/span';
import type { Published } from '../../annotations';
import type { Draft } from '../../draft';
import type { DayNumber } from '../calendar';
import { conclude, type Clue } from './conclusion';
import { ownDay, words, type PlacedTimex } from './placedTimex';
import { addressMonth, dayWithin, type YearHint } from './yearHint';
import { readUrlDate } from './urlDate';

interface Statement extends Clue {
  readonly day: DayNumber;
  readonly confidence: number;
}

const PUBLISHED =
  /^(?:first\s+)?(?:published|posted|date)\b|\b(?:originally|first) (?:published|appeared)\b/i;
const UPDATED = /^(?:last\s+)?(?:updated|modified)\b/i;
/** "today (28 July 2022)", "this Friday, July 8, 2022": the report says which day its own is. */
const TODAY = /\b(?:today|tonight|this (?:morning|afternoon|evening)),? ?\(?(?:the )?$/i;
const TODAY_LENGTH = 24;

/**
 * The date the article states of itself: a line "Published: 3 March 2021", a dateline or date line at its head, the day in
 * its own address, or "today (3 March 2021)". A caption's date is never one: it says when the picture was taken.
 */
export function statedDate(draft: Draft, placed: readonly PlacedTimex[]): Published | null {
  const month = addressMonth(draft);
  const statements = [
    ...lineStatements(draft, placed, month),
    ...urlStatements(draft),
    ...todayStatements(draft, placed, month),
  ];
  const best = statements.reduce<Statement | null>(
    (sofar, next) => (sofar && sofar.confidence >= next.confidence ? sofar : next),
    null,
  );
  if (!best) return null;
  const agreeing = statements.filter(({ day }) => day === best.day);
  const clues = month && holds(month, best.day) ? [...agreeing, month] : agreeing;
  return conclude(best.day, 'stated', clues, clues.length > 1 ? 0.99 : best.confidence);
}

function holds({ interval: { start, end } }: YearHint, day: DayNumber): boolean {
  return day >= start && day <= end;
}

/** The one day that the expression names, its year being that of the address where it says none. */
function dayOf(one: PlacedTimex, month: YearHint | null): DayNumber | null {
  const { meaning } = one.timex;
  const yearless = meaning.kind === 'day' && meaning.year === null;
  return yearless && month ? dayWithin(month, meaning.month, meaning.day) : ownDay(one);
}

function lineStatements(
  { text }: Draft,
  placed: readonly PlacedTimex[],
  month: YearHint | null,
): Statement[] {
  return placed.flatMap(one => {
    const { block, timex, leads } = one;
    const day = dayOf(one, month);
    if (day === null) return [];
    const line = block.kind === 'dateline' || block.kind === 'byline' || block.kind === 'boilerplate';
    if (!line && !(leads && opensParagraph(text, one))) return [];
    const label = text.slice(block.span[0], timex.span[0]);
    if (PUBLISHED.test(label) && !/updated/i.test(label)) {
      return [
        statement(day, timex.span, `A line says that it was published on ${words(text, timex.span)}.`, 0.98),
      ];
    }
    if (!leads || block.kind === 'boilerplate') return [];
    return UPDATED.test(label)
      ? [statement(day, timex.span, `A line says that it was updated on ${words(text, timex.span)}.`, 0.91)]
      : [statement(day, timex.span, `The date line says ${words(text, timex.span)}.`, 0.97)];
  });
}

/** "26 July 2022: The minister said": a dateline that the paragraph has kept. */
function opensParagraph(text: string, { block, timex }: PlacedTimex): boolean {
  if (block.kind !== 'paragraph' || timex.span[0] !== block.span[0]) return false;
  return /^\)?\s{0,2}[:–—-]/.test(text.slice(timex.span[1], timex.span[1] + 4));
}

function urlStatements({ text, blocks, frontMatter }: Draft): Statement[] {
  const statements: Statement[] = [];
  const [first] = blocks;
  if (first?.kind === 'url') {
    const found = readUrlDate(text.slice(...first.span));
    if (found) {
      const span: Span = [first.span[0] + found.span[0], first.span[0] + found.span[1]];
      statements.push(statement(found.day, span, `Its address holds the date ${words(text, span)}.`, 0.95));
    }
  }
  const found = frontMatter?.url ? readUrlDate(frontMatter.url) : null;
  if (found && frontMatter)
    statements.push(statement(found.day, frontMatter.span, 'Its address holds the date.', 0.95));
  return statements;
}

function todayStatements(
  { text }: Draft,
  placed: readonly PlacedTimex[],
  month: YearHint | null,
): Statement[] {
  return placed.flatMap(one => {
    const { block, timex } = one;
    const day = dayOf(one, month);
    if (day === null || block.kind !== 'paragraph') return [];
    const before = text.slice(Math.max(block.span[0], timex.span[0] - TODAY_LENGTH), timex.span[0]);
    if (!TODAY.test(before)) return [];
    return [statement(day, timex.span, `It calls ${words(text, timex.span)} “today”.`, 0.92)];
  });
}

function statement(day: DayNumber, evidence: Span, reason: string, confidence: number): Statement {
  return { day, evidence, reason, confidence };
}
