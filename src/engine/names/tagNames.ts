import type { Span } from '../../base/span';
import type { Block, EntityType } from '../annotations';
import type { NameMention } from '../draft';
import { Crf } from '../tagger/crf';
import { Position, positionOf } from '../tagger/labelSet';
import { CrfWeights } from '../tagger/weights';
import type { Token } from '../text/token';
import { WordClusters } from './clusters';
import { MOST_FEATURES, NameFeatures } from './features';
import { Gazetteer } from './gazetteer';
import { WordForms } from './wordForms';

/** The files of `models/` the name tagger reads. */
export interface NameModels {
  names: Uint8Array;
  clusters: Uint8Array;
  gazetteer: Uint8Array;
}

/** A name the tagger is less sure of than this is not emitted. */
const LEAST_CONFIDENCE = 0.5;
/** Longer sentences are decoded in pieces: nobody writes them, and memory stays flat. */
const LONGEST_SEQUENCE = 2000;

/** The trained name tagger. One instance serves any number of articles. */
export class NameTagger {
  readonly gazetteer: Gazetteer;
  readonly #weights: CrfWeights;
  readonly #crf: Crf;
  readonly #forms: WordForms;
  readonly #features = new Int32Array(MOST_FEATURES);
  #scores = new Float64Array(0);

  /** Throws a RangeError when a file is not of its kind. */
  constructor(models: NameModels) {
    this.#weights = new CrfWeights(models.names);
    this.#crf = new Crf(this.#weights.labels, this.#weights.transitions);
    this.#forms = new WordForms(new WordClusters(models.clusters));
    this.gazetteer = new Gazetteer(models.gazetteer);
  }

  /** The names of an article, in order, never overlapping. `sentences` are ranges of token indices. */
  tag(tokens: readonly Token[], sentences: readonly Span[], blocks: readonly Block[]): NameMention[] {
    const pieces = sentences.flatMap(sentence => cut(sentence, LONGEST_SEQUENCE));
    const features = new NameFeatures(tokens, pieces, blocks, this.#forms, this.gazetteer);
    const names: NameMention[] = [];
    for (const piece of pieces) this.#tagPiece(features, piece, names);
    return names;
  }

  #tagPiece(features: NameFeatures, [first, end]: Span, names: NameMention[]): void {
    const size = this.#weights.labels.size;
    const length = end - first;
    if (this.#scores.length < length * size) this.#scores = new Float64Array(length * size);
    this.#scores.fill(0, 0, length * size);
    for (let i = 0; i < length; i++) {
      const count = features.write(first + i, this.#features);
      this.#weights.addScores(this.#features, count, this.#scores, i * size);
    }
    const { labels, marginals } = this.#crf.decode(this.#scores, length);
    let begin = 0;
    for (let i = 0; i < length; i++) {
      const label = labels[i] ?? 0;
      if (label === 0) continue;
      const position = positionOf(label);
      if (position === Position.Begin || position === Position.Single) begin = i;
      if (position !== Position.End && position !== Position.Single) continue;
      // A name is at most as sure as its least sure word.
      const confidence = Math.min(...marginals.subarray(begin, i + 1));
      const type = TYPES[this.#weights.labels.types[this.#weights.labels.typeOf(label)] ?? ''];
      if (type && confidence >= LEAST_CONFIDENCE)
        names.push(mention(features.tokens, first + begin, first + i + 1, type, confidence));
    }
  }
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
