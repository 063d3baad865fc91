import type { Span } from '../base/span';
import type { AttributionEvidence } from '../engine/evidence';
import type { EncodedText } from './encodeText';
import { CONTENT_LABELS, FLAT_WIDTH, NAME_LABELS, PAIR_LABELS, PAIR_WIDTH, ROLE_LABELS } from './encoder';
import type { PairScorer } from './pairScorer';
import type { SeenWindow, WordScores } from './readWindows';
import { logSoftmax } from './softmax';

/** Where the scores of cues begin in a row, and what they are of. */
const CUE = NAME_LABELS + CONTENT_LABELS + ROLE_LABELS;
const BEGINS = 1;
const GOES_ON = 2;
/** Labels of pairs. */
const SOURCE = 1;
const CONTENT = 2;

/** What is read as a cue and as concerned by one, as probabilities. */
export interface AttributionThresholds {
  /** A word that begins a cue this probably is asked about. */
  readonly cue: number;
  readonly source: number;
  readonly content: number;
}

/** Cues have no more words than this. */
const LONGEST_CUE = 12;
/** So many words that are no content may stand in its midst, as a comma does. */
const GAP = 2;

/** The acts of saying that the scores of a text's words hold, in order of their cues. */
export function findAttributions(
  text: EncodedText,
  scores: WordScores,
  pairs: PairScorer,
  thresholds: AttributionThresholds,
): AttributionEvidence[] {
  const found: AttributionEvidence[] = [];
  const cue = new Float64Array(ROLE_LABELS);
  for (const window of scores.windows) {
    for (let word = window.from; word < window.to; word++) {
      logSoftmax(scores.flat, word * FLAT_WIDTH + CUE, ROLE_LABELS, cue);
      const probability = Math.exp(cue[BEGINS] as number);
      if (probability < thresholds.cue) continue;
      const end = cueEnd(scores.flat, word, window.end);
      const roles = rolesFor(scores, window, word, pairs);
      const content = runs(roles, CONTENT, thresholds.content, GAP);
      const source = likeliest(runs(roles, SOURCE, thresholds.source, 0), roles, SOURCE);
      if (content.length === 0) continue;
      const spanOf = ([first, to]: Span): Span => [
        text.starts[window.first + first] ?? 0,
        text.ends[window.first + to - 1] ?? 0,
      ];
      found.push({
        cue: [text.starts[word] ?? 0, text.ends[end - 1] ?? 0],
        source: source && spanOf(source.run),
        content: content.map(spanOf),
        probability: Math.round(1000 * probability) / 1000,
        confidence: source ? Math.round(1000 * source.probability) / 1000 : 0,
      });
    }
  }
  return found;
}

/** Behind the last word of the cue that begins with `word`. */
function cueEnd(flat: Float32Array, word: number, limit: number): number {
  const scores = new Float64Array(ROLE_LABELS);
  let end = word + 1;
  for (; end < limit && end - word < LONGEST_CUE; end++) {
    logSoftmax(flat, end * FLAT_WIDTH + CUE, ROLE_LABELS, scores);
    if (Math.exp(scores[GOES_ON] as number) < 0.5) break;
  }
  return end;
}

/** For each word of a window how probably it is nothing, source, content and cue to the cue that `word` begins. */
function rolesFor(
  { pairCue }: WordScores,
  { first, end, pairWord }: SeenWindow,
  word: number,
  pairs: PairScorer,
): Float64Array {
  const roles = new Float64Array((end - first) * PAIR_LABELS);
  const scores = new Float32Array(PAIR_LABELS);
  for (let other = first; other < end; other++) {
    const at = other - first;
    pairs.score(pairWord, at * PAIR_WIDTH, pairCue, word * PAIR_WIDTH, other - word, scores);
    logSoftmax(scores, 0, PAIR_LABELS, roles.subarray(at * PAIR_LABELS, (at + 1) * PAIR_LABELS));
  }
  return roles.map(Math.exp);
}

/** Half-open ranges of words that are `label` at least so probably, those no more than `gap` apart as one. */
function runs(roles: Float64Array, label: number, least: number, gap: number): Span[] {
  const found: Span[] = [];
  for (let i = 0; i * PAIR_LABELS < roles.length; i++) {
    if ((roles[i * PAIR_LABELS + label] as number) < least) continue;
    const last = found.at(-1);
    if (last && i - last[1] <= gap) found[found.length - 1] = [last[0], i + 1];
    else found.push([i, i + 1]);
  }
  return found;
}

function likeliest(
  found: readonly Span[],
  roles: Float64Array,
  label: number,
): { run: Span; probability: number } | null {
  let best: { run: Span; probability: number } | null = null;
  for (const run of found) {
    let probability = 0;
    for (let i = run[0]; i < run[1]; i++)
      probability = Math.max(probability, roles[i * PAIR_LABELS + label] as number);
    if (!best || probability > best.probability) best = { run, probability };
  }
  return best;
}
