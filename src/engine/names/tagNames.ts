import type { Span } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { Block } from '../annotations';
import type { NameMention } from '../draft';
import { Crf, decodedOutside, type Decoded } from '../tagger/crf';
import { CrfWeights } from '../tagger/weights';
import type { Token } from '../text/token';
import type { WordClusters } from './clusters';
import { MOST_FEATURES, NameFeatures } from './features';
import { candidates } from './candidates';
import { CALIBRATION, type Calibration } from './confidence';
import { Gazetteer } from './gazetteer';
import { addPriors } from './knownNames';
import { SecondPassFeatures } from './secondPass';
import { WordForms } from './wordForms';
import { WordScores } from './wordScores';

/** What the name tagger reads of `models/`; the word classes serve other taggers too. */
export interface NameModels {
  names: Uint8Array;
  clusters: WordClusters;
  gazetteer: Uint8Array;
}

/** Where no type is likelier than this at any word, the second pass is not asked: it would find nothing. */
const NO_DOUBT = 0.002;
/** Longer sentences are decoded in pieces: nobody writes them, and memory stays flat. In tokens. */
const LONGEST_SEQUENCE = 2000;
/** A longer text is tagged part by part, each an article of its own, so that memory stays flat. In tokens. */
const LONGEST_PART = 20_000;
/** So many are looked at in one step: some milliseconds. In tokens. */
const STEP = 256;

/** The trained name tagger. One instance serves any number of articles. */
export class NameTagger {
  readonly gazetteer: Gazetteer;
  readonly #weights: CrfWeights;
  readonly #crfs: readonly Crf[];
  readonly #forms: WordForms;
  readonly #wordScores: WordScores;
  readonly #features = new Int32Array(MOST_FEATURES);
  #rows = new Float64Array(0);

  /** Throws a RangeError when a file is not of its kind. */
  constructor(
    models: NameModels,
    readonly calibration: Calibration = CALIBRATION,
  ) {
    this.#weights = new CrfWeights(models.names);
    this.#crfs = this.#weights.adjacencies.map(adjacency => new Crf(this.#weights.labels, adjacency));
    this.#wordScores = new WordScores(this.#weights);
    this.#forms = new WordForms(models.clusters);
    this.gazetteer = new Gazetteer(models.gazetteer);
  }

  /**
   * The candidates for names of an article, in order, never overlapping, some of them unlikely: `reconcileNames` has the
   * last word. `sentences` are ranges of token indices.
   */
  *tag(tokens: readonly Token[], sentences: readonly Span[], blocks: readonly Block[]): Steps<NameMention[]> {
    const names: NameMention[] = [];
    for (const part of parts(sentences)) {
      const [first, end] = [part[0]?.[0] ?? 0, part.at(-1)?.[1] ?? 0];
      const shifted = part.map(([from, to]): Span => [from - first, to - first]);
      for (const name of yield* this.#tagPart(tokens.slice(first, end), shifted, blocks)) {
        names.push({ ...name, tokens: [name.tokens[0] + first, name.tokens[1] + first] });
      }
    }
    return names;
  }

  *#tagPart(
    tokens: readonly Token[],
    sentences: readonly Span[],
    blocks: readonly Block[],
  ): Steps<NameMention[]> {
    const { labels, rowSize } = this.#weights;
    const features = new NameFeatures(tokens, sentences, blocks, this.#forms, this.gazetteer);
    yield;
    const rows = this.#takeRows(tokens.length * rowSize);
    const { stretches } = features;
    yield* this.#addScores(i => this.#addFirstScores(features, i, rows), stretches);
    addPriors(features, this.gazetteer, labels, rows, rowSize);
    let decoded = yield* this.#decode(0, rows, stretches, tokens.length);
    if (this.#weights.passes > 1) {
      const second = new SecondPassFeatures(tokens, features.forms, decoded, labels);
      const open = stretches.filter(stretch => mayHoldName(decoded, stretch, labels.types.length));
      yield* this.#addScores(i => {
        this.#weights.addScores(this.#features, second.write(i, this.#features, 0), rows, i * rowSize);
      }, open);
      decoded = yield* this.#decode(1, rows, open, tokens.length);
    }
    this.#rows = rows;
    return candidates(decoded, tokens, labels, this.calibration);
  }

  /** Adds to a token's row what the first pass's features weigh: those of single words as they were summed before. */
  #addFirstScores(features: NameFeatures, i: number, rows: Float64Array<ArrayBuffer>): void {
    const at = i * this.#weights.rowSize;
    for (const role of features.rolesAt(i))
      this.#wordScores.add(features.formAt(i, role.offset), role, rows, at);
    this.#weights.addScores(this.#features, features.writeContext(i, this.#features, 0), rows, at);
  }

  /** Scores the tokens of the stretches one by one. */
  *#addScores(score: (token: number) => void, stretches: readonly Span[]): Steps<void> {
    let scored = 0;
    for (const [first, end] of stretches) {
      for (let i = first; i < end; i++) score(i);
      scored += end - first;
      if (scored < STEP) continue;
      scored = 0;
      yield;
    }
  }

  /** A table of zeros, to be kept in `#rows` afterwards; until then it is of one article alone. */
  #takeRows(size: number): Float64Array<ArrayBuffer> {
    const kept = this.#rows;
    this.#rows = new Float64Array(0);
    return kept.length < size ? new Float64Array(size) : kept.fill(0, 0, size);
  }

  /** Best labels of one pass for all stretches, with their marginal probabilities; what lies between them is surely `O`. */
  *#decode(
    pass: number,
    rows: Float64Array<ArrayBuffer>,
    stretches: readonly Span[],
    length: number,
  ): Steps<Decoded> {
    const { labels, rowSize } = this.#weights;
    const all = decodedOutside(length, labels.types.length);
    let stepped = 0;
    for (const [first, end] of stretches) {
      const offset = first * rowSize + pass * labels.size;
      const decoded = this.#crfs[pass]?.decode({
        values: rows,
        offset,
        stride: rowSize,
        length: end - first,
      });
      if (!decoded) continue;
      all.labels.set(decoded.labels, first);
      all.marginals.set(decoded.marginals, first);
      all.shares.set(decoded.shares, first * labels.types.length);
      if (end - stepped < STEP) continue;
      stepped = end;
      yield;
    }
    return all;
  }
}

/** Whether the first pass leaves any doubt that a stretch holds no name. */
function mayHoldName({ shares }: Decoded, [first, end]: Span, types: number): boolean {
  for (let at = first * types; at < end * types; at++) if ((shares[at] as number) > NO_DOUBT) return true;
  return false;
}

/** Sentences in parts of bounded length, over-long sentences cut. */
function parts(sentences: readonly Span[]): Span[][] {
  const all: Span[][] = [];
  let part: Span[] = [];
  let size = 0;
  for (const piece of sentences.flatMap(sentence => cut(sentence, LONGEST_SEQUENCE))) {
    if (size + piece[1] - piece[0] > LONGEST_PART && part.length > 0) {
      all.push(part);
      part = [];
      size = 0;
    }
    part.push(piece);
    size += piece[1] - piece[0];
  }
  if (part.length > 0) all.push(part);
  return all;
}

function cut([first, end]: Span, longest: number): Span[] {
  const pieces: Span[] = [];
  for (let at = first; at < end; at += longest) pieces.push([at, Math.min(at + longest, end)]);
  return pieces;
}
