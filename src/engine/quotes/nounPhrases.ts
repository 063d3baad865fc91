import type { Span } from '../../base/span';
import { isAdverb, isOf } from './closedClasses';
import { cueVerb } from './cueLexicon';
import type { Unit } from './frames';
import { classOfNoun, isPersonNoun } from './sourceNouns';

/** No source expression is longer than this many units. */
const LONGEST = 30;

/** A noun phrase and the unit it is about: of "a spokesman for the mayor" the spokesman. */
export interface NounPhrase {
  /** Half-open range of units. */
  readonly units: Span;
  readonly head: number;
}

/**
 * The noun phrase that ends before unit `end`, not reaching before `low`, or null. "On Monday the mayor of Lund" gives
 * "the mayor of Lund".
 */
export function nounPhraseBefore(units: readonly Unit[], end: number, low: number): NounPhrase | null {
  const last = units[end - 1];
  if (!last || end <= low) return null;
  const partOf = units[end - 2]?.word === 'of' && end - 2 > low;
  if (isPronoun(last) && !partOf) return { units: [end - 1, end], head: end - 1 };
  if (!isNominal(last) && !partOf) return null;
  let start = partOf ? end - 1 : end;
  const floor = Math.max(low, end - LONGEST);
  while (start > floor && continuesBefore(units, start - 1)) start--;
  start = behindVerb(units, skipAdjunct(units, start, end), end);
  return start < end ? { units: [start, end], head: headOf(units, start, end) } : null;
}

/** The noun phrase that begins at unit `start`, ending before `high`, or null. */
export function nounPhraseAfter(units: readonly Unit[], start: number, high: number): NounPhrase | null {
  const first = units[start];
  if (!first || start >= high) return null;
  if (isPronoun(first)) return { units: [start, start + 1], head: start };
  let end = start;
  const ceiling = Math.min(high, start + LONGEST);
  while (end < ceiling && continuesAfter(units, start, end)) end++;
  while (end > start && !isNominal(units[end - 1])) end--;
  return end > start ? { units: [start, end], head: headOf(units, start, end) } : null;
}

function isPronoun(unit: Unit): boolean {
  return unit.kind === 'word' && isOf(unit.word, 'subjectPronouns', 'objectPronouns');
}

function isNominal(unit: Unit | undefined): boolean {
  if (unit?.kind === 'name') return true;
  if (unit?.kind === 'number' || unit?.word === ')') return true;
  return (
    unit?.kind === 'word' &&
    !isOf(
      unit.word,
      'prepositions',
      'coordinators',
      'subordinators',
      'auxiliaries',
      'modals',
      'negations',
      'relatives',
    ) &&
    (!isOf(unit.word, 'determiners') || isOf(unit.word, 'subjectPronouns')) &&
    !isAdverb(unit.word)
  );
}

/** Whether the phrase behind unit `i` may go on to the left with it. */
function continuesBefore(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (!unit) return false;
  if (unit.kind === 'name' || unit.kind === 'number' || unit.kind === 'possessive') return true;
  if (unit.kind === 'passage') return false;
  if (unit.kind !== 'word') return /^[()/&-]$/.test(unit.word);
  if (unit.word === 'and') return isNominal(units[i - 1]) && isNominal(next) && !isVerbLike(units[i - 1]);
  if (isOf(unit.word, 'prepositions')) return !isOf(unit.word, 'subordinators');
  if (
    isOf(unit.word, 'coordinators', 'subordinators', 'auxiliaries', 'modals', 'relatives') &&
    unit.word !== 'that'
  )
    return false;
  if (unit.word === 'that' || isOf(unit.word, 'negations')) return unit.word === 'no';
  if (isOf(unit.word, 'subjectPronouns') && !isOf(unit.word, 'determiners')) return false;
  return !isVerbLike(unit);
}

/** Whether the phrase begun at `start` goes on with unit `i`. */
function continuesAfter(units: readonly Unit[], start: number, i: number): boolean {
  const unit = units[i];
  const before = units[i - 1];
  if (!unit) return false;
  if (unit.kind === 'name') return i === start || before?.kind !== 'name';
  if (unit.kind === 'possessive' || unit.kind === 'number') return true;
  if (unit.kind !== 'word') return false;
  if (i === start) return isNominal(unit) || isOf(unit.word, 'determiners');
  if (unit.word === 'and') return isNominal(units[i + 1]) && before?.kind === units[i + 1]?.kind;
  if (isOf(unit.word, 'prepositions'))
    return unit.word === 'of' || unit.word === 'for' || unit.word === 'from';
  if (before?.kind === 'name')
    return leadsToName(units, i) || (unit.kind === 'word' && isPersonNoun(unit.word));
  if (isOf(unit.word, 'determiners')) return isOf(before?.word, 'prepositions', 'determiners');
  return isNominal(unit) && !isVerbLike(unit) && !isOf(unit.word, 'days');
}

