import { contains, overlaps, type Span } from '../../base/span';
import type { EntityType } from '../annotations';
import type { Attribution } from './attribution';
import type { CuedFrame } from './cuedFrame';
import { passagesOf } from './markedUnits';
import type { Source } from './source';

/** What the name with an index names. */
export type TypeOfName = (name: number) => EntityType | undefined;

/** Who may be whoever else is named. */
const PERSONAL = /^(?:he|she|they|we|i)$/;

/**
 * The speech that some acts of saying relay: of the rules' readings those inside what one relays, where they hold all of its words in marks.
 * Then the words are another's, "*the ministry said* Lund told the board that '…'". By relay the readings inside it, with it and its own
 * relays around them; one inside several stands with the innermost.
 */
export function relayedSpeech(
  cued: CuedFrame,
  relays: readonly Attribution[],
  readings: readonly Attribution[],
  typeOf: TypeOfName,
): ReadonlyMap<Attribution, readonly Attribution[]> {
  const told = new Map<Attribution, Attribution[]>();
  const free = new Set(readings);
  for (const relay of [...relays].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    const inner = toldBy(cued, relay, [...free], typeOf);
    if (inner.length === 0) continue;
    told.set(
      relay,
      inner.map(reading => withOuter(reading, relay)),
    );
    for (const reading of inner) free.delete(reading);
  }
  return told;
}

function toldBy(
  cued: CuedFrame,
  relay: Attribution,
  readings: readonly Attribution[],
  typeOf: TypeOfName,
): Attribution[] {
  const { cue, source, content } = relay;
  if (!cue || !source) return [];
  const holds = (part: Span): boolean => content.some(piece => contains(piece, part));
  const own = passagesOf(cued, [relay]);
  const inner = readings.filter(
    told =>
      told.cue?.verb &&
      told.cue.polarity === 'said' &&
      told.pattern !== 'final' &&
      told.source &&
      isSomebodyElse(cued, told.source, source, typeOf) &&
      holds(told.cue.units) &&
      holds(told.source.units) &&
      !told.content.some(piece => overlaps(piece, cue.units)) &&
      [...passagesOf(cued, [told])].every(at => own.has(at)),
  );
  return passagesOf(cued, inner).size < own.size ? [] : inner;
}

function withOuter(told: Attribution, { cue, source, outer }: Attribution): Attribution {
  const known = new Set(told.outer.map(relay => relay.source.units[0]));
  const around = [...(cue && source ? [{ cue, source }] : []), ...outer];
  return { ...told, outer: [...told.outer, ...around.filter(relay => !known.has(relay.source.units[0]))] };
}

function sizeOf({ content }: Attribution): number {
  return content.reduce((sum, [first, end]) => sum + end - first, 0);
}

/** Whether a source is sure to be somebody, and another than the relay: whoever speaks of "him" may speak of himself. */
function isSomebodyElse({ units }: CuedFrame, source: Source, relay: Source, typeOf: TypeOfName): boolean {
  const unit = units[source.head];
  if (unit?.kind === 'name') return true;
  const other = units[relay.head];
  const isPerson = other?.kind === 'name' ? typeOf(other.ref) === 'person' : PERSONAL.test(other?.word ?? '');
  return PERSONAL.test(unit?.word ?? '') && !isPerson;
}
