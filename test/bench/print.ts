/** A share as a percentage, right-aligned. */
export function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}

/** Some items from all over a list, always the same. */
export function spread(items: readonly string[], count: number): string[] {
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, k) => items[Math.floor((k * items.length) / count)] ?? '',
  );
}

/** Precision, recall and what they come to together. */
export function measures(precision: number, recall: number): string {
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}
