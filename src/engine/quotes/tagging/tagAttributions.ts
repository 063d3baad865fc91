import type { Span } from '../../../base/span';
import type { EntityType } from '../../annotations';
import type { WordClusters } from '../../names/clusters';
import { Position, positionOf } from '../../tagger/labelSet';
import { Viterbi } from '../../tagger/viterbi';
import { CrfWeights } from '../../tagger/weights';
import type { CuedFrame } from '../cuedFrame';
import { candidateAt, type Candidate } from './candidates';
import { CONTENT, CUE, SOURCE } from './labels';
import { FrameScorer } from './frameScorer';

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
const LEAST_CUE = -3.5;

/** One act of saying as the tagger sees it. */
export interface TaggedAttribution {
  readonly candidate: Candidate;
  /** Half-open unit range, or null. */
  readonly source: Span | null;
  /** Half-open unit ranges in order. */
  readonly content: readonly Span[];
  /** Estimated probability that the source is the right one; absent where nothing of the kind is known. */
  readonly confidence?: number;
}

/** The units around a cue in which its source and content are looked for. */
export function windowOf(head: number, length: number): Span {
  return [Math.max(0, head - BEFORE), Math.min(length, head + BEHIND)];
}

/** The trained tagger of attributions. One instance serves any number of articles. */
export class AttributionTagger {
  readonly #weights: CrfWeights;
  readonly #viterbi = new Viterbi();
  readonly #scorer: FrameScorer;

  /** Throws a RangeError when `model` is no weights file. */
  constructor(model: Uint8Array, clusters: WordClusters) {
    this.#weights = new CrfWeights(model);
    this.#scorer = new FrameScorer(this.#weights, clusters);
  }

  /** The acts of saying in a frame, in order of their cues; those whose head `isRead` are not asked about. Linear in the number of units. */
  tag(
    frame: CuedFrame,
    typeOf: (name: number) => EntityType | undefined,
    isRead: (head: number) => boolean,
  ): TaggedAttribution[] {
    const { length } = frame.units;
    if (length > LONGEST_FRAME) return [];
    const scores = this.#scorer.begin(frame, typeOf);
    const found: TaggedAttribution[] = [];
    for (let head = 0; head < length; head++) {
      if ((scores[head] as number) < CANDIDATE || isRead(head)) continue;
      const tagged = this.#ask(frame, head);
      if (tagged) found.push(tagged);
    }
    return found;
  }

  /** The second pass about one candidate. */
  #ask(frame: CuedFrame, head: number): TaggedAttribution | null {
    const { labels, adjacencies } = this.#weights;
    const candidate = candidateAt(frame, head);
    const [from, to] = windowOf(head, frame.units.length);
    // A quarter of the candidates fall here, by the one row that is theirs.
    const rows = this.#scorer.scoreWindow(candidate, from, to, LEANING, LEAST_CUE);
    if (!rows) return null;
    const best = new Uint8Array(to - from);
    const scores = { values: rows, offset: 0, stride: labels.size, length: to - from };
    this.#viterbi.decode(labels.types.length, adjacencies[1] ?? NO_WEIGHTS, scores, best);
    return readTags(best, candidate, from);
  }
}

const NO_WEIGHTS = new Float32Array(0);

export function isMarked(frame: CuedFrame): boolean {
  return frame.units.some(unit => unit.kind === 'passage');
}

/** What the second pass says of a candidate; null when it is no cue. */
function readTags(labels: Uint8Array, candidate: Candidate, from: number): TaggedAttribution | null {
  if (labels[candidate.head - from] !== CUE) return null;
  const content: Span[] = [];
  let source: Span | null = null;
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === 0 || label === CUE) continue;
    const position = positionOf(label);
    if (position === Position.Begin || position === Position.Single) first = i;
    if (position !== Position.End && position !== Position.Single) continue;
    const span: Span = [from + first, from + i + 1];
    const type = (label - 1) >> 2;
    if (type === SOURCE) source ??= span;
    if (type === CONTENT) content.push(span);
  }
  return { candidate, source, content };
}
