import type { CueGroups } from './cueGroups';
import { PART_COUNT } from './parts';
import type { Sink } from './sink';
import type { UnitForm } from './unitForms';
import { AS_BEFORE, AS_BEHIND, AS_OWN } from './wordFeatures';

/** Adds the features of the second pass that unit `i` has whichever the cue on that side of it is; `edge` is what stands outside. */
export function addSide(
  forms: readonly UnitForm[],
  i: number,
  side: number,
  edge: UnitForm,
  groups: CueGroups,
  sink: Sink,
): void {
  const own = forms[i] ?? edge;
  const before = forms[i - 1] ?? edge;
  const behind = forms[i + 1] ?? edge;
  sink.addGroup(own.beside, 3 * side + AS_OWN);
  sink.addGroup(before.beside, 3 * side + AS_BEFORE);
  sink.addGroup(behind.beside, 3 * side + AS_BEHIND);
  sink.addGroup(groups.before, (side * PART_COUNT + before.part) * PART_COUNT + own.part);
  sink.addGroup(groups.behind, (side * PART_COUNT + own.part) * PART_COUNT + behind.part);
}
