/**
 * 32-bit hashes of words and of combinations of hashes. Features are known by their hash alone (Weinberger et al. 2009,
 * "Feature hashing for large scale multitask learning"), so that no dictionary of features is shipped. Training and use
 * share these functions: a change of one of them makes every file in `models/` void.
 */

/** Hash of the code units of `text`: FNV-1a with a final avalanche. */
export function hashString(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return avalanche(hash);
}

/** Hash of an ordered pair of hashes. */
export function combine(a: number, b: number): number {
  return avalanche(Math.imul(a, 0x9e3779b1) ^ b);
}

/** The finaliser of MurmurHash3. */
function avalanche(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
