import { splitWords } from './splitWords';
import type { WordPieces } from './wordPieces';
import { shapeOf, spacingOf } from './wordShape';

/** A text as the model reads it. Index `i` is of a word, but for `pieces`. */
export interface EncodedText {
  /** Words. */
  readonly length: number;
  /** Offsets in UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the word's first piece; behind the last word the number of pieces. */
  readonly firsts: Int32Array;
  readonly pieces: Int32Array;
  readonly shapes: Uint8Array;
  readonly spacings: Uint8Array;
}

/** Cuts a text into words and pieces, with what the lower-case pieces leave out: case and spacing. Linear. */
export function encodeText(text: string, wordPieces: WordPieces): EncodedText {
  const words = splitWords(text);
  const { length } = words;
  const encoded = {
    length,
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    firsts: new Int32Array(length + 1),
    shapes: new Uint8Array(length),
    spacings: new Uint8Array(length),
  };
  const pieces: number[] = [];
  let before = 0;
  words.forEach(({ start, end, plain }, i) => {
    encoded.starts[i] = start;
    encoded.ends[i] = end;
    encoded.firsts[i] = pieces.length;
    encoded.shapes[i] = shapeOf(text.slice(start, end));
    encoded.spacings[i] = spacingOf(text.slice(before, start), before === 0);
    before = end;
    for (const piece of wordPieces.of(plain)) pieces.push(piece);
  });
  encoded.firsts[length] = pieces.length;
  return { ...encoded, pieces: Int32Array.from(pieces) };
}
