import type { EncodedText } from './encodeText';
import { FLAT_WIDTH, PAIR_WIDTH, REFERENCE_WIDTH, type Encoder, type WindowInput } from './encoder';
import { windowsOf, type ReadText, type Window } from './windows';

/** What the encoder says of a text, one row a word. */
export interface WordScores {
  readonly flat: Float32Array;
  /** Of each word as a cue, in the window that answers for it: the words it may concern are that window's. */
  readonly pairCue: Float32Array;
  readonly windows: readonly SeenWindow[];
}

/** A window with the rows of all its words: as what a cue may concern, as what may mean somebody and as who may be meant. */
export interface SeenWindow extends Window {
  readonly pairWord: Float32Array;
  readonly mention: Float32Array;
  readonly antecedent: Float32Array;
  readonly nobody: Float32Array;
}

/** Whether nobody wants the answer any more; a thread that must look at its messages first says so later. */
export type IsCancelled = () => boolean | Promise<boolean>;

/** Has the encoder read a text window by window. `isCancelled` is asked between windows; a text given up gives null. */
export async function readWindows(
  text: EncodedText,
  encoder: Encoder,
  enclosing: { cls: number; sep: number },
  isCancelled: IsCancelled,
  before?: ReadText,
): Promise<WordScores | null> {
  const flat = new Float32Array(text.length * FLAT_WIDTH);
  const pairCue = new Float32Array(text.length * PAIR_WIDTH);
  const windows: SeenWindow[] = [];
  for (const window of windowsOf(text, before)) {
    if (await isCancelled()) return null;
    const output = await encoder.run(inputOf(text, window, enclosing));
    const rows = Array.from({ length: window.end - window.first }, (_, i) =>
      rowOf(text, window, window.first + i),
    );
    for (let word = window.first; word < window.end; word++) {
      if (word < window.from || word >= window.to) continue;
      const row = rowOf(text, window, word);
      flat.set(output.flat.subarray(row * FLAT_WIDTH, (row + 1) * FLAT_WIDTH), word * FLAT_WIDTH);
      pairCue.set(output.pairCue.subarray(row * PAIR_WIDTH, (row + 1) * PAIR_WIDTH), word * PAIR_WIDTH);
    }
    windows.push({
      ...window,
      pairWord: chosen(output.pairWord, rows, PAIR_WIDTH),
      mention: chosen(output.mention, rows, REFERENCE_WIDTH),
      antecedent: chosen(output.antecedent, rows, REFERENCE_WIDTH),
      nobody: chosen(output.nobody, rows, 1),
    });
  }
  return { flat, pairCue, windows };
}

/** Some rows of a table, one behind the other. */
function chosen(table: Float32Array, rows: readonly number[], width: number): Float32Array {
  const found = new Float32Array(rows.length * width);
  rows.forEach((row, i) => found.set(table.subarray(row * width, (row + 1) * width), i * width));
  return found;
}

/** The row of a word's first piece. */
function rowOf({ firsts }: EncodedText, { first }: Window, word: number): number {
  return 1 + (firsts[word] as number) - (firsts[first] as number);
}

function inputOf(
  { firsts, pieces, shapes, spacings }: EncodedText,
  { first, end }: Window,
  { cls, sep }: { cls: number; sep: number },
): WindowInput {
  const from = firsts[first] as number;
  const size = (firsts[end] as number) - from;
  const input = {
    ids: new Int32Array(size + 2),
    shapes: new Int32Array(size + 2),
    spacings: new Int32Array(size + 2),
  };
  input.ids[0] = cls;
  input.ids[size + 1] = sep;
  input.ids.set(pieces.subarray(from, from + size), 1);
  for (let word = first; word < end; word++) {
    const start = (firsts[word] as number) - from;
    input.shapes.fill(shapes[word] as number, 1 + start, 1 + (firsts[word + 1] as number) - from);
    input.spacings[1 + start] = spacings[word] as number;
  }
  return input;
}