/** How many words of a role may stand between two names: "Lund *city council leader* Ann Berg". */
const LONGEST_ROLE = 4;

function leadsToName(units: readonly Unit[], start: number): boolean {
  for (let i = start; i < start + LONGEST_ROLE; i++) {
    const unit = units[i];
    if (unit?.kind === 'name') return i > start;
    if (unit?.kind !== 'word' || !isNominal(unit) || isVerbLike(unit)) return false;
  }
  return units[start + LONGEST_ROLE]?.kind === 'name';
}

/** A word that by its form or by the list of cues is rather a verb than part of a noun phrase. */
function isVerbLike(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word' || unit.capital) return false;
  const verb = cueVerb(unit.word, undefined);
  return verb !== null && verb.saying && verb.forms.includes('past');
}

/** Moves `start` past what stands before the phrase proper: conjunctions, adverbs, "On Monday", "In 2012". */
function skipAdjunct(units: readonly Unit[], start: number, end: number): number {
  let at = start;
  if (isOf(units[at]?.word, 'prepositions')) {
    // A fronted adjunct without a comma: the phrase begins behind its last preposition that is no "of".
    let from = at;
    for (let i = end - 1; i > at; i--) {
      if (!isOf(units[i]?.word, 'prepositions') || units[i]?.word === 'of') continue;
      from = i;
      break;
    }
    at = Math.max(from + 1, at + 1);
    const name = units.findIndex((unit, i) => i > at && i < end && unit.kind === 'name');
    if (units[at]?.kind === 'number' || units[at]?.kind === 'name') {
      if (name > 0) at = name;
      else if (units[at]?.kind === 'number' && at + 1 < end) at++;
    }
  }
  while (at < end - 1) {
    const unit = units[at];
    if (unit?.kind !== 'word' && unit?.kind !== 'punctuation') break;
    const skips =
      unit.kind === 'punctuation' ||
      isOf(unit.word, 'coordinators', 'sentenceAdverbs', 'days') ||
      isAdverb(unit.word);
    if (!skips || (isOf(unit.word, 'determiners') && !isOf(unit.word, 'days'))) break;
    at++;
  }
  return at;
}

/** Past a verb the phrase cannot hold: a small word right before an article is one ("*held* a sign"). */
function behindVerb(units: readonly Unit[], start: number, end: number): number {
  for (let i = end - 1; i > start; i--) {
    if (!/^(?:a|an|the|his|her|its|their)$/.test(units[i]?.word ?? '')) continue;
    const before = units[i - 1];
    const joins = isOf(before?.word, 'prepositions', 'determiners', 'coordinators') || isAdverb(before?.word);
    if (before?.kind === 'word' && !before.capital && !joins) return i;
  }
  return start;
}

/** What the phrase is about: the name behind an office, else its last unit before the first preposition, comma or bracket. */
export function headOf(units: readonly Unit[], start: number, end: number): number {
  const head = headNoun(units, start, end);
  return isOffice(units, head, start, end) ? end - 1 : head;
}

/** "*Secretary of State* Ann Lund", "*Speaker of the House* Ann Lund"; but neither "son of Governor Ann Lund" nor "head of BBC". */
function isOffice(units: readonly Unit[], head: number, start: number, end: number): boolean {
  const noun = units[head];
  if (units[end - 1]?.kind !== 'name' || !isOf(units[head + 1]?.word, 'prepositions')) return false;
  if (noun?.kind !== 'word' || !isPersonNoun(noun.word) || classOfNoun(noun.word) !== 'unnamed') return false;
  const article = units[head + 2]?.word === 'the' ? 1 : 0;
  const field = units.slice(head + 2 + article, end - 1);
  if (field.length === 0 || field.length > LONGEST_FIELD) return false;
  // Small letters behind an article tell of somebody: "the leader of rebel group Ann Lund".
  const small = !isOf(units[start]?.word, 'determiners') && article === 0;
  return field.every(
    unit =>
      unit.kind === 'name' ||
      unit.word === 'and' ||
      (unit.kind === 'word' && (unit.capital || small) && isNominal(unit) && !isPersonNoun(unit.word)),
  );
}

/** "Foreign Affairs and Trade". In units. */
const LONGEST_FIELD = 5;

function headNoun(units: readonly Unit[], start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    const unit = units[i];
    const breaks =
      isOf(unit?.word, 'prepositions', 'relatives') ||
      unit?.word === ',' ||
      unit?.word === '(' ||
      unit?.word === 'who';
    if (breaks) return i - 1;
  }
  return units[end - 1]?.word === ')' ? Math.max(start, end - 2) : end - 1;
}
