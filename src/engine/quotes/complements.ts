import type { Span } from '../../base/span';
import { isAdverb, isOf } from './closedClasses';
import type { Cue } from './cues';
import type { Unit } from './frames';
import { nounPhraseAfter } from './nounPhrases';

/** What stands between a cue and what was said. */
export interface Complement {
  /** First unit of what was said; the frame's length when nothing follows. */
  readonly start: number;
  /** Half-open unit range of the person spoken to, or null. */
  readonly addressee: Span | null;
  /** What was said is introduced by "that", a colon or a comma, stands in marks or begins a clause. */
  readonly follows: boolean;
  /** "That" or a colon announces it. */
  readonly introduced: boolean;
}

/** Adjuncts longer than this ("in a speech to …") are taken for what was said. */
const LONGEST_ADJUNCT = 24;

/** Reads on from a cue: "told *the council on Monday* that …", "said *in a statement*: …". */
export function complementOf(units: readonly Unit[], cue: Cue): Complement {
  let at = cue.units[1];
  let addressee: Span | null = null;
  const to = units[at]?.word === 'to' && cue.verb?.saying === true;
  if (cue.verb?.addressing === true || to) {
    const from = to ? at + 1 : at;
    const phrase = nounPhraseAfter(units, from, units.length);
    if (phrase && !isOf(units[phrase.units[0]]?.word, 'relatives')) {
      addressee = phrase.units;
      at = phrase.units[1];
      // "Told the paper's 'Morning Post' that": the marks hold a title.
      if (units[at - 1]?.kind === 'possessive' && units[at]?.kind === 'passage') at++;
    }
  }
  at = skipAdjuncts(units, at);
  const unit = units[at];
  if (!unit) return { start: at, addressee, follows: false, introduced: false };
  if (unit.word === ':') return { start: at + 1, addressee, follows: true, introduced: true };
  if (unit.word === 'that' || unit.word === 'whether' || unit.word === 'how' || unit.word === 'why') {
    const start = unit.word === 'that' ? at + 1 : at;
    return { start, addressee, follows: true, introduced: true };
  }
  if (unit.kind === 'passage') return { start: at, addressee, follows: true, introduced: false };
  if (unit.word === ',') {
    const introduces = units[at + 1]?.kind === 'passage' || units[at + 1]?.word === 'that';
    return {
      start: at + (units[at + 1]?.word === 'that' ? 2 : 1),
      addressee,
      follows: introduces,
      introduced: false,
    };
  }
  if (isOf(unit.word, 'relatives', 'coordinators'))
    return { start: at, addressee, follows: false, introduced: false };
  const clause = unit.kind === 'word' || unit.kind === 'name' || unit.kind === 'number';
  return { start: at, addressee, follows: clause, introduced: false };
}

/** Past "in a statement", "on Monday", "this morning", "flatly". */
function skipAdjuncts(units: readonly Unit[], start: number): number {
  let at = start;
  const ceiling = Math.min(units.length, start + LONGEST_ADJUNCT);
  while (at < ceiling) {
    const word = units[at]?.word;
    if (isAdverb(word) || isOf(word, 'days') || units[at]?.kind === 'number') {
      at += isOf(word, 'days') && isOf(units[at + 1]?.word, 'periods') ? 2 : 1;
    } else if (isOf(word, 'prepositions') && !isOf(word, 'relatives')) {
      const end = adjunctEnd(units, at, ceiling);
      if (end === at + 1) return start;
      at = end;
    } else break;
  }
  return at;
}

/** Behind the adjunct that preposition `at` begins; right behind the preposition when there is none. */
function adjunctEnd(units: readonly Unit[], at: number, ceiling: number): number {
  // "wrote in 'The Long Ebb' that": the marks hold a title.
  if (units[at + 1]?.kind === 'passage')
    return /^(?:in|on|at)$/.test(units[at]?.word ?? '') ? at + 2 : at + 1;
  return nounPhraseAfter(units, at + 1, ceiling)?.units[1] ?? at + 1;
}
