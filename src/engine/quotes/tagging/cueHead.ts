import { isAdverb, isOf } from '../closedClasses';
import { cueVerb } from '../cueLexicon';
import type { Unit } from '../frames';
import { isUtteranceNoun } from '../sourceNouns';

/** The unit that stands for a cue: its verb or noun of saying, else its last word that is no small word; null where it has none. */
export function cueHead(units: readonly Unit[], inCue: (unit: number) => boolean): number | null {
  let best: number | null = null;
  let rank = -1;
  units.forEach((unit, i) => {
    if (!inCue(i)) return;
    const own = rankOf(unit, units[i + 1]);
    if (own <= rank) return;
    rank = own;
    best = i;
  });
  return best;
}

function rankOf(unit: Unit, next: Unit | undefined): number {
  const verb = unit.kind === 'word' ? cueVerb(unit.word, next?.word) : null;
  if (unit.word === 'according' || verb?.saying === true) return 5;
  if (verb) return 4;
  if (unit.kind === 'word' && isUtteranceNoun(unit.word)) return 3;
  return unit.kind !== 'word' || isSmall(unit.word) ? 0 : 2;
}

function isSmall(word: string): boolean {
  return (
    isAdverb(word) ||
    isOf(
      word,
      'auxiliaries',
      'prepositions',
      'determiners',
      'negations',
      'coordinators',
      'modals',
      'subjectPronouns',
    ) ||
    word === 'to'
  );
}
