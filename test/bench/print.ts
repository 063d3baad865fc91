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
