import { contains } from '../../src/base/span';
import type { DateMention, Figure } from '../../src/engine/annotations';
import type { Differ } from './differ';
import type { Expectation, ExpectedDate, ExpectedFigure } from './expectation';
import { same, show, showAll } from './locate';

export function compareDates(differ: Differ, expected: Expectation): void {
  const { dates } = differ.found;
  const known = new Set<DateMention>();
  for (const date of expected.dates ?? []) {
    const span = differ.span(date.text);
    const match = dates.find(other => same(other.span, span));
    if (match) {
      known.add(match);
      compareDate(differ, date, match);
    } else differ.add(`no date ${show(differ.text, span)} among ${spansOf(differ, dates)}`);
  }
  if (expected.only?.includes('dates')) addOthers(differ, 'date', dates, known);
}

function compareDate(differ: Differ, expected: ExpectedDate, found: DateMention): void {
  for (const key of ['start', 'end', 'grain', 'basis', 'time'] as const) {
    differ.value(`${key} of ${show(differ.text, found.span)}`, expected[key], found[key]);
  }
}

export function compareFigures(differ: Differ, expected: Expectation): void {
  const { figures } = differ.found;
  const known = new Set<Figure>();
  for (const figure of expected.figures ?? []) {
    const span = differ.span(figure.text);
    const inside = figures.filter(other => contains(span, other.span));
    for (const other of inside) known.add(other);
    const [match] = inside;
    if (!match || inside.length > 1) {
      const found = inside.length ? spansOf(differ, inside) : `none among ${spansOf(differ, figures)}`;
      differ.add(`figure ${show(differ.text, span)}: expected one, found ${found}`);
    } else compareFigure(differ, figure, match);
  }
  if (expected.only?.includes('figures')) addOthers(differ, 'figure', figures, known);
}

function compareFigure(differ: Differ, expected: ExpectedFigure, found: Figure): void {
  const about = show(differ.text, found.span);
  for (const key of ['kind', 'value', 'valueTo', 'unit', 'bound'] as const) {
    differ.value(`${key} of ${about}`, expected[key], found[key]);
  }
  if (expected.boundText === undefined) return;
  const span = differ.span(expected.boundText);
  if (!same(span, found.boundSpan)) {
    const have = show(differ.text, found.boundSpan);
    differ.add(`words of the bound of ${about}: expected ${show(differ.text, span)}, found ${have}`);
  }
}

type Value = DateMention | Figure;

function addOthers<T extends Value>(differ: Differ, what: string, found: readonly T[], known: Set<T>): void {
  for (const other of found)
    if (!known.has(other)) differ.add(`besides: ${what} ${show(differ.text, other.span)}`);
}

function spansOf(differ: Differ, values: readonly Value[]): string {
  return showAll(
    differ.text,
    values.map(value => value.span),
  );
}
