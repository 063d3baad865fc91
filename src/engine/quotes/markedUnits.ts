import type { Attribution } from './attribution';
import type { CuedFrame } from './cuedFrame';

/** The units of the passages in marks that some attributions hold. */
export function passagesOf(
  { units }: CuedFrame,
  attributions: readonly Pick<Attribution, 'content'>[],
): ReadonlySet<number> {
  const held = new Set<number>();
  for (const { content } of attributions)
    for (const [first, end] of content)
      for (let i = first; i < end; i++) if (units[i]?.kind === 'passage') held.add(i);
  return held;
}
