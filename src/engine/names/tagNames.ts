import type { Span } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { Block, EntityType } from '../annotations';
import type { NameMention } from '../draft';
import { Crf, type Decoded } from '../tagger/crf';
import { Position, positionOf, type LabelSet } from '../tagger/labelSet';
import { CrfWeights } from '../tagger/weights';
import type { Token } from '../text/token';
import { WordClusters } from './clusters';
import { MOST_FEATURES, NameFeatures } from './features';
import { Gazetteer } from './gazetteer';
import { addPriors } from './knownNames';
import { SecondPassFeatures } from './secondPass';
import { WordForms } from './wordForms';

/** The files of `models/` the name tagger reads. */
export interface NameModels {
  names: Uint8Array;
  clusters: Uint8Array;
  gazetteer: Uint8Array;
}

/** Less sure than this a name is not worth hearing the rest of the article about. */
const LEAST_CONFIDENCE = 0.25;
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
  readonly #features = new Int32Array(MOST_FEATURES);
  #rows = new Float64Array(0);

  /** Throws a RangeError when a file is not of its kind. */
  constructor(models: NameModels) {
    this.#weights = new CrfWeights(models.names);
    this.#crfs = this.#weights.transitions.map(transitions => new Crf(this.#weights.labels, transitions));
    this.#forms = new WordForms(new WordClusters(models.clusters));
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
    yield* this.#addScores(i => features.write(i, this.#features), rows, tokens.length);
    addPriors(features, this.gazetteer, labels, rows, rowSize);
    let decoded = yield* this.#decode(0, rows, sentences, tokens.length);
    if (this.#weights.passes > 1) {
      const second = new SecondPassFeatures(
        tokens,
        features.forms,
        decoded.labels,
        decoded.marginals,
        labels,
      );
      yield* this.#addScores(i => second.write(i, this.#features, 0), rows, tokens.length);
      decoded = yield* this.#decode(1, rows, sentences, tokens.length);
    }
    this.#rows = rows;
    return namesOf(decoded, tokens, labels);
  }

  /** Adds to each token's row what the weights say of its features; `write` puts those of one into `#features`. */
  *#addScores(
    write: (token: number) => number,
    rows: Float64Array<ArrayBuffer>,
    tokens: number,
  ): Steps<void> {
    for (let first = 0; first < tokens; first += STEP) {
      // A function of its own: engines of JavaScript make those fast sooner than what can be paused.
      this.#addScoresOf(write, rows, first, Math.min(first + STEP, tokens));
      yield;
    }
  }

  #addScoresOf(
    write: (token: number) => number,
    rows: Float64Array<ArrayBuffer>,
    first: number,
    end: number,
  ): void {
    const { rowSize } = this.#weights;
    for (let i = first; i < end; i++) this.#weights.addScores(this.#features, 0, write(i), rows, i * rowSize);
  }

  /** A table of zeros, to be kept in `#rows` afterwards; until then it is of one article alone. */
  #takeRows(size: number): Float64Array<ArrayBuffer> {
    const kept = this.#rows;
    this.#rows = new Float64Array(0);
    return kept.length < size ? new Float64Array(size) : kept.fill(0, 0, size);
  }

  /** Best labels of one pass for all sentences, with their marginal probabilities. */
  *#decode(
    pass: number,
    rows: Float64Array<ArrayBuffer>,
    sentences: readonly Span[],
    length: number,
  ): Steps<Decoded> {
    const { labels, rowSize } = this.#weights;
    const all: Decoded = { labels: new Uint8Array(length), marginals: new Float64Array(length) };
    let stepped = 0;
    for (const [first, end] of sentences) {
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
      if (end - stepped < STEP) continue;
      stepped = end;
      yield;
    }
    return all;
  }
}

function namesOf(decoded: Decoded, tokens: readonly Token[], labels: LabelSet): NameMention[] {
  const names: NameMention[] = [];
  let first = 0;
  decoded.labels.forEach((label, i) => {
    if (label === 0) return;
    const position = positionOf(label);
    if (position === Position.Begin || position === Position.Single) first = i;
    if (position !== Position.End && position !== Position.Single) return;
    // A name is at most as sure as its least sure word.
    const confidence = Math.min(...decoded.marginals.subarray(first, i + 1));
    const type = TYPES[labels.types[labels.typeOf(label)] ?? ''];
    if (type && confidence >= LEAST_CONFIDENCE) names.push(mention(tokens, first, i + 1, type, confidence));
  });
  return names;
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

/** The tagger's types that leave the engine; `misc` (a name of none of them) does not. */
const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  event: 'event',
  product: 'product',
  work: 'work',
};

function mention(
  tokens: readonly Token[],
  first: number,
  end: number,
  type: EntityType,
  confidence: number,
): NameMention {
  const span: Span = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  return { span, tokens: [first, end], type, confidence: Math.round(confidence * 1000) / 1000 };
}

function cut([first, end]: Span, longest: number): Span[] {
  const pieces: Span[] = [];
  for (let at = first; at < end; at += longest) pieces.push([at, Math.min(at + longest, end)]);
  return pieces;
}
