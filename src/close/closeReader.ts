import type { Evidence } from '../engine/evidence';
import { logOdds } from '../engine/names/confidence';
import type { CloseHashes } from './closeFiles';
import { encodeText, type EncodedText } from './encodeText';
import type { Encoder } from './encoder';
import { findAttributions, type AttributionThresholds } from './findAttributions';
import { findNames } from './findNames';
import { findReferents } from './findReferents';
import { PairScorer, type PairWeights } from './pairScorer';
import { readWindows, type IsCancelled, type WordScores } from './readWindows';
import type { ReadText } from './windows';
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

/** So many articles are remembered: about as many as one has in sight. */
const MOST_TEXTS = 8;

/** The close reading: a small transformer that finds names and who said what, for the engine to read on. One text at a time. */
export class CloseReader {
  readonly #pieces: WordPieces;
  readonly #pairs: PairScorer;
  /** How the articles were cut that may be read again after an edit; the latest last. */
  readonly #before = new Map<string, ReadText>();
  readonly #enclosing: { cls: number; sep: number };

  /** Throws a RangeError when vocabulary or heads are not of their kind. */
  constructor(readonly model: CloseModel) {
    this.#pieces = new WordPieces(model.vocabulary);
    this.#pairs = new PairScorer(model.heads);
    this.#enclosing = { cls: this.#pieces.idOf(CLS), sep: this.#pieces.idOf(SEP) };
  }

  /** As `read`, of a text that may be an article's after an edit: `id` names the article. Windows without the edit are those of before. */
  async readAgain(id: string, text: string, isCancelled: IsCancelled): Promise<Evidence | null> {
    const encoded = encodeText(text, this.#pieces);
    const scores = await readWindows(
      encoded,
      this.model.encoder,
      this.#enclosing,
      isCancelled,
      this.#before.get(id),
    );
    if (!scores) return null;
    this.#before.delete(id);
    this.#before.set(id, {
      text: encoded,
      windows: scores.windows.map(({ first, end, from, to }) => ({ first, end, from, to })),
    });
    const [oldest] = this.#before.keys();
    if (this.#before.size > MOST_TEXTS && oldest !== undefined) this.#before.delete(oldest);
    return this.#evidence(text, encoded, scores);
  }

  /** What a text holds; null where it was cancelled. Rejects when the encoder does. Linear in the length. */
  async read(text: string, isCancelled: IsCancelled = () => false): Promise<Evidence | null> {
    const { encoder } = this.model;
    const encoded = encodeText(text, this.#pieces);
    const scores = await readWindows(encoded, encoder, this.#enclosing, isCancelled);
    return scores && this.#evidence(text, encoded, scores);
  }

  #evidence(text: string, encoded: EncodedText, scores: WordScores): Evidence {
    const { heads, hashes } = this.model;
    const names = findNames(encoded, scores.flat, probability => fitted(probability, heads.names));
    return {
      models: hashes,
      names,
      attributions: findAttributions(encoded, scores, this.#pairs, heads.thresholds),
      referents: findReferents(text, encoded, scores.windows, names),
    };
  }
}

/** A probability drawn to how often it was right of held-out names. */
function fitted(probability: number, fit: CloseHeads['names']): number {
  return 1 / (1 + Math.exp(-(fit.constant + fit.logOdds * logOdds(probability))));
}
