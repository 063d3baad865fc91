import { isOf } from './closedClasses';
import type { Cue } from './cues';
import type { Unit } from './frames';
import { isUtteranceNoun } from './sourceNouns';

/** How many words may stand between the owner and the noun: "her *own earlier* claim". */
const LONGEST_GAP = 3;

/** The cue whose noun is unit `i`: "her *claim that*", "Lund's *call for*"; null where none owns it or nothing follows. */
export function nounCue(units: readonly Unit[], i: number): Cue | null {
  const unit = units[i];
  if (unit?.kind !== 'word' || !isUtteranceNoun(unit.word) || ownerOf(units, i) === null) return null;
  const next = units[i + 1];
  const particle = /^(?:of|for|about)$/.test(next?.word ?? '');
  if (!particle && next?.word !== 'that' && next?.word !== ':') return null;
  const polarity = unit.word === 'denial' ? 'denied' : unit.word === 'question' ? 'asked' : 'said';
  return { units: [i, i + (particle ? 2 : 1)], group: i, form: 'noun', verb: null, polarity };
}

/** The unit that says whose act of saying noun `i` is: a possessive "'s" or "her"; or null. */
export function ownerOf(units: readonly Unit[], i: number): number | null {
  for (let at = i - 1; at >= Math.max(0, i - 1 - LONGEST_GAP); at--) {
    const unit = units[at];
    if (unit?.kind === 'possessive' || /^(?:his|her|their|my|our)$/.test(unit?.word ?? '')) return at;
    if (unit?.kind !== 'word' || isOf(unit.word, 'prepositions', 'determiners', 'auxiliaries')) return null;
  }
  return null;
}
