import type { EntityType } from '../../annotations';
import type { WordClusters } from '../../names/clusters';
import type { CrfWeights } from '../../tagger/weights';
import type { CuedFrame } from '../cuedFrame';
import type { Candidate } from './candidates';
import { CueFeatures } from './cueFeatures';
import { CueGroups, RULE_KEYS, SIDES } from './cueGroups';
import { FrameCounts, type CueScores } from './frameCounts';
import { FrameFeatures, FrameGroups } from './frameFeatures';
import { CUE } from './labels';
import { CueSink, ScoreSink } from './scoreSink';
import { addSide } from './sideFeatures';
import { SumStore } from './sumStore';
import { UnitForms, type UnitForm } from './unitForms';

/**
 * A unit that the features which come in groups put this far below a cue is none; the others are not looked up. Of candidates
 * on the development set one in five hundred lies below, of all units six in ten.
 */
const HOPELESS = -4.5;

/** Scores the units of one frame at a time; its buffers serve the next. */
export class FrameScorer {
  readonly #forms: UnitForms;
  readonly #frameGroups = new FrameGroups();
  readonly #cueGroups = new CueGroups();
  /** For features of the frame: first by how much a cue is likelier than none in the first pass, then the scores of the second. */
  readonly #likely: CueSink;
  readonly #around: ScoreSink;
  readonly #second: ScoreSink;
  readonly #size: number;
  #frame: readonly UnitForm[] = [];
  #counts: FrameCounts | null = null;
  #scores: CueScores = new Float64Array(0);
  #features: FrameFeatures | null = null;
  /** For each side and unit its scores by the words there, and whether they are known. */
  #sides = new Float64Array(0);
  #sided = new Uint8Array(0);
  /** The scores of the units around the cue asked about. */
  #window = new Float64Array(0);
  readonly #rules: Float64Array;
  readonly #ruled = new Uint8Array(RULE_KEYS);

  constructor(
    readonly weights: CrfWeights,
    clusters: WordClusters,
  ) {
    this.#forms = new UnitForms(clusters);
    this.#size = weights.labels.size;
    const size = this.#size;
    const frames = new SumStore(weights, 1 + size, (row, out, at) => {
      out[at] = (row[CUE] as number) - (row[0] as number);
      for (let k = 0; k < size; k++) out[at + 1 + k] = row[size + k] as number;
    });
    const cues = new SumStore(weights, size, (row, out, at) => {
      for (let k = 0; k < size; k++) out[at + k] = row[size + k] as number;
    });
    this.#likely = new CueSink(frames);
    this.#around = new ScoreSink(frames, 1);
    this.#second = new ScoreSink(cues, 0);
    this.#rules = new Float64Array(RULE_KEYS * this.#size);
  }

  /** Takes up a frame: for each unit how likely a cue it is by the words around it. */
  begin(frame: CuedFrame, typeOf: (name: number) => EntityType | undefined): CueScores {
    this.#likely.store.makeRoom();
    this.#second.store.makeRoom();
    const forms = frame.units.map(unit => this.#forms.of(unit, typeOf));
    const { length } = forms;
    if (this.#sided.length < length * SIDES) {
      this.#sides = new Float64Array(length * SIDES * this.#size);
      this.#sided = new Uint8Array(length * SIDES);
      this.#window = new Float64Array(length * this.#size);
    }
    this.#sided.fill(0, 0, length * SIDES);
    this.#frame = forms;
    this.#counts = null;
    const marked = frame.units.some(unit => unit.kind === 'passage');
    const features = new FrameFeatures(forms, marked, this.#forms.edge, this.#frameGroups);
    const scores = new Float64Array(length);
    for (let i = 0; i < length; i++)
      scores[i] = forms[i]?.mayBeCue === true ? this.#score(features, i) : -Infinity;
    this.#features = features;
    return (this.#scores = scores);
  }

  #score(features: FrameFeatures, i: number): number {
    const likely = this.#likely;
    likely.score = 0;
    features.addGroups(i, likely);
    if (likely.score < HOPELESS) return -Infinity;
    features.addPairs(i, likely);
    likely.finish();
    return likely.score;
  }

  /**
   * The scores of the units from `from` to `to` when asked about a candidate of the frame, `leaning` added to that of its
   * being a cue; null when its own row puts a cue below `least`. Good until the next call.
   */
  scoreWindow(
    candidate: Candidate,
    from: number,
    to: number,
    leaning: number,
    least: number,
  ): Float64Array | null {
    this.#counts ??= new FrameCounts(this.#frame, this.#scores);
    const features = new CueFeatures(this.#counts, candidate, this.#forms.edge, this.#cueGroups);
    const size = this.#size;
    const { head } = candidate;
    this.#ruled.fill(0);
    const own = (head - from) * size;
    this.#fill(features, head, own);
    const window = this.#window;
    this.#around.goTo(window, own);
    this.#features?.addGroups(head, this.#around);
    this.#features?.addPairs(head, this.#around);
    this.#around.finish();
    this.#second.goTo(window, own);
    features.addHead(this.#second);
    this.#second.finish();
    window[own + CUE] = (window[own + CUE] as number) + leaning;
    if (cueScore(window, own) < least) return null;
    for (let i = from; i < to; i++) if (i !== head) this.#fill(features, i, (i - from) * size);
    return window;
  }

  /** Writes the scores of unit `i` to the row of the window that begins at `at`. */
  #fill(features: CueFeatures, i: number, at: number): void {
    const size = this.#size;
    const window = this.#window;
    const rules = features.ruleKey(i);
    const side = this.#side(i, rules % SIDES);
    const rule = this.#rule(features, rules);
    for (let k = 0; k < size; k++)
      window[at + k] = (this.#sides[side + k] as number) + (this.#rules[rule + k] as number);
    this.#second.goTo(window, at);
    features.addPlace(i, rules, this.#second);
    features.addNear(i, this.#second);
    this.#second.finish();
  }

  /** Where the scores of unit `i` by the words on a side of a cue begin in `#sides`. */
  #side(i: number, side: number): number {
    const place = i * SIDES + side;
    const at = place * this.#size;
    if (this.#sided[place] === 1) return at;
    this.#sided[place] = 1;
    this.#sides.fill(0, at, at + this.#size);
    this.#second.goTo(this.#sides, at);
    addSide(this.#frame, i, side, this.#forms.edge, this.#cueGroups, this.#second);
    this.#second.finish();
    return at;
  }

  /** Where the scores of the candidate's own words at a rule key begin in `#rules`. */
  #rule(features: CueFeatures, key: number): number {
    const at = key * this.#size;
    if (this.#ruled[key] === 1) return at;
    this.#ruled[key] = 1;
    this.#rules.fill(0, at, at + this.#size);
    this.#second.goTo(this.#rules, at);
    features.addRule(key, this.#second);
    this.#second.finish();
    return at;
  }
}

/** By how much a cue is likelier than none in a row of scores. */
function cueScore(rows: Float64Array, row: number): number {
  return (rows[row + CUE] as number) - (rows[row] as number);
}
