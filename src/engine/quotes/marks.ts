import type { Token } from '../text/token';
import elisions from './elisions.json';
import { wordSet } from '../wordSet';

/** Marks pair only within their family: `"` never closes what `‘` opened. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle';

/** A quotation mark: one token, or two apostrophes side by side that stand for a double mark. */
export interface Mark {
  /** Half-open range of token indices. */
  readonly first: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** What shape and surroundings allow; `either` is left to the marks around it. */
  readonly side: 'open' | 'close' | 'either';
  /** It may as well be an apostrophe ("the workers' rights") or inches: closes only when nothing better does. */
  readonly weak: boolean;
}

const FAMILIES: Readonly<Record<string, MarkFamily>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '＂': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  '`': 'single',
  '´': 'single',
  '＇': 'single',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
};
const OPENING_SHAPES = '“„‟‘‚‛`«‹';
const CLOSING_SHAPES = '”’´»›';
const ELISIONS: ReadonlySet<string> = wordSet(elisions.words);

/**
 * The quotation marks among tokens `first` to `end` of one block, in order; apostrophes ("’90s", "’twas", "rock ’n’
 * roll") and the signs of feet and inches ("5'10"") are left out. Linear in the number of tokens.
 */
export function findMarks(text: string, tokens: readonly Token[], first: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = first; i < end; i++) {
    if (tokens[i]?.kind !== 'quote') continue;
    let runEnd = i + 1;
    while (runEnd < end && tokens[runEnd]?.kind === 'quote' && touches(tokens, runEnd)) runEnd++;
    readRun(text, tokens, i, runEnd, marks);
    i = runEnd - 1;
  }
  return marks;
}

/** Whether token `i` begins where the one before it ends. */
function touches(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.start === tokens[i - 1]?.end;
}

/** Marks without white space between them share what stands around them: `"'Go,' she said`. */
function readRun(text: string, tokens: readonly Token[], first: number, end: number, marks: Mark[]): void {
  const around = surroundings(text, tokens, first, end);
  for (let i = first; i < end;) {
    const shape = tokens[i]?.text ?? '';
    const family = FAMILIES[shape];
    const length = family === 'single' ? doubledLength(tokens, i, first, end, around) : 1;
    if (family !== undefined && !(length === 1 && isApostropheOrUnit(tokens, i, end - first === 1))) {
      marks.push({
        first: i,
        end: i + length,
        family: length === 2 ? 'double' : family,
        side: sideOf(shape, around),
        weak: end - first === 1 && isWeakCloser(tokens, i, family),
      });
    }
    i += length;
  }
}

/** 2 when token `i` and the next are the typewriter's double mark (`''Go,''`), else 1. */
function doubledLength(
  tokens: readonly Token[],
  i: number,
  first: number,
  end: number,
  around: Side,
): number {
  const left = end - i;
  if (left < 2 || tokens[i + 1]?.text !== tokens[i]?.text) return 1;
  // Of three in a row, the inner single mark stands next to the words.
  return left === 3 && i === first && around === 'close' && tokens[i + 2]?.text === tokens[i]?.text ? 1 : 2;
}

type Side = Mark['side'];

/** On which side of some words a run of marks stands, by the characters around it. */
function surroundings(text: string, tokens: readonly Token[], first: number, end: number): Side {
  const before = neighbour(text, tokens[first - 1]?.end, tokens[first]?.start, -1);
  const after = neighbour(text, tokens[end]?.start, tokens[end - 1]?.end, 1);
  const open = before === '' || /[([{<—–―/=-]/.test(before);
  const close = after === '' || /[)\]}>—–―/.,;:!?…-]/.test(after);
  if (before === '' && after === '') return 'either';
  if (open !== close) return open ? 'open' : 'close';
  if (open) return before === '' ? 'open' : after === '' ? 'close' : 'either';
  return /[:=]/.test(before) ? 'open' : /[.,;!?…]/.test(before) ? 'close' : 'either';
}

/** The character that touches a run of marks, or '' where white space or the end of the text does. */
function neighbour(text: string, there: number | undefined, here: number | undefined, step: 1 | -1): string {
  if (there === undefined || here !== there) return '';
  return text.charAt(step < 0 ? there - 1 : there);
}

function sideOf(shape: string, around: Side): Side {
  if (OPENING_SHAPES.includes(shape)) return around === 'close' ? 'either' : 'open';
  // An apostrophe's shape before a word is an apostrophe, and `isApostropheOrUnit` dropped it.
  if (CLOSING_SHAPES.includes(shape)) return around === 'close' ? 'close' : 'either';
  return around;
}

/** `alone`: no other mark touches it. */
function isApostropheOrUnit(tokens: readonly Token[], i: number, alone: boolean): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!token) return true;
  const touchesBefore = before?.end === token.start;
  const touchesAfter = after?.start === token.end;
  const family = FAMILIES[token.text];
  if (family === 'double') {
    // Inches after feet: 5'10", 5' 10".
    const feet = tokens[i - 2];
    return (
      touchesBefore &&
      before?.kind === 'number' &&
      /^['’]$/.test(feet?.text ?? '') &&
      tokens[i - 3]?.kind === 'number'
    );
  }
  if (family !== 'single' || !alone) return false;
  if (touchesBefore && before?.kind === 'number' && after?.kind === 'number') return true;
  if (touchesBefore && touchesAfter && isWordLike(before) && isWordLike(after)) return true;
  if (!touchesBefore && !touchesAfter) return true;
  if (!touchesAfter || touchesBefore || !after) return isAfterElision(tokens, i);
  if (token.text === '’') return isWordLike(after);
  return /^\d\d(?:s|ers)?$/.test(after.text) || ELISIONS.has(after.text.toLowerCase());
}

/** The second apostrophe of "rock 'n' roll". */
function isAfterElision(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const first = tokens[i - 2];
  return (
    before !== undefined &&
    before.end === tokens[i]?.start &&
    /^n$/i.test(before.text) &&
    first?.kind === 'quote' &&
    first.end === before.start
  );
}

function isWordLike(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'number';
}

function isWeakCloser(tokens: readonly Token[], i: number, family: MarkFamily): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!token || before?.end !== token.start || !isWordLike(after) || after?.start === token.end) return false;
  if (family === 'double') return before.kind === 'number';
  return family === 'single' && before.kind === 'word' && /(?:[sxz]|in|ol)$/i.test(before.text);
}
