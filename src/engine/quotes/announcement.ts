import type { Attribution } from './attribution';
import { isDash } from './closedClasses';
import { complementOf } from './complements';
import type { CuedFrame } from './cuedFrame';
import type { Unit } from './frames';
import { nounPhraseAfter } from './nounPhrases';
import { subjectOf, type Source } from './sources';
import { closesClause } from './trailingCue';

/** The attribution that a frame announces by the colon at its end, for the marks that open the next one; or null. */
export function announcedBy(frame: CuedFrame): Attribution | null {
  const { units, cues, sources } = frame;
  if (units.at(-1)?.word !== ':') return null;
  const index = cues.findLastIndex(
    (cue, i) => sources[i] !== null && (cue.verb?.saying === true || cue.form === 'accordingTo'),
  );
  const cue = cues[index] ?? null;
  const source = sources[index] ?? subjectOf(units, 0, units.length - 1);
  const addressee = cue ? complementOf(units, cue).addressee : null;
  return source ? { cue, source, content: [], outer: [], addressee, pattern: 'colon' } : null;
}

/** The speaker of the sentence before bare marks: "Lund said the vote was near. "We have the numbers.""; or null. */
export function spokenBefore(frame: CuedFrame): Attribution | null {
  const { units, cues, sources } = frame;
  const index = cues.findIndex(
    (cue, i) =>
      cue.form === 'finite' &&
      cue.verb?.saying === true &&
      (!cue.verb.adjacent || closesClause(units, cue, sources[i] ?? null)) &&
      sources[i]?.place === 'before',
  );
  const cue = cues[index];
  const source = sources[index];
  if (!cue || !source || cue.polarity !== 'said') return null;
  return { cue: null, source, content: [], outer: [], addressee: null, pattern: 'context' };
}

/** Longer lines after a dash are no signature. */
const LONGEST_SIGNATURE = 10;

/** Who signs with a dash from unit `at` to the end: `— Ann Lund, Lund`; or null. */
export function signatureAt(units: readonly Unit[], at: number): Source | null {
  if (!isDash(units[at]?.word) || units.length - at > LONGEST_SIGNATURE) return null;
  const phrase = nounPhraseAfter(units, at + 1, units.length);
  const signed =
    phrase !== null &&
    (units[phrase.head]?.kind === 'name' || units[phrase.head]?.capital === true) &&
    !/\w/.test(units[phrase.units[1]]?.word ?? '');
  return signed ? { ...phrase, beside: null, place: 'behind' } : null;
}

/** The attribution of bare marks to whoever signs in the frame behind them; or null. */
export function signedBy(units: readonly Unit[]): Attribution | null {
  const source = signatureAt(units, 0);
  return source && { cue: null, source, content: [], outer: [], addressee: null, pattern: 'dash' };
}
