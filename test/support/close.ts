import type { Encoder, WindowInput, WindowOutput } from '../../src/close/encoder';
import { FLAT_WIDTH, PAIR_LABELS, PAIR_WIDTH, REFERENCE_WIDTH } from '../../src/close/encoder';
import type { CloseHashes } from '../../src/close/closeFiles';
import type { CloseHeads } from '../../src/close/closeReader';

/** The pieces of the tests' own vocabulary: letters, some marks and words. */
export const VOCABULARY = [
  ...['[PAD]', '[UNK]', '[CLS]', '[SEP]'],
  ...Array.from('abcdefghijklmnopqrstuvwxyz', letter => [letter, `##${letter}`]).flat(),
  ...['.', ',', '"', '’'],
  ...['ann', 'lund', 'the', 'mayor', 'said', 'that', 'bridge', 'will', 'close', 'in', 'brenmouth', 'he'],
];

/** The hashes of a model that is in no file. */
export const HASHES: CloseHashes = {
  close: 'c'.repeat(64),
  closeHeads: 'd'.repeat(64),
  closePieces: 'e'.repeat(64),
};

/** Heads whose hidden layer passes on the first places of a word's row: the scores of its labels. */
export function plainHeads(thresholds = { cue: 0.5, source: 0.5, content: 0.5 }): CloseHeads {
  const weights = Array.from({ length: PAIR_LABELS * PAIR_WIDTH }, (_, i) =>
    i % PAIR_WIDTH === Math.floor(i / PAIR_WIDTH) ? 1 : 0,
  );
  return {
    pairDistance: Array<number>(21 * PAIR_WIDTH).fill(0),
    pairWeight: weights,
    pairBias: Array<number>(PAIR_LABELS).fill(0),
    names: { constant: 0, logOdds: 1 },
    thresholds,
  };
}

/** What a piece is said to be: an index of the flat row, or of a pair's labels, each given a high score. */
export interface Said {
  readonly flat?: readonly number[];
  readonly pair?: number;
  /** As a pronoun it means what was given the same number. */
  readonly means?: number;
  readonly meant?: number;
}

/** An encoder that knows by heart what it says of each piece, by its number; it keeps what it was asked. */
export class FakeEncoder implements Encoder {
  readonly runtime = 'a fake';
  readonly asked: WindowInput[] = [];
  closed = false;

  constructor(readonly say: (id: number) => Said) {}

  run(window: WindowInput): Promise<WindowOutput> {
    this.asked.push(window);
    const { length } = window.ids;
    const output = {
      flat: new Float32Array(length * FLAT_WIDTH),
      pairWord: new Float32Array(length * PAIR_WIDTH),
      pairCue: new Float32Array(length * PAIR_WIDTH),
      mention: new Float32Array(length * REFERENCE_WIDTH),
      antecedent: new Float32Array(length * REFERENCE_WIDTH),
      nobody: new Float32Array(length),
    };
    window.ids.forEach((id, row) => {
      const { flat = [], pair, means, meant } = this.say(id);
      for (const label of flat) output.flat[row * FLAT_WIDTH + label] = 9;
      if (pair !== undefined) output.pairWord[row * PAIR_WIDTH + pair] = 9;
      if (means !== undefined) output.mention[row * REFERENCE_WIDTH + means] = 9;
      if (meant !== undefined) output.antecedent[row * REFERENCE_WIDTH + meant] = 9;
    });
    return Promise.resolve(output);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}
