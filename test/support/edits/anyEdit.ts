import type { Chance } from '../chance';
import type { Tracked, TrackedText } from './trackedText';

/** What people and tools do to a text, each once. */
export const EDITS = {
  insertSentence,
  insertWords,
  deleteSentence,
  deleteRange,
  moveParagraph,
  retype,
  fixTypos,
  reflow,
  lineEnds,
} as const;

export type EditName = keyof typeof EDITS;

const NEW_SENTENCES = [
  'The council will meet again before the end of the month. ',
  'A spokesman for the harbour board declined to comment further. ',
  'Rain had fallen on the valley since early in the morning. ',
  'Nobody was hurt, and the road was open again by noon. ',
  '“We will look at every figure in that report,” she said. ',
  'It is the third time in two years that the plan was put off. ',
];
const NEW_WORDS = ['very ', 'on the whole ', 'reportedly ', 'in the end ', 'so far ', 'once more '];

function insertSentence(text: TrackedText, chance: Chance): void {
  const at = chance.pick(sentenceStarts(text.text));
  text.replace(at, at, chance.pick(NEW_SENTENCES));
}

function insertWords(text: TrackedText, chance: Chance): void {
  const at = chance.pick(wordStarts(text.text));
  text.replace(at, at, chance.pick(NEW_WORDS));
}

function deleteSentence(text: TrackedText, chance: Chance): void {
  const starts = sentenceStarts(text.text);
  if (starts.length < 4) return;
  const index = chance.between(0, starts.length - 2);
  text.replace(starts[index] ?? 0, starts[index + 1] ?? 0, '');
}

function deleteRange(text: TrackedText, chance: Chance): void {
  const start = chance.between(0, text.units.length);
  text.replace(start, Math.min(text.units.length, start + chance.between(1, 40)), '');
}

/** A paragraph, or a few sentences where the text is one line, to somewhere else. */
function moveParagraph(text: TrackedText, chance: Chance): void {
  const starts = paragraphStarts(text.text);
  const places = starts.length >= 4 ? starts : sentenceStarts(text.text);
  if (places.length < 4) return;
  const size = starts.length >= 4 ? 1 : chance.between(1, Math.min(4, places.length - 2));
  const index = chance.between(0, places.length - 1 - size);
  const [start = 0, end = 0] = [places[index], places[index + size]];
  const others = places.filter(place => place < start || place > end);
  if (others.length === 0) return;
  const to = chance.pick(others);
  const moved = text.slice(start, end);
  text.splice(start, end, []);
  const at = to > start ? to - moved.length : to;
  text.splice(at, at, moved);
}

/** The same sentence typed once more, with slips: a word typed again is the same word. */
function retype(text: TrackedText, chance: Chance): void {
  const starts = sentenceStarts(text.text);
  const index = chance.between(0, starts.length - 1);
  const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? text.units.length];
  slip(text, start, end, Math.ceil((end - start) / 40), chance);
}

/** Single letters anywhere. */
function fixTypos(text: TrackedText, chance: Chance): void {
  slip(text, 0, text.units.length, chance.between(3, 12), chance);
}

function slip(text: TrackedText, start: number, end: number, times: number, chance: Chance): void {
  for (let i = 0; i < times; i++) {
    const at = chance.between(start, Math.max(start, Math.min(end, text.units.length) - 1));
    if (!/[a-z]/i.test(text.units[at]?.unit ?? '')) continue;
    const letter = chance.pick('etaoinshr'.split(''));
    const [from, to, typed] = chance.pick([
      [at, at + 1, letter],
      [at, at, letter],
      [at, at + 1, ''],
    ] as const);
    text.replace(from, to, typed);
  }
}

/** Lines broken at some width, or every paragraph on one line; the letters stay what they are. */
function reflow(text: TrackedText, chance: Chance): void {
  const width = chance.pick([50, 72, 10_000]);
  const units = text.units.filter(({ unit }) => unit !== '\r');
  const next: Tracked[] = [];
  let column = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (!unit) continue;
    const isBreak = unit.unit === '\n';
    const paragraph = isBreak && (units[i + 1]?.unit === '\n' || units[i - 1]?.unit === '\n');
    const blank = (isBreak && !paragraph) || unit.unit === ' ';
    const shown = blank ? (column >= width ? '\n' : ' ') : unit.unit;
    next.push({ unit: shown, origin: unit.origin });
    column = shown === '\n' ? 0 : column + 1;
  }
  text.splice(0, text.units.length, next);
}

function lineEnds(text: TrackedText): void {
  const toUnix = text.text.includes('\r\n');
  const next = text.units.flatMap(unit => {
    if (unit.unit === '\r') return toUnix ? [] : [unit];
    return unit.unit === '\n' && !toUnix ? [{ unit: '\r', origin: -1 }, unit] : [unit];
  });
  text.splice(0, text.units.length, next);
}

export function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[.!?]["”'’]?\s+/g)].map(({ index, 0: end }) => index + end.length)].filter(
    at => at < text.length,
  );
}

export function paragraphStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r?\n\s*\n/g)].map(({ index, 0: end }) => index + end.length)];
}

export function wordStarts(text: string): number[] {
  return [...text.matchAll(/\S+/g)].map(({ index }) => index);
}
