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

/** Where the first pass is surer than this of every word, the second is not asked: it hardly ever says otherwise. */
const NO_DOUBT = 0.97;
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
    const decoded = decodedOutside(tokens.length, labels.types.length);
    yield* this.#decode(0, rows, stretches, decoded);
    if (this.#weights.passes > 1) {
      const second = new SecondPassFeatures(tokens, features.forms, decoded, labels);
      const open = stretches.filter(stretch => isDoubtful(decoded, stretch));
      yield* this.#addScores(i => {
        this.#weights.addScores(this.#features, second.write(i, this.#features, 0), rows, i * rowSize);
      }, open);
      yield* this.#decode(1, rows, open, decoded);
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

  /** Finds the best labels of one pass for the stretches, with their probabilities, and writes them to `all`. */
  *#decode(
    pass: number,
    rows: Float64Array<ArrayBuffer>,
    stretches: readonly Span[],
    all: Decoded,
  ): Steps<void> {
    const { labels, rowSize } = this.#weights;
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
  }
}

/** Whether the first pass leaves a doubt at any word of a stretch. */
function isDoubtful({ marginals }: Decoded, [first, end]: Span): boolean {
  for (let i = first; i < end; i++) if ((marginals[i] as number) < NO_DOUBT) return true;
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
