import { isAdverb, isOf } from './closedClasses';
import type { CueVerb } from './cueLexicon';
import type { Unit } from './frames';

/** The words that make up one verb with unit `head`: "*had also refused to* say". */
export interface VerbGroup {
  /** First unit of all, governing verbs included. */
  readonly start: number;
  /** First unit of the head's own helpers. */
  readonly helpers: number;
}

/** No verb group is longer than this many units. */
const LONGEST = 12;

/** Reads back from a verb to where its group begins. */
export function verbGroup(units: readonly Unit[], head: number, verb: CueVerb): VerbGroup {
  const low = Math.max(0, head - LONGEST);
  const helpers = helpersStart(units, head, low);
  let start = helpers;
  for (let governor = governorOf(units, start, verb); governor !== null && governor >= low;) {
    start = helpersStart(units, governor, low);
    governor = units[start - 1]?.word === 'to' ? governorOf(units, start, null) : null;
  }
  return { start, helpers };
}

/** Back over adverbs, auxiliaries, negations and time expressions. */
function helpersStart(units: readonly Unit[], from: number, low: number): number {
  let at = from;
  while (at > low) {
    const unit = units[at - 1];
    const time = timeBefore(units, at);
    if (time < at) {
      at = time;
      continue;
    }
    if (unit?.kind !== 'word' && unit?.kind !== 'possessive') break;
    const helps = isAdverb(unit.word) || isOf(unit.word, 'auxiliaries', 'negations', 'modals');
    if (!helps || isOf(unit.word, 'subjectPronouns')) break;
    // "She's said" is "she has said"; "the mayor's claim" is no verb group.
    if (unit.kind === 'possessive' && !isOf(units[at - 2]?.word, 'subjectPronouns')) break;
    at--;
  }
  return Math.max(at, low);
}

/** Where a time expression that ends before unit `at` begins, or `at`: "Lund *on Monday* said", "*last week*", "*in 2012*". */
function timeBefore(units: readonly Unit[], at: number): number {
  const last = units[at - 1];
  const previous = units[at - 2];
  if (isOf(last?.word, 'weekdays')) {
    let from = at - 1;
    if (
      isOf(units[from - 1]?.word, 'periods') ||
      /^(?:late|early|last|this|next)$/.test(units[from - 1]?.word ?? '')
    )
      from--;
    return units[from - 1]?.word === 'on' || units[from - 1]?.word === 'in' ? from - 1 : from;
  }
  if (isOf(last?.word, 'periods') && /^(?:this|last|that)$/.test(previous?.word ?? '')) {
    return /^(?:earlier|late|later)$/.test(units[at - 3]?.word ?? '') ? at - 3 : at - 2;
  }
  return last?.kind === 'number' && previous?.word === 'in' ? at - 2 : at;
}

/** The verb on which a verb at unit `start` hangs ("*refused* to say", "*kept* asking"), or null. */
function governorOf(units: readonly Unit[], start: number, verb: CueVerb | null): number | null {
  if (units[start - 1]?.word === 'to') {
    const at = start - 2;
    return isOf(units[at]?.word, 'refusals', 'wishes', 'aspects') ? withParticle(units, at) : null;
  }
  if (verb?.forms.includes('ing') !== true) return null;
  return isOf(units[start - 1]?.word, 'aspects') ? withParticle(units, start - 1) : null;
}

/** "went *on*": the verb before its particle. */
function withParticle(units: readonly Unit[], at: number): number | null {
  if (units[at]?.word !== 'on') return at;
  return /^(?:go|goes|went|gone|going)$/.test(units[at - 1]?.word ?? '') ? at - 1 : null;
}
