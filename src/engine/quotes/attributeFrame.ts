import type { Attribution } from './attribution';
import type { CuedFrame } from './cuedFrame';
import { isReport } from './report';
import { passagesOf } from './markedUnits';
import { relayedSpeech, type TypeOfName } from './relayedSpeech';
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
 * up, by a cue that it has not read, and speech inside what it found, which that one relays: "*the ministry said* Lund told …".
 */
export function attributeFound(
  cued: CuedFrame,
  text: string,
  marked: readonly Attribution[],
  found: readonly TaggedAttribution[],
  typeOf: TypeOfName,
): Attribution[] {
  const read = attributeTagged(cued, found, marked)
    .filter(other => [...passagesOf(cued, [other])].every(at => isSpeech(cued, at, text)))
    .map(other => ({ ...other, addressee: other.addressee ?? sameCue(other, marked)?.addressee ?? null }));
  const unread = marked.filter(other => !sameCue(other, read));
  const relayed = relayedSpeech(cued, read, unread, typeOf);
  const inner = [...relayed.values()].flat();
  const told = passagesOf(cued, inner);
  // Who relays a relay has no words of his own either.
  const direct = read.filter(other => {
    const own = passagesOf(cued, [other]);
    return !relayed.has(other) && (own.size === 0 || [...own].some(at => !told.has(at)));
  });
  const taken = passagesOf(cued, [...direct, ...inner]);
  const left = unread.filter(other => [...passagesOf(cued, [other])].every(at => !taken.has(at)));
  return [...left, ...inner, ...direct];
}

/** Whether the marks at a unit may be what somebody says. */
function isSpeech({ units }: CuedFrame, at: number, text: string): boolean {
  return units[at - 1]?.word !== 'so-called' && !isReport(units, at, text);
}

function sharesCue(attribution: Attribution, others: readonly Attribution[]): boolean {
  return sameCue(attribution, others) !== undefined;
}

function sameCue({ cue }: Attribution, others: readonly Attribution[]): Attribution | undefined {
  return others.find(other => other.cue?.units[0] === cue?.units[0]);
}
