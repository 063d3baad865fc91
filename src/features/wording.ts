/**
 * How features put what they found into words. The shape is that of `vscode.l10n`, so that whole sentences are
 * composed here, next to the facts, and translated at the edge.
 */
export interface Wording {
  /** BCP 47 language tag in which dates and numbers are written. */
  readonly language: string;
  /** The message in that language, with `{0}`, `{1}` … replaced by the values. */
  readonly t: (message: string, ...values: string[]) => string;
}

/** Wording that needs no host: the messages as they are. */
export const english: Wording = {
  language: 'en',
  t: (message, ...values) => message.replace(/\{(\d)\}/g, (slot, index) => values[Number(index)] ?? slot),
};
