/** What the fit weighs: a constant, and the log-odds of the labels' own probability. */
export interface Calibration {
  readonly constant: number;
  readonly labels: number;
}

/** Fitted by `npm run train -- calibration` on sets that are not trained on, nor used for the reliability table. */
export const CALIBRATION: Calibration = { constant: -0.295, labels: 0.574 };

/** A name is emitted from here on. */
export const EMITTED = 0.5;
/** Where some name stands there this surely, the likeliest type is emitted although the types divide the probability. */
const SURELY_NAMED = 0.95;
const LIKELIEST_TYPE = 0.42;

/**
 * The probability that a name is right, from what the tagger gives its labels and any name in their place (the least of its words').
 * The tagger promises too much of what it half knows, so its numbers are drawn to what was right of held-out names (Platt 1999).
 * What is likelier a name of this type than not is never put below `EMITTED`, nor the rest above.
 */
export function confidenceOf(labels: number, named: number, by: Calibration = CALIBRATION): number {
  const fitted = 1 / (1 + Math.exp(-(by.constant + by.labels * logOdds(labels))));
  const emitted = labels >= EMITTED || (labels >= LIKELIEST_TYPE && named >= SURELY_NAMED);
  return emitted ? Math.max(EMITTED, fitted) : Math.min(EMITTED - 0.001, fitted);
}

/** The log-odds of a probability, of one part in ten thousand at the most extreme. */
export function logOdds(probability: number): number {
  const held = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(held / (1 - held));
}
