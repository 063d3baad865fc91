import { overlaps, type Span } from '../../base/span';
import type { EntityType } from '../annotations';
import type { NameMention } from '../draft';
import type { NameEvidence } from '../evidence';
import type { Token } from '../text/token';
import { typeOfOtherName } from './otherNames';

/**
 * Names that another reader found, as candidates among the article's tokens: a name takes every token that it touches, but for a
 * possessive at its end. Of two that meet in a token the first is kept; one that touches no token is left out.
 */
export function evidenceNames(tokens: readonly Token[], names: readonly NameEvidence[]): NameMention[] {
  const mentions: NameMention[] = [];
  let at = 0;
  for (const { span, type, confidence } of names) {
    while ((tokens[at]?.end ?? Infinity) <= span[0]) at++;
    let end = at;
    while ((tokens[end]?.start ?? Infinity) < span[1]) end++;
    if (end - at > 1 && tokens[end - 1]?.kind === 'possessive') end--;
    const first = tokens[at];
    const last = tokens[end - 1];
    if (!first || !last || end <= at) continue;
    const known: EntityType | null = type === 'other' ? typeOfOtherName(tokens, [at, end]) : type;
    if (known) mentions.push({ span: [first.start, last.end], tokens: [at, end], type: known, confidence });
    at = end;
  }
  return mentions;
}

/** The same with the names that were tagged in a stretch which the other reader has not seen. */
export function withTagged(
  found: readonly NameMention[],
  tagged: readonly NameMention[],
  unread: Span,
): NameMention[] {
  const kept = found.filter(({ span }) => !overlaps(span, unread));
  const taken = new Set(kept.flatMap(({ tokens: [from, to] }) => range(from, to)));
  const added = tagged.filter(
    ({ span, tokens: [from, to] }) => overlaps(span, unread) && !range(from, to).some(at => taken.has(at)),
  );
  return [...kept, ...added].sort((a, b) => a.tokens[0] - b.tokens[0]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
