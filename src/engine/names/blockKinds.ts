import type { Block } from '../annotations';
import type { Token } from '../text/token';

const BLOCK_KINDS: readonly Block['kind'][] = [
  'headline',
  'subhead',
  'caption',
  'dateline',
  'byline',
  'paragraph',
  'boilerplate',
  'url',
];

/** For each token the kind of its block, as a number from 1 on. */
export function blockKinds(tokens: readonly Token[], blocks: readonly Block[]): Uint8Array {
  const kinds = new Uint8Array(tokens.length);
  let block = 0;
  tokens.forEach((token, i) => {
    while (token.start >= (blocks[block]?.span[1] ?? Infinity)) block++;
    kinds[i] = 1 + BLOCK_KINDS.indexOf(blocks[block]?.kind ?? 'paragraph');
  });
  return kinds;
}
