const GRAM = 5;

/**
 * The share of a pattern's sequences of five characters that a text has too, each as often as there: what is left of
 * long words, in linear time. E. Ukkonen, "Approximate string-matching with q-grams and maximal matches", Theoretical
 * Computer Science 92 (1992).
 */
export function sharedGrams(pattern: string, text: string): number {
  const counts = new Map<string, number>();
  for (let i = 0; i + GRAM <= text.length; i++) {
    const gram = text.slice(i, i + GRAM);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let shared = 0;
  const all = pattern.length - GRAM + 1;
  for (let i = 0; i < all; i++) {
    const gram = pattern.slice(i, i + GRAM);
    const left = counts.get(gram) ?? 0;
    if (left > 0) shared++;
    counts.set(gram, left - 1);
  }
  return all > 0 ? shared / all : 0;
}
