import type { Span } from '../base/span';
import type { Role } from '../engine/annotations';
import { onOneLine } from './passage';

/** The roles of an entity in the text's own words, each once, with the first place that says so. */
export function distinctRoles(roles: readonly Role[]): { readonly words: string; readonly evidence: Span }[] {
  const seen = new Map<string, { words: string; evidence: Span }>();
  for (const { text, span } of roles) {
    const words = onOneLine(text);
    const key = words.toLowerCase();
    if (!seen.has(key)) seen.set(key, { words, evidence: span });
  }
  return [...seen.values()];
}
