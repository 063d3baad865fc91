import type { Attribution } from './attribution';
import type { LinkedQuote } from './linkedQuote';

/** A source taken over into a paragraph that names none is right less often. */
const NEXT_PARAGRAPH = 0.92;
/** Nothing said of whom it holds. */
const HYPOTHETICAL = 0.95;

/**
 * The estimated probability that a quote's source expression is the right one, by how it was found. Measured on
 * American political news of 2015 and 2016.
 */
export function confidenceOf(quote: LinkedQuote): number {
  const { attribution } = quote;
  if (!attribution) return 0;
  const base = ofPattern(attribution) * (quote.continues ? NEXT_PARAGRAPH : 1);
  return attribution.cue?.polarity === 'hypothetical' ? base * HYPOTHETICAL : base;
}

function ofPattern({ pattern, cue, source, confidence }: Attribution): number {
  switch (pattern) {
    case 'trailing':
    case 'final':
    case 'turn':
      return 0.97;
    case 'context':
    case 'dash':
      return 0.9;
    case 'colon':
      return cue ? 0.93 : 0.75;
    case 'tagged':
      return confidence ?? 0.85;
    case 'report':
      return 0.6;
    case 'leading':
      if (!cue || cue.form === 'accordingTo') return 0.95;
      if (cue.form === 'passive') return 0.6;
      if (cue.form === 'noun') return 0.85;
      if (source?.place === 'inherited') return cue.verb?.saying === true ? 0.87 : 0.8;
      return cue.verb?.saying === true ? 0.94 : 0.86;
  }
}
