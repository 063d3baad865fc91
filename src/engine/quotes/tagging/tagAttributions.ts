import type { Span } from '../../../base/span';
import type { EntityType } from '../../annotations';
import type { WordClusters } from '../../names/clusters';
import { Crf, type Decoded } from '../../tagger/crf';
import { Position, positionOf } from '../../tagger/labelSet';
import { CrfWeights } from '../../tagger/weights';
import type { CuedFrame } from '../cuedFrame';
import { candidateAt, type Candidate } from './candidates';
import { CUE, CueFeatures, FrameCounts, type CueScores } from './cueFeatures';
import { FrameFeatures, MOST_FEATURES } from './frameFeatures';
import { UnitForms } from './unitForms';

/** The types the tagger tells apart; a cue is tagged by its head alone. */
export const ATTRIBUTION_TYPES = ['cue', 'source', 'content'] as const;
export const SOURCE = 1;
export const CONTENT = 2;

/** Longer frames are no sentences; they are left to the rules, so that time stays linear. In units. */
export const LONGEST_FRAME = 300;
/** A cue's source and content are looked for among this many units before and behind it. */
const BEFORE = 60;
const BEHIND = 90;
/** A unit whose score as a cue in the first pass is this far below that of none is no candidate. */
export const CANDIDATE = -3;
/**
 * What is added to a candidate's score as a cue: as trained, half of all indirect speech is passed over. Chosen on the
 * development set, where it costs a tenth of precision and wins a fifth of recall.
 */
const LEANING = 2.8;
/** A candidate below this in the second pass is no cue, whatever stands around it. */
const LEAST_CUE = -2;

/** One act of saying as the tagger sees it. */
export interface TaggedAttribution {
  readonly candidate: Candidate;
  /** Half-open unit range, or null. */
  readonly source: Span | null;
  /** Half-open unit ranges in order. */
  readonly content: readonly Span[];
  /** The estimated probability that this is an attribution with this content. */
  readonly confidence: number;
}

/** The units around a cue in which its source and content are looked for. */
export function windowOf(head: number, length: number): Span {
  return [Math.max(0, head - BEFORE), Math.min(length, head + BEHIND)];
}

/** The trained tagger of attributions. One instance serves any number of articles. */
export class AttributionTagger {
  readonly #weights: CrfWeights;
  readonly #crfs: readonly Crf[];
  readonly #forms: UnitForms;
  readonly #features = new Int32Array(MOST_FEATURES);
  /** Scores of the frame's units by what stands around them, for those that may be a cue. */
  #rows = new Float64Array(0);
  /** Scores of the units around the cue asked about. */
  #window = new Float64Array(0);

  /** Throws a RangeError when `model` is no weights file. */
  constructor(model: Uint8Array, clusters: WordClusters) {
    this.#weights = new CrfWeights(model);
    this.#crfs = this.#weights.adjacencies.map(adjacency => new Crf(this.#weights.labels, adjacency));
    this.#forms = new UnitForms(clusters);
  }

  /** The acts of saying in a frame, in order of their cues. Linear in the number of units. */
  tag(frame: CuedFrame, typeOf: (name: number) => EntityType | undefined): TaggedAttribution[] {
    const { length } = frame.units;
    if (length > LONGEST_FRAME) return [];
    const forms = frame.units.map(unit => this.#forms.of(unit, typeOf));
    const features = new FrameFeatures(forms, isMarked(frame));
    const scores = this.#firstPass(features);
    const counts = new FrameCounts(forms, scores);
    const found: TaggedAttribution[] = [];
    for (let head = 0; head < length; head++) {
      if ((scores[head] as number) < CANDIDATE) continue;
      const tagged = this.#secondPass(frame, counts, head);
      if (tagged) found.push(tagged);
    }
    return found;
  }

  /** For each unit how likely a cue it is by the words around it; fills the rows of those that may be one. */
  #firstPass(features: FrameFeatures): CueScores {
    const { rowSize } = this.#weights;
    const { forms } = features;
    if (this.#rows.length < forms.length * rowSize) this.#rows = new Float64Array(forms.length * rowSize);
    this.#rows.fill(0, 0, forms.length * rowSize);
    return Float64Array.from(forms, (form, i) => {
      if (!form.mayBeCue) return -Infinity;
      const row = i * rowSize;
      this.#weights.addScores(this.#features, features.write(i, this.#features), this.#rows, row);
      return cueScore(this.#rows, row);
    });
  }

  #secondPass(frame: CuedFrame, counts: FrameCounts, head: number): TaggedAttribution | null {
    const { rowSize, labels } = this.#weights;
    const candidate = candidateAt(frame, head);
    const [from, to] = windowOf(head, frame.units.length);
    const rows = this.#reserveWindow((to - from) * rowSize);
    const features = new CueFeatures(counts, candidate);
    const fill = (i: number): void => {
      const count = features.write(i, this.#features, 0);
      this.#weights.addScores(this.#features, count, rows, (i - from) * rowSize);
    };
    const own = (head - from) * rowSize;
    rows.set(this.#rows.subarray(head * rowSize, (head + 1) * rowSize), own);
    fill(head);
    const second = own + labels.size;
    rows[second + CUE] = (rows[second + CUE] as number) + LEANING;
    // Half of the candidates fall here, by the one row that is theirs.
    if (cueScore(rows, second) < LEAST_CUE) return null;
    for (let i = from; i < to; i++) if (i !== head) fill(i);
    const decoded = this.#crfs[1]?.decode({
      values: rows,
      offset: labels.size,
      stride: rowSize,
      length: to - from,
    });
    return decoded ? readTags(decoded, candidate, from) : null;
  }

  #reserveWindow(cells: number): Float64Array {
    if (this.#window.length < cells) this.#window = new Float64Array(cells);
    this.#window.fill(0, 0, cells);
    return this.#window;
  }
}

/** By how much a cue is likelier than none in a row of scores. */
function cueScore(rows: Float64Array, row: number): number {
  return (rows[row + CUE] as number) - (rows[row] as number);
}

export function isMarked(frame: CuedFrame): boolean {
  return frame.units.some(unit => unit.kind === 'passage');
}

/** What the second pass says of a candidate; null when it is no cue. */
function readTags(
  { labels, marginals }: Decoded,
  candidate: Candidate,
  from: number,
): TaggedAttribution | null {
  if (labels[candidate.head - from] !== CUE) return null;
  const content: Span[] = [];
  let source: Span | null = null;
  let first = 0;
  let confidence = marginals[candidate.head - from] ?? 0;
  labels.forEach((label, i) => {
    if (label === 0 || label === CUE) return;
    const position = positionOf(label);
    if (position === Position.Begin || position === Position.Single) first = i;
    if (position !== Position.End && position !== Position.Single) return;
    const span: Span = [from + first, from + i + 1];
    const type = (label - 1) >> 2;
    if (type === SOURCE) source ??= span;
    if (type !== CONTENT) return;
    content.push(span);
    confidence = Math.min(confidence, marginals[first] ?? 0, marginals[i] ?? 0);
  });
  return { candidate, source, content, confidence };
}
