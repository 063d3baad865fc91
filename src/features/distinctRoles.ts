import type { Span } from '../base/span';
import type { Role } from '../engine/annotations';
import { onOneLine } from './passage';

/**
 * The roles of an entity in the text's own words, each once, with the first place that says so. A role that only ends
 * another one ("leader" beside "union leader") says nothing more.
 */
export function distinctRoles(roles: readonly Role[]): { readonly words: string; readonly evidence: Span }[] {
  const seen = new Map<string, { words: string; evidence: Span }>();
  for (const { text, span } of roles) {
    const words = onOneLine(text);
    const key = words.toLowerCase();
    if (!seen.has(key)) seen.set(key, { words, evidence: span });
  }
  const endings = new Set([...seen.keys()].flatMap(endingsOf));
  return [...seen].filter(([key]) => !endings.has(key)).map(([, role]) => role);
}

/** "chief executive officer" ends in "executive officer" and "officer". */
function endingsOf(role: string): string[] {
  const words = role.split(' ');
  return words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
}
