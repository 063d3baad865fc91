import { isOf } from './closedClasses';
import type { Cue } from './cues';
import type { Unit } from './frames';
import type { Source } from './sources';

/** First unit of the clause that holds unit `at`, not before `low`: past the conjunctions and commas that open it. */
export function clauseStart(units: readonly Unit[], low: number, at: number): number {
  let from = low;
  while (from < at && from - low < 20) {
    const unit = units[from];
    const opens = unit?.kind === 'punctuation' || unit?.kind === 'symbol' || (unit?.kind === 'word' && isOf(unit.word, 'coordinators'));
    if (!opens) break;
    from++;
  }
  return from;
}

/**
 * Where the content of cue `index` ends that holds the marked unit `at`: with the sentence, or where a comma or a
 * conjunction leads to the next act of saying. A cue that only describes ("called it …") reaches to the next comma.
 */
export function contentEnd(
  units: readonly Unit[],
  cues: readonly Cue[],
  sources: readonly (Source | null)[],
  index: number,
  at: number,
): number {
  let end = units.length;
  while (end > at + 1 && units[end - 1]?.kind === 'punctuation') end--;
  for (let i = index + 1; i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || cue.group <= at) continue;
    const boundary = boundaryOf(units, cue, sources[i] ?? null);
    if (boundary === null || boundary <= at) continue;
    end = Math.min(end, boundary);
    break;
  }
  for (let i = at + 1; i < end; i++) {
    if (units[i]?.word === ';') return i;
  }
  return end;
}

/** Where the clause of a later cue begins, with the comma or conjunction before it; null when none parts it. */
function boundaryOf(units: readonly Unit[], cue: Cue, source: Source | null): number | null {
  const start = source?.place === 'before' ? source.units[0] : cue.group;
  const before = units[start - 1];
  if (before?.word === ',') return start - 1;
  if (before?.kind === 'passage') return source?.place === 'inherited' && cue.form !== 'participle' ? null : start;
  if (isOf(before?.word, 'coordinators')) return units[start - 2]?.word === ',' ? start - 2 : start - 1;
  return null;
}
