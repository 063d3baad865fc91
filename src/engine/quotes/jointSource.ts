import { isAdverb, isOf } from './closedClasses';
import type { Unit } from './frames';
import { nounPhraseBefore } from './nounPhrases';
import type { Source } from './source';

/** So many speakers are looked for before the one next to the cue. */
const MOST_BEFORE = 4;
/** A name is part of what a preposition leads to when that stands this near: "the son *of* the late mayor Ann Lund". */
const PREPOSITION_REACH = 4;

/**
 * The units of the people who speak together: "Lund and Berg", "engineer Ann Lund and her deputy, Carl Berg,"; null where
 * one speaks alone. `isPerson` tells whom a unit names.
 */
export function jointSpeakers(
  units: readonly Unit[],
  { units: [first, end], head, beside }: Source,
  isPerson: (unit: Unit) => boolean,
): number[] | null {
  const start = startOfList(units, first, isPerson);
  const people: number[] = [];
  let joined = false;
  let parted = false;
  for (let i = start; i < end; i++) {
    const unit = units[i];
    if (unit?.word === 'and') parted = true;
    if (!unit || !isPerson(unit) || units[i + 1]?.kind === 'possessive' || isGoverned(units, i, start))
      continue;
    joined ||= parted && people.length > 0;
    parted = false;
    people.push(i);
  }
  const speaks = people.includes(head) || (beside !== null && people.includes(beside));
  return joined && speaks ? people : null;
}

/** Where a list of people begins that ends with the phrase at `first`: back over "and" and, before that, commas. */
function startOfList(units: readonly Unit[], first: number, isPerson: (unit: Unit) => boolean): number {
  let start = first;
  for (let tries = 0; tries < MOST_BEFORE; tries++) {
    const joined = units[start - 1]?.word;
    if (joined !== 'and' && !(joined === ',' && start < first)) break;
    const end = joined === 'and' && units[start - 2]?.word === ',' ? start - 2 : start - 1;
    const phrase = nounPhraseBefore(units, end, 0);
    const head = phrase ? units[phrase.head] : undefined;
    if (!phrase || !head || !isPerson(head)) break;
    start = phrase.units[0];
  }
  return opensClause(units, start) ? start : first;
}

/** Whether a subject may begin at a unit: "told *Lund and Berg* said" is not one. */
function opensClause(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (before?.kind !== 'word') return before?.kind !== 'name';
  return (
    isOf(before.word, 'sentenceAdverbs', 'coordinators', 'subordinators', 'days') || isAdverb(before.word)
  );
}

/** Whether a preposition leads to the name at unit `at`. */
function isGoverned(units: readonly Unit[], at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - PREPOSITION_REACH); i--) {
    const unit = units[i];
    if (unit?.kind !== 'word' || unit.word === 'and') return false;
    if (isOf(unit.word, 'prepositions')) return true;
  }
  return false;
}
