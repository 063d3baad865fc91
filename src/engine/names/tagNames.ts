import type { Span } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { Block, EntityType } from '../annotations';
import type { NameMention } from '../draft';
import { Crf, type Decoded } from '../tagger/crf';
import { Position, positionOf, type LabelSet } from '../tagger/labelSet';
import { CrfWeights } from '../tagger/weights';
import type { Token } from '../text/token';
import type { WordClusters } from './clusters';
import { MOST_FEATURES, NameFeatures } from './features';
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
  readonly #wordScores: WordScores;
  readonly #features = new Int32Array(MOST_FEATURES);
  #rows = new Float64Array(0);

  /** Throws a RangeError when a file is not of its kind. */
  constructor(models: NameModels) {
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
      const second = new SecondPassFeatures(
        tokens,
        features.forms,
        decoded.labels,
        decoded.marginals,
        labels,
      );
      yield* this.#addScores(i => {
        this.#weights.addScores(this.#features, second.write(i, this.#features, 0), rows, i * rowSize);
      }, stretches);
      decoded = yield* this.#decode(1, rows, stretches, tokens.length);
    }
    this.#rows = rows;
    return namesOf(decoded, tokens, labels);
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
    const all: Decoded = { labels: new Uint8Array(length), marginals: new Float64Array(length).fill(1) };
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
