import { isAdverb, isOf } from './closedClasses';
import type { Unit } from './frames';
import { nounPhraseAfter } from './nounPhrases';
import { sourceOf, type Source } from './source';

/** What stands before a subject ends within this many units. */
const REACH = 40;

/** The first noun phrase of the clause that ends at `end`, past a fronted adjunct. */
export function subjectOf(units: readonly Unit[], low: number, end: number): Source | null {
  let at = low;
  while (
    at < Math.min(end, low + REACH) &&
    (units[at]?.kind === 'punctuation' || units[at]?.kind === 'passage')
  )
    at++;
  while (at < end && isOf(units[at]?.word, 'sentenceAdverbs', 'coordinators')) at++;
  const opener = units[at]?.word;
  const counted = units[at + 1]?.kind === 'number';
  const fronted =
    units[at]?.kind === 'word' &&
    ((isOf(opener, 'prepositions', 'subordinators', 'days') && !counted) ||
      isAdverb(opener) ||
      /^[a-z]+(?:ing|ed)$/.test(opener ?? '') ||
      /^(?:later|earlier|ago|before|after)$/.test(units[at + 1]?.word ?? '') ||
      /^(?:later|earlier|ago|before|after)$/.test(units[at + 2]?.word ?? ''));
  if (fronted) {
    const behind = commaAfter(units, at, Math.min(end, at + REACH));
    if (behind !== null) at = behindYear(units, behind + 1);
    while (
      at < end &&
      (isOf(units[at]?.word, 'sentenceAdverbs', 'coordinators') || isAdverb(units[at]?.word))
    )
      at++;
  }
  const phrase = nounPhraseAfter(units, at, end);
  return phrase ? sourceOf(phrase, 'before') : null;
}

/** "On July 6, *2015*, Lund": past the year that ends a date, and its comma. */
function behindYear(units: readonly Unit[], at: number): number {
  return units[at]?.kind === 'number' && units[at + 1]?.word === ',' ? at + 2 : at;
}

function commaAfter(units: readonly Unit[], from: number, high: number): number | null {
  for (let i = from; i < high; i++) if (units[i]?.word === ',') return i;
  return null;
}
