const SURE = 0.8;

/** Whether the reader may be told without "probably". */
export function isSure(confidence: number): boolean {
  return confidence >= SURE;
}
