import { overlaps, type Span } from '../../base/span';
import type { EntityType } from '../annotations';
import type { NameMention } from '../draft';
import type { NameEvidence } from '../evidence';
import type { Token } from '../text/token';
import { LEAST_CONFIDENCE } from './reconcile';
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

/**
 * How much less than the other reader the tagger is to be believed where the two disagree. Of 0.7, 0.8 and 0.9 this one gains most: the
 * three types together 84.3 → 85.0 on names_worldwide_dev, 82.1 → 82.6 on names_politics_dev; without the tagger organizations and peoples
 * lose most (`npm run bench -- close`).
 */
const TAGGER_SHARE = 0.8;

/**
 * Of the names that another reader found and those that were tagged, the surer where they overlap, as far as it is likely at all. In the
 * stretch which the other reader has not seen the tagged ones stay as they are.
 */
export function surerNames(
  found: readonly NameMention[],
  tagged: readonly NameMention[],
  unread: Span | undefined,
): NameMention[] {
  const isUnread = ({ span }: NameMention): boolean => unread !== undefined && overlaps(span, unread);
  const weigh =
    (share: number) =>
    (name: NameMention): { name: NameMention; weight: number } => ({
      name,
      weight: isUnread(name) ? 1 + name.confidence : share * name.confidence,
    });
  const candidates = [
    ...found.filter(name => !isUnread(name)).map(weigh(1)),
    ...tagged.map(weigh(TAGGER_SHARE)),
  ]
    .filter(({ weight }) => weight >= LEAST_CONFIDENCE)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
  const taken = new Set<number>();
  return candidates
    .filter(({ tokens: [from, to] }) => {
      const own = range(from, to);
      if (own.some(at => taken.has(at))) return false;
      for (const at of own) taken.add(at);
      return true;
    })
    .sort((a, b) => a.tokens[0] - b.tokens[0]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
