import type { Span } from '../../../src/base/span';
import { AnchoredText } from '../../../src/anchoring/anchoredText';
import { describeAnchor } from '../../../src/anchoring/anchor';
import { findAnchor } from '../../../src/anchoring/findAnchor';
import type { EditName } from './anyEdit';
import { EDITS, paragraphStarts, sentenceStarts, wordStarts } from './anyEdit';
import { Chance } from '../chance';
import { TrackedText } from './trackedText';

/** What became of the notes of some trials. */
export interface Tally {
  notes: number;
  /** Notes whose words survived the edits, and how many of those were placed, and placed to the letter. */
  survived: number;
  placed: number;
  exact: number;
  /** Notes that came to stand on words that are not theirs. */
  wrong: number;
  /** Those, for whoever looks into it. */
  readonly cases: string[];
}

export function emptyTally(): Tally {
  return { notes: 0, survived: 0, placed: 0, exact: 0, wrong: 0, cases: [] };
}

const NOTES = 10;
/** Repeated words stand at least so far from those of the note. */
const APART = 150;
const NAMES = Object.keys(EDITS) as EditName[];

/** One article with ten notes, edited some times by chance, with other words that say the same where `duplicates` asks for them. */
export function tryArticle(article: string, seed: number, duplicates: boolean, tally: Tally): void {
  const chance = new Chance(seed);
  const spans = Array.from({ length: NOTES }, () => anySpan(article, chance));
  // Repeated words are in the text before anything is noted, or come in later.
  const early = duplicates && chance.next() < 0.5;
  const { text: first, spans: noted } = early ? repeatAll(article, spans, chance) : { text: article, spans };
  const before = new AnchoredText(first);
  const anchors = noted.map(span => describeAnchor(first, before.points, span));
  const text = new TrackedText(first);
  const names: string[] = [];
  if (duplicates && !early) repeatLater(text, noted, first, chance);
  for (let left = chance.between(1, 8); left > 0; left--) {
    const name = chance.pick(NAMES);
    EDITS[name](text, chance);
    names.push(name);
  }
  const after = new AnchoredText(text.text);
  noted.forEach((span, i) => {
    const anchor = anchors[i];
    if (!anchor) return;
    const truth = whereabouts(text, span);
    const found = findAnchor(after, anchor);
    tally.notes++;
    if (truth.survives) tally.survived++;
    if (found.span && isWrong(text, found.span, truth)) {
      tally.wrong++;
      tally.cases.push(
        `wrong: ${describe(after.text, anchor.exact, found.span, truth.hull)} after ${names.join()} score ${String(found.score)} in ${JSON.stringify(after.text.slice(Math.max(0, found.span[0] - 70), found.span[1] + 70))} was ${JSON.stringify([anchor.prefix, anchor.suffix])}`,
      );
    } else if (found.span && truth.survives) {
      tally.placed++;
      if (found.span[0] === truth.hull?.[0] && found.span[1] === truth.hull[1]) tally.exact++;
    } else if (truth.survives) {
      tally.cases.push(
        `orphan: ${describe(after.text, anchor.exact, null, truth.hull)} after ${names.join()} ${JSON.stringify(found.candidates)}`,
      );
    }
  });
}

function describe(text: string, exact: string, found: Span | null, hull: Span | null): string {
  const words = (span: Span | null): string => (span ? JSON.stringify(text.slice(...span)) : 'nothing');
  return `${JSON.stringify(exact)} found as ${words(found)}, is ${words(hull)}`;
}

interface Truth {
  /** From the first to the last of the note's own characters that are left. */
  readonly hull: Span | null;
  /** How many there are, white space not counted. */
  readonly own: number;
  readonly survives: boolean;
  readonly span: Span;
}

/** Four fifths of the characters are left, in order, with not much more than a sentence put in between. */
function whereabouts(text: TrackedText, span: Span): Truth {
  const places: number[] = [];
  let inOrder = true;
  let last = -1;
  text.units.forEach(({ unit, origin }, at) => {
    if (origin < span[0] || origin >= span[1] || isBlank(unit)) return;
    places.push(at);
    if (origin < last) inOrder = false;
    last = origin;
  });
  const [first] = places;
  const end = places.at(-1);
  if (first === undefined || end === undefined) return { hull: null, own: 0, survives: false, span };
  const hull: Span = [first, end + 1];
  const others = text.units.slice(...hull).filter(({ unit }) => !isBlank(unit)).length - places.length;
  const whole = inkOf.get(span) ?? span[1] - span[0];
  return {
    hull,
    own: places.length,
    survives: inOrder && places.length >= 0.8 * whole && others <= 150,
    span,
  };
}

