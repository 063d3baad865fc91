import { isDash, isOf } from './closedClasses';
import type { CuedFrame } from './cuedFrame';
import type { Cue } from './cues';
import type { Unit } from './frames';
import { isOccasion } from './sourceNouns';
import type { Source } from './source';

/** Conjunctions and commas in a row beyond which a clause is not looked for. */
const MOST_OPENERS = 20;
/** How far behind its preposition the noun of an occasion may stand: "in *her own New Year* wishes". */
const OCCASION_REACH = 6;

/** How far before its cue a subject may begin. */
const LONGEST_SUBJECT = 40;

/** First unit of the clause that holds unit `at`, not before `low`: past the conjunctions and commas that open it. */
export function clauseStart(units: readonly Unit[], low: number, at: number): number {
  let from = low;
  while (from < at && from - low < MOST_OPENERS && opensClause(units[from])) from++;
  return from;
}

function opensClause(unit: Unit | undefined): boolean {
  if (unit?.kind === 'word') return isOf(unit.word, 'coordinators');
  return unit?.kind === 'punctuation' || unit?.kind === 'symbol';
}

/**
 * Where the content of cue `index` ends that holds the marked unit `at`: with the sentence, at a semicolon or dash,
 * where a comma or a conjunction leads to the next act of saying, or where the occasion is told ("in his speech"). A
 * cue that only describes ("called it …") reaches no farther than the next comma.
 */
export function contentEnd(frame: CuedFrame, index: number, at: number): number {
  const { units, cues } = frame;
  const cue = cues[index];
  const describes = cue?.form !== 'accordingTo' && cue?.verb?.saying !== true;
  const last = contentLimit(units, cue, frame.sources[index] ?? null, at);
  let next = index + 1;
  let saying: number | null = null;
  // The next act of saying is looked for no farther ahead than needed: every unit is read for one content only.
  for (let end = at + 1; end < last; end++) {
    for (; saying === null && (cues[next]?.group ?? Infinity) <= end + LONGEST_SUBJECT; next++) {
      saying = boundaryBehind(frame, next, at);
    }
    if (saying !== null && saying <= end) return saying;
    if (endsClause(units, end, describes)) return end;
  }
  let end = last;
  while (end > at + 1 && units[end - 1]?.kind === 'punctuation') end--;
  return end;
}

/** "Was called 'a farce' *by Lund*": the agent is the source and no part of what was said. */
function contentLimit(
  units: readonly Unit[],
  cue: Cue | undefined,
  source: Source | null,
  at: number,
): number {
  const by = cue?.form === 'passive' && source ? source.units[0] - 1 : 0;
  return by > at ? by : units.length;
}

function endsClause(units: readonly Unit[], i: number, describes: boolean): boolean {
  const word = units[i]?.word ?? '';
  return word === ';' || isDash(word) || (describes && word === ',') || tellsOccasion(units, i);
}

function boundaryBehind(frame: CuedFrame, index: number, at: number): number | null {
  const cue = frame.cues[index];
  if (!cue || cue.group <= at) return null;
  const boundary = boundaryOf(frame.units, cue, frame.sources[index] ?? null);
  return boundary !== null && boundary > at ? boundary : null;
}

/** Where the clause of a later cue begins, with the comma or conjunction before it; null when none parts it. */
function boundaryOf(units: readonly Unit[], cue: Cue, source: Source | null): number | null {
  const start = source?.place === 'before' ? source.units[0] : cue.group;
  const before = units[start - 1];
  if (before?.word === ',') return start - 1;
  if (before?.kind === 'passage')
    return source?.place === 'inherited' && cue.form !== 'participle' ? null : start;
  if (isOf(before?.word, 'coordinators')) return units[start - 2]?.word === ',' ? start - 2 : start - 1;
  return null;
}

/** "in his New Year wishes", "during a briefing", "on Monday": when and where it was said, not what. */
function tellsOccasion(units: readonly Unit[], i: number): boolean {
  if (units[i - 1]?.kind !== 'passage') return false;
  if (isOf(units[i]?.word, 'weekdays')) return true;
  if (!/^(?:in|during|at|on|via|late|early|last)$/.test(units[i]?.word ?? '')) return false;
  if (isOf(units[i + 1]?.word, 'weekdays') || isOf(units[i + 2]?.word, 'weekdays')) return true;
  for (let j = i + 1; j <= i + OCCASION_REACH; j++) {
    const unit = units[j];
    if (unit?.kind === 'passage' || unit?.kind === 'punctuation' || isOf(unit?.word, 'prepositions'))
      return false;
    if (unit?.kind === 'word' && isOccasion(unit.word)) return true;
  }
  return false;
}
