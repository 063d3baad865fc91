import type { Attribution } from './attribution';
import type { CuedFrame } from './cuedFrame';
import { attributeMarked } from './markedAttributions';
import { attributeTagged } from './taggedAttributions';
import type { TaggedAttribution } from './tagging/tagAttributions';
import { attributeUnmarked } from './unmarkedAttributions';

/**
 * The acts of saying in one frame. Where words stand in marks the rules come first, since marks leave little to guess;
 * where none do, the tagger does. Each fills what the other leaves: no cue is read twice and no marks are taken up twice.
 */
export function attributeFrame(
  cued: CuedFrame,
  text: string,
  tagged: readonly TaggedAttribution[],
): Attribution[] {
  const found = attributeTagged(cued, tagged);
  if (!cued.units.some(unit => unit.kind === 'passage')) {
    return [...attributeUnmarked(cued).filter(other => !sharesCue(other, found)), ...found];
  }
  const marked = attributeMarked(cued, text);
  const taken = passagesOf(cued, marked);
  const free = found.filter(
    other =>
      !sharesCue(other, marked) &&
      [...passagesOf(cued, [other])].every(at => !taken.has(at) && cued.units[at - 1]?.word !== 'so-called'),
  );
  return [...marked, ...free];
}

function sharesCue({ cue }: Attribution, others: readonly Attribution[]): boolean {
  return others.some(other => other.cue?.units[0] === cue?.units[0]);
}

/** The units of the passages that some attributions hold. */
function passagesOf({ units }: CuedFrame, attributions: readonly Attribution[]): ReadonlySet<number> {
  const held = new Set<number>();
  for (const { content } of attributions)
    for (const [first, end] of content)
      for (let i = first; i < end; i++) if (units[i]?.kind === 'passage') held.add(i);
  return held;
}
