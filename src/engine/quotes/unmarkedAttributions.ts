import type { Span } from '../../base/span';
import type { Attribution, Pattern } from './attribution';
import { isOf } from './closedClasses';
import { complementOf } from './complements';
import { clauseStart, contentEnd } from './contents';
import type { CuedFrame } from './cuedFrame';
import type { Unit } from './frames';
import { closesClause, trailingCue } from './trailingCue';

/** What was said has at least this many units; "Lund said so" reports nothing. */
const SHORTEST = 3;
/** Verbs after which a clause may follow without "that". */
const BARE = new Set(['say', 'tell', 'add', 'claim', 'argue', 'insist', 'warn', 'note']);

interface Reported {
  readonly index: number;
  readonly content: Span;
  readonly pattern: Pattern;
}

/**
 * The reported speech of a frame without marks: "Lund said (that) …", "…, Lund said", "According to Lund, …". At most
 * one a frame, the outermost, and only where cue and source leave little doubt.
 */
export function attributeUnmarked(frame: CuedFrame): Attribution[] {
  const reported = closedByCue(frame) ?? openedByCue(frame);
  if (!reported) return [];
  const { index, content, pattern } = reported;
  const cue = frame.cues[index];
  const source = frame.sources[index];
  if (!cue || !source || content[1] - content[0] < SHORTEST) return [];
  const { addressee } = complementOf(frame.units, cue);
  return [{ cue, source, content: [content], outer: [], addressee, pattern }];
}

/** "The bridge will close in May, the ministry said on Friday." */
function closedByCue(frame: CuedFrame): Reported | null {
  const { units, cues, sources } = frame;
  for (let index = cues.length - 1; index >= Math.max(0, cues.length - 2); index--) {
    const cue = cues[index];
    const source = sources[index];
    if (!cue || !source || source.place === 'inherited') continue;
    const end = (source.place === 'before' ? source.units[0] : cue.group) - 1;
    if (end <= 0 || units[end]?.word !== ',' || isOf(units[0]?.word, 'subordinators', 'prepositions'))
      continue;
    if (!trailingCue(frame, end, index, false) || !closesClause(units, cue, source)) continue;
    return { index, content: [clauseStart(units, 0, end), end], pattern: 'final' };
  }
  return null;
}

/** "The ministry said that the bridge would close." */
function openedByCue(frame: CuedFrame): Reported | null {
  const { units, cues, sources } = frame;
  const cue = cues[0];
  const source = sources[0];
  if (!cue || !source) return null;
  if (cue.form === 'accordingTo') return openedByAccording(frame);
  if (cue.form !== 'finite' || source.place !== 'before' || cue.verb?.saying !== true) return null;
  if (isOf(units[source.head]?.word, 'relatives')) return null;
  const complement = complementOf(units, cue);
  if (!complement.follows || units[complement.start - 1]?.word === ':') return null;
  const bare = !cue.verb.adjacent && BARE.has(cue.verb.base) && opensClause(units[complement.start]);
  if ((!complement.introduced && !bare) || cue.verb.base === 'comment') return null;
  return {
    index: 0,
    content: [complement.start, contentEnd(frame, 0, complement.start)],
    pattern: 'leading',
  };
}

/** "According to the ministry, the bridge will close." */
function openedByAccording(frame: CuedFrame): Reported | null {
  const { units, cues, sources } = frame;
  const start = (sources[0]?.units[1] ?? 0) + 1;
  if (cues[0]?.group !== 0 || units[start - 1]?.word !== ',') return null;
  return { index: 0, content: [start, contentEnd(frame, 0, start)], pattern: 'leading' };
}

function opensClause(unit: Unit | undefined): boolean {
  return unit?.kind === 'name' || isOf(unit?.word, 'subjectPronouns', 'determiners');
}
