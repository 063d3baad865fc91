import type { Span } from '../../base/span';
import type { Token } from '../text/token';
import type { WordForm } from './wordForms';

/** How a word stands in the rest of its article: one record for each distinct lower-case form that occurs capitalised. */
export interface WordUse {
  /** Occurrences in lower case. */
  lower: number;
  /** Capitalised occurrences where no sentence begins. */
  capitalInside: number;
  capital: number;
  /** Token indices of the first capitalised occurrences. */
  places: number[];
}

/** The use of a word that has no record. */
export const NEVER_CAPITAL: WordUse = { lower: 1, capitalInside: 0, capital: 0, places: [] };

const PLACES_KEPT = 4;

/** Uses of all words of an article by the hash of their lower-case form (Ratinov & Roth 2009: non-local features). */
export function wordUses(
  tokens: readonly Token[],
  forms: readonly WordForm[],
  sentences: readonly Span[],
): Map<number, WordUse> {
  const uses = new Map<number, WordUse>();
  for (const [first, end] of sentences) {
    for (let i = first; i < end; i++) {
      const form = forms[i];
      if (form?.capital !== true || tokens[i]?.kind !== 'word') continue;
      let use = uses.get(form.plain);
      if (!use) uses.set(form.plain, (use = { lower: 0, capitalInside: 0, capital: 0, places: [] }));
      use.capital++;
      if (i > first) use.capitalInside++;
      if (use.places.length < PLACES_KEPT) use.places.push(i);
    }
  }
  // Most words never have a capital: only now is it known which are worth counting.
  tokens.forEach((token, i) => {
    const form = forms[i];
    if (form?.capital !== false || token.kind !== 'word') return;
    const use = uses.get(form.plain);
    if (use) use.lower++;
  });
  return uses;
}
