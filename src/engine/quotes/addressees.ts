import type { Span } from '../../base/span';
import { isOf } from './closedClasses';
import type { Unit } from './frames';
import { nounPhraseAfter } from './nounPhrases';
import { isCommunication } from './sourceNouns';

/** How far from cue and content the occasion may stand that names the person spoken to. */
const REACH = 16;

/**
 * Who was spoken to by the occasion told beside cue or content, between units `from` and `to`: "in his wishes *to the
 * council*", "in a letter *to Lund*". Null when none is told.
 */
export function addresseeNear(
  units: readonly Unit[],
  content: readonly Span[],
  from: number,
  to: number,
): Span | null {
  const start = content[0]?.[0] ?? 0;
  const end = content.at(-1)?.[1] ?? start;
  return (
    addresseeIn(units, end, Math.min(to, end + REACH)) ??
    addresseeIn(units, Math.max(from, start - 2 * REACH), start)
  );
}

function addresseeIn(units: readonly Unit[], from: number, to: number): Span | null {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (unit?.kind !== 'word' || units[i + 1]?.word !== 'to' || !isCommunication(unit.word)) continue;
    const phrase = nounPhraseAfter(units, i + 2, to);
    const verb = phrase && isOf(units[phrase.units[0]]?.word, 'subjectPronouns');
    if (phrase && !verb) return phrase.units;
  }
  return null;
}
