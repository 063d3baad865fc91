import type { Span } from '../base/span';
import type { Reading } from './reading';

/**
 * What a card's link points at: words of one version of one document. Numbers only, so that nothing of the article
 * or of a path enters a link; whoever follows it looks the words up again in the reading that is then current.
 */
export type Target = readonly [document: number, version: number, start: number, end: number];

export function targetOf({ uri, version }: Reading, [start, end]: Span): Target {
  return [documentKey(uri), version, start, end];
}

/** The span a command was asked for, or null when the arguments are none or belong to another text than this. */
export function spanOfTarget(reading: Reading, target: Target): Span | null {
  const [document, version, start, end] = target;
  const sameText = document === documentKey(reading.uri) && version === reading.version;
  return sameText && start >= 0 && start <= end && end <= reading.text.length ? [start, end] : null;
}

/** The arguments of a command as a target; null when they are not one, as when it is called without any. */
export function parseTarget(values: readonly unknown[]): Target | null {
  const [document, version, start, end] = values;
  return isWhole(document) && isWhole(version) && isWhole(start) && isWhole(end)
    ? [document, version, start, end]
    : null;
}

/** A number that tells the open documents apart: the FNV-1a hash of the URI, 32 bits. */
export function documentKey(uri: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < uri.length; i++) hash = Math.imul(hash ^ uri.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
