import type { Evidence } from '../engine/evidence';
import { logOdds } from '../engine/names/confidence';
import type { CloseHashes } from './closeFiles';
import { encodeText } from './encodeText';
import type { Encoder } from './encoder';
import { findAttributions, type AttributionThresholds } from './findAttributions';
import { findNames } from './findNames';
import { PairScorer, type PairWeights } from './pairScorer';
import { readWindows, type IsCancelled } from './readWindows';
import { CLS, SEP, WordPieces } from './wordPieces';

/** What `models/close.heads.json` holds. */
export interface CloseHeads extends PairWeights {
  /** What the model's own probability of a name is worth: a constant, and the weight of its log-odds (Platt 1999). */
  readonly names: { readonly constant: number; readonly logOdds: number };
  readonly thresholds: AttributionThresholds;
}

export interface CloseModel {
  readonly encoder: Encoder;
  /** The pieces in the order of their numbers. */
  readonly vocabulary: readonly string[];
  readonly heads: CloseHeads;
  /** Of what it was made: they stand in `engine.models` of what was read with it. */
  readonly hashes: CloseHashes;
}

/** The close reading: a small transformer that finds names and who said what, for the engine to read on. One text at a time. */
export class CloseReader {
  readonly #pieces: WordPieces;
  readonly #pairs: PairScorer;
  readonly #enclosing: { cls: number; sep: number };

  /** Throws a RangeError when vocabulary or heads are not of their kind. */
  constructor(readonly model: CloseModel) {
    this.#pieces = new WordPieces(model.vocabulary);
    this.#pairs = new PairScorer(model.heads);
    this.#enclosing = { cls: this.#pieces.idOf(CLS), sep: this.#pieces.idOf(SEP) };
  }

  /** What a text holds; null where it was cancelled. Rejects when the encoder does. Linear in the length. */
  async read(text: string, isCancelled: IsCancelled = () => false): Promise<Evidence | null> {
    const { encoder, heads, hashes } = this.model;
    const encoded = encodeText(text, this.#pieces);
    const scores = await readWindows(encoded, encoder, this.#enclosing, isCancelled);
    if (!scores) return null;
    return {
      models: hashes,
      names: findNames(encoded, scores.flat, probability => fitted(probability, heads.names)),
      attributions: findAttributions(encoded, scores, this.#pairs, heads.thresholds),
    };
  }
}

/** A probability drawn to how often it was right of held-out names. */
function fitted(probability: number, fit: CloseHeads['names']): number {
  return 1 / (1 + Math.exp(-(fit.constant + fit.logOdds * logOdds(probability))));
}
