import { contains } from '../base/span';
import type { Span } from '../base/span';
import type { Entity, Mention } from '../engine/annotations';
import type { Reading } from './reading';

/** How far a role may stand from the name it introduces, in code units: ", the " lies between them. */
const BESIDE = 6;

/**
 * The mention that introduces an entity. Of the names in their fullest form it is the one in the body that a role
 * stands beside ("Mayor Ana Brell"); else the first in the body; else the first anywhere. A headline and a caption
 * come before but presuppose: they say "Brell", or a name without telling whose. Undefined where nothing is mentioned.
 */
export function introductionOf({ annotations }: Reading, entity: Entity): Mention | undefined {
  const { mentions, roles } = entity;
  const names = mentions.filter(({ form }) => form === 'name');
  const longest = Math.max(...names.map(({ span }) => lengthOf(span)));
  const full = names.filter(({ span }) => lengthOf(span) === longest);
  const above = annotations.anatomy.blocks.filter(({ kind }) => kind === 'headline' || kind === 'caption');
  const inBody = full.filter(({ span }) => !above.some(block => contains(block.span, span)));
  return (
    inBody.find(({ span }) => roles.some(role => isBeside(role.span, span))) ??
    inBody[0] ??
    full[0] ??
    mentions[0]
  );
}

function lengthOf([start, end]: Span): number {
  return end - start;
}

function isBeside(role: Span, name: Span): boolean {
  const gap = role[0] < name[0] ? name[0] - role[1] : role[0] - name[1];
  return gap >= 0 && gap <= BESIDE;
}
