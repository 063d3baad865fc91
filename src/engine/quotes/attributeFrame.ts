import type { Attribution } from './attribution';
import type { CuedFrame } from './cuedFrame';
import { isReport } from './report';
import { attributeTagged } from './taggedAttributions';
import type { TaggedAttribution } from './tagging/tagAttributions';
import { attributeUnmarked } from './unmarkedAttributions';

/**
 * The acts of saying in one frame. Where words stand in marks the rules come first, since marks leave little to guess:
 * `marked` is what they found. Where none do, the tagger does. Each fills what the other leaves: no cue is read twice and no
 * marks are taken up twice. Marks after "so-called" and those that tell what somebody said are no speech of theirs.
 */
export function attributeFrame(
  cued: CuedFrame,
  text: string,
  marked: readonly Attribution[],
  tagged: readonly TaggedAttribution[],
): Attribution[] {
  const found = attributeTagged(cued, tagged, marked);
  if (!cued.units.some(unit => unit.kind === 'passage'))
    return [...attributeUnmarked(cued).filter(other => !sharesCue(other, found)), ...found];
  const taken = passagesOf(cued, marked);
  const free = found.filter(
    other =>
      !sharesCue(other, marked) &&
      [...passagesOf(cued, [other])].every(at => !taken.has(at) && isSpeech(cued, at, text)),
  );
  return [...marked, ...free];
}

/**
 * The acts of saying in one frame that another reader found, and of the rules' those that it left: marks that nothing it found takes
 * up, by a cue that it has not read.
 */
export function attributeFound(
  cued: CuedFrame,
  text: string,
  marked: readonly Attribution[],
  found: readonly TaggedAttribution[],
): Attribution[] {
  const read = attributeTagged(cued, found, marked).filter(other =>
    [...passagesOf(cued, [other])].every(at => isSpeech(cued, at, text)),
  );
  const taken = passagesOf(cued, read);
  const left = marked.filter(
    other => !sharesCue(other, read) && [...passagesOf(cued, [other])].every(at => !taken.has(at)),
  );
  return [...left, ...read];
}

/** Whether the marks at a unit may be what somebody says. */
function isSpeech({ units }: CuedFrame, at: number, text: string): boolean {
  return units[at - 1]?.word !== 'so-called' && !isReport(units, at, text);
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
