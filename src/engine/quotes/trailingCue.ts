import { isAdverb, isDash, isOf } from './closedClasses';
import { complementOf } from './complements';
import type { CuedFrame } from './cuedFrame';
import type { Cue } from './cues';
import type { Unit } from './frames';
import { nounPhraseAfter } from './nounPhrases';
import { isPersonNoun } from './sourceNouns';
import { sourceOf, type Source } from './source';

/** How many adverbs may stand between a passage and the subject of its cue: "*just hours later* Lund said". */
const GAP = 4;
/** How far behind a passage its cue may stand when a long apposition comes between. */
const FARTHEST = 30;

/** A cue behind what it attributes, by its index among the frame's cues. */
export interface TrailingCue {
  readonly index: number;
  readonly source: Source | null;
}

/**
 * The cue that closes what ends before unit `at`: `…," said Lund`, `…," Lund said`, `…, according to Lund`; null when
 * the words go on another way. `from` is the index of the first cue that may count; `parted` says that what was said
 * ends in a mark that parts it from what follows.
 */
export function trailingCue(frame: CuedFrame, at: number, from: number, parted: boolean): TrailingCue | null {
  const { units } = frame;
  let next = at;
  while (isSeparator(units[next])) next++;
  const cue = frame.cues[from];
  if (!cue || cue.units[0] < next) return null;
  const source = frame.sources[from] ?? null;
  if (cue.form === 'accordingTo') {
    return cue.group - next <= 2 && onlyAdverbs(units, next, cue.group) ? { index: from, source } : null;
  }
  if (source?.place === 'behind' && cue.form === 'finite') {
    return cue.group === next && cue.verb?.saying === true ? { index: from, source } : null;
  }
  const quoted = frame.sources[from + 1] ?? null;
  if (cue.form === 'passive' && isQuotedAs(frame, from) && quoted?.units[0] === next) {
    return { index: from + 1, source: quoted };
  }
  // A passage that opens its sentence needs no comma where its cue follows at once.
  const separated = parted || next > at || (at === 1 && subjectFollows(cue, source, units, next));
  if (!separated || isOf(units[next]?.word, 'coordinators', 'relatives')) return null;
  return subjectFollows(cue, source, units, next) ? { index: from, source } : behindAside(frame, next, from);
}

/** Whether the cue after cue `index` is the "as saying" of "quoted … as saying". */
export function isQuotedAs(frame: CuedFrame, index: number): boolean {
  const inner = frame.cues[index + 1];
  return inner?.form === 'participle' && frame.units[inner.group - 1]?.word === 'as';
}

/** Whether the cue's own subject stands at unit `next`, give or take an adverb. */
function subjectFollows(cue: Cue, source: Source | null, units: readonly Unit[], next: number): boolean {
  if (!isUtterance(cue) || source?.place !== 'before') return false;
  const gap = source.units[0] - next;
  return gap >= 0 && gap <= GAP && onlyAdverbs(units, next, source.units[0]);
}

/** `…," Lund, a farmer who has grown rye for years told the paper`: the subject follows, its verb comes late. */
function behindAside(frame: CuedFrame, next: number, from: number): TrailingCue | null {
  const { units, cues } = frame;
  const phrase = nounPhraseAfter(units, next, units.length);
  const first = units[next];
  const opens = first?.kind === 'name' || first?.capital === true || isOf(first?.word, 'determiners');
  if (!phrase || (!opens && !isPersonNoun(first?.word ?? ''))) return null;
  for (let index = from; index < Math.min(cues.length, from + 4); index++) {
    const cue = cues[index];
    if (!cue || cue.group - next > FARTHEST) return null;
    if (!isUtterance(cue) || units[cue.group - 1]?.word === 'who') continue;
    for (let i = next; i < cue.group; i++) if (units[i]?.kind === 'passage') return null;
    return closesClause(units, cue, null) ? { index, source: sourceOf(phrase, 'before') } : null;
  }
  return null;
}

function isUtterance(cue: Cue): boolean {
  return cue.form === 'finite' && cue.verb?.saying === true;
}

function isSeparator(unit: Unit | undefined): boolean {
  return unit?.word === ',' || isDash(unit?.word);
}

function onlyAdverbs(units: readonly Unit[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const word = units[i]?.word;
    if (!isAdverb(word) && !isOf(word, 'days', 'sentenceAdverbs') && units[i]?.kind !== 'number')
      return false;
  }
  return true;
}

/** Whether nothing that could be its content follows the cue: the frame ends, or a comma parts what comes. */
export function closesClause(units: readonly Unit[], cue: Cue, source: Source | null): boolean {
  const end = Math.max(cue.units[1], source?.place === 'behind' ? source.units[1] : 0);
  return !complementOf(units, { ...cue, units: [cue.units[0], end] }).follows;
}
