import type { Span } from '../../base/span';
import type { WordForm } from './wordForms';

/** How far from a capital a word of a name may stand: "van der Bellen", "Yeung-tat" in pieces, "Senate election". */
const REACH = 2;

/**
 * The ranges of tokens that may hold names, in order: words with a capital and those up to two words off. Of the names of
 * the training sets hardly one has a word farther off, but for texts that use no capitals; leaving the other words out of
 * tagging saves half its work. Small words that only begin a sentence ("The", "But"), "I", weekdays and months count as
 * capitals only beside another ("The Hague", "World War I"); with `takeSmallWords` always, as in training, which learns from
 * them what is no name. Each range stays inside its sentence and is tagged as a sequence of its own.
 */
export function nameStretches(
  forms: readonly WordForm[],
  sentences: readonly Span[],
  takeSmallWords = false,
): Span[] {
  const stretches: Span[] = [];
  for (const [first, end] of sentences) {
    for (let i = first; i < end; i++) {
      if (!forms[i]?.upper || (!takeSmallWords && isAloneAndSmall(forms, i, first, end))) continue;
      const from = Math.max(first, i - REACH);
      const to = Math.min(end, i + 1 + REACH);
      const last = stretches.at(-1);
      if (last && last[1] >= from && last[0] >= first) stretches[stretches.length - 1] = [last[0], to];
      else stretches.push([from, to]);
    }
  }
  return stretches;
}

function isAloneAndSmall(forms: readonly WordForm[], i: number, first: number, end: number): boolean {
  if (forms[i]?.small !== true) return false;
  return !(i > first && forms[i - 1]?.upper === true) && !(i + 1 < end && forms[i + 1]?.upper === true);
}
