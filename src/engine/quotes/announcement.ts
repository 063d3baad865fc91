import type { Attribution } from './attribution';
import { isDash, isOf } from './closedClasses';
import { complementOf } from './complements';
import type { CuedFrame } from './cuedFrame';
import type { Unit } from './frames';
import { nounPhraseAfter } from './nounPhrases';
import { sourceOf, type Source } from './source';
import { subjectOf } from './subject';
import { closesClause } from './trailingCue';

/** The attribution that a frame announces by the colon at its end, for the marks that open the next one; or null. */
export function announcedBy(frame: CuedFrame): Attribution | null {
  const { units, cues, sources } = frame;
  if (units.at(-1)?.word !== ':') return null;
  const index = cues.findLastIndex(
    (cue, i) => sources[i] !== null && (cue.verb?.saying === true || cue.form === 'accordingTo'),
  );
  const cue = cues[index] ?? null;
  const source = sources[index] ?? headingOf(units) ?? subjectOf(units, 0, units.length - 1);
  const addressee = cue ? complementOf(units, cue).addressee : null;
  return source ? { cue, source, content: [], outer: [], addressee, pattern: 'colon' } : null;
}

/** Longer lines before a colon are sentences. In units. */
const LONGEST_HEADING = 14;

/** "Ann Lund, *farmer on the old wall*:": a name and what it is, and no verb. */
function headingOf(units: readonly Unit[]): Source | null {
  const end = units.length - 1;
  if (end > LONGEST_HEADING || units[0]?.kind !== 'name' || units[1]?.word !== ',') return null;
  const says = units.some(({ word }) => isOf(word, 'auxiliaries', 'modals', 'subjectPronouns', 'relatives'));
  return says ? null : { units: [0, end], head: 0, beside: null, place: 'before' };
}

/** The speaker of the sentence before bare marks: "Lund said the vote was near. "We have the numbers.""; or null. */
export function spokenBefore(frame: CuedFrame): Attribution | null {
  const { units, cues, sources } = frame;
  const index = cues.findIndex(
    (cue, i) =>
      cue.form === 'finite' &&
      cue.verb !== null &&
      (!cue.verb.adjacent || closesClause(units, cue, sources[i] ?? null)) &&
      sources[i]?.place === 'before',
  );
  const cue = cues[index];
  const source = sources[index];
  if (!cue || !source || cue.polarity !== 'said') return null;
  return { cue: null, source, content: [], outer: [], addressee: null, pattern: 'context' };
}

/**
 * Whom the sentence before bare marks is about, where that is one person by pronoun or name: "He would not resign. "We
 * have the numbers.""; or null.
 */
export function toldOfBefore({ units }: CuedFrame, isPerson: (name: number) => boolean): Attribution | null {
  if (units.at(-1)?.kind !== 'punctuation') return null;
  const source = subjectOf(units, 0, units.length);
  const head = source ? units[source.head] : undefined;
  const single = source !== null && source.units[1] - source.units[0] <= LONGEST_SUBJECT;
  const person = head?.kind === 'name' ? isPerson(head.ref) : /^(?:he|she)$/.test(head?.word ?? '');
  if (!source || !single || !person) return null;
  return { cue: null, source, content: [], outer: [], addressee: null, pattern: 'context' };
}

/** "Former mayor Ann Lund": longer subjects hold clauses of their own. In units. */
const LONGEST_SUBJECT = 4;

/** Longer lines after a dash are no signature. */
const LONGEST_SIGNATURE = 10;
/** Marks, a colon and who said it: `"We will rebuild": Mayor Ann Lund`. In units. */
const LONGEST_BYLINE = 6;

/** Who signs with a dash from unit `at` to the end: `— Ann Lund, Lund`; in a headline also behind a colon: `"…": Lund`; or null. */
export function signatureAt(units: readonly Unit[], at: number): Source | null {
  const colon = units[at]?.word === ':' && at === 1 && units.length <= LONGEST_BYLINE;
  if (!isDash(units[at]?.word) && !colon) return null;
  const next = units.findIndex((unit, i) => i > at && unit.kind === 'passage');
  const end = next < 0 ? units.length : next;
  if (end - at > LONGEST_SIGNATURE) return null;
  const phrase = nounPhraseAfter(units, at + 1, end);
  const signed =
    phrase !== null &&
    (units[phrase.head]?.kind === 'name' || units[phrase.head]?.capital === true) &&
    (phrase.units[1] === end || !/\w/.test(units[phrase.units[1]]?.word ?? ''));
  return signed ? sourceOf(phrase, 'behind') : null;
}

/** The attribution of bare marks to whoever signs in the frame behind them; or null. */
export function signedBy(units: readonly Unit[]): Attribution | null {
  const source = signatureAt(units, 0);
  return source && { cue: null, source, content: [], outer: [], addressee: null, pattern: 'dash' };
}