/** How many characters but white space a note had. */
const inkOf = new WeakMap<Span, number>();

/** On other words: less than half of its own that are left, or more than a quarter (and three letters) that are none of them. */
function isWrong(text: TrackedText, found: Span, { hull, own, span }: Truth): boolean {
  if (!hull) return true;
  let mine = 0;
  let outside = 0;
  let all = 0;
  for (let at = found[0]; at < found[1]; at++) {
    const unit = text.units[at];
    if (!unit || isBlank(unit.unit)) continue;
    all++;
    if (unit.origin >= span[0] && unit.origin < span[1]) mine++;
    else if (at < hull[0] || at >= hull[1]) outside++;
  }
  return mine < own / 2 || (outside > 3 && outside > all / 4);
}

/** From a name to some sentences. */
function anySpan(text: string, chance: Chance): Span {
  const kind = chance.next();
  const whole = (starts: readonly number[], most: number): Span => {
    const index = chance.between(0, starts.length - 1);
    const next = starts[index + chance.between(1, most)] ?? text.length;
    return trimmed(text, [starts[index] ?? 0, next]);
  };
  let span: Span;
  if (kind < 0.05) span = whole(paragraphStarts(text), 1);
  else if (kind < 0.25) span = whole(sentenceStarts(text), 2);
  else span = whole(wordStarts(text), kind < 0.5 ? 3 : 15);
  inkOf.set(span, text.slice(...span).replace(/\s/g, '').length);
  return span;
}

function trimmed(text: string, [start, end]: Span): Span {
  return [start, start + text.slice(start, end).trimEnd().length];
}

/** The words of each note once more, in another place, and where the notes come to be. */
function repeatAll(article: string, spans: readonly Span[], chance: Chance): { text: string; spans: Span[] } {
  let text = article;
  let moved = spans.map((span): Span => [...span]);
  let copies: Span[] = [];
  for (let i = 0; i < spans.length; i++) {
    const span = moved[i];
    const at =
      span && !holdsAnother(span, moved)
        ? anotherPlace(text, span, [...moved, ...copies], chance)
        : undefined;
    if (!span || at === undefined) continue;
    const words = carrier(text.slice(...span), chance);
    text = text.slice(0, at) + words + text.slice(at);
    const shifted = ([start, end]: Span): Span =>
      at <= start ? [start + words.length, end + words.length] : [start, end];
    moved = moved.map(shifted);
    copies = [...copies.map(shifted), [at, at + words.length]];
  }
  moved.forEach((span, i) => {
    const [start, end] = spans[i] ?? span;
    inkOf.set(span, article.slice(start, end).replace(/\s/g, '').length);
  });
  return { text, spans: moved };
}

function repeatLater(text: TrackedText, spans: readonly Span[], first: string, chance: Chance): void {
  for (const span of spans) {
    if (holdsAnother(span, spans)) continue;
    const { hull } = whereabouts(text, span);
    const notes = spans.flatMap((other): Span[] => {
      const there = whereabouts(text, other).hull;
      return there ? [there] : [];
    });
    const copied = text.units.flatMap(({ origin }, at): Span[] => (origin < 0 ? [[at, at + 1]] : []));
    const at = hull && anotherPlace(text.text, hull, [...notes, ...copied], chance);
    if (at !== null && at !== undefined) text.replace(at, at, carrier(first.slice(...span), chance));
  }
}

/** Copies of the words of a note that lies in a longer one would come with their surroundings. */
function holdsAnother(span: Span, spans: readonly Span[]): boolean {
  return spans.some(([a, b]) => (a !== span[0] || b !== span[1]) && span[0] < b && a < span[1]);
}

/** Not near the words themselves, and neither in nor right beside other notes and copies, which would be the same surroundings. */
function anotherPlace(text: string, span: Span, notes: readonly Span[], chance: Chance): number | undefined {
  const places = sentenceStarts(text).filter(
    at =>
      Math.abs(at - span[0]) > APART &&
      Math.abs(at - span[1]) > APART &&
      !notes.some(([a, b]) => a <= at && at <= b),
  );
  return places.length === 0 ? undefined : chance.pick(places);
}

function carrier(words: string, chance: Chance): string {
  return chance.pick([`${words} `, `It said: ${words}. `, `Later, ${words} came up again. `]);
}

function isBlank(unit: string): boolean {
  return /\s/.test(unit);
}
