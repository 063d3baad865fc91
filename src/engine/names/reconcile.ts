import type { EntityType } from '../annotations';
import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import { bodyCue } from './bodyCue';
import { nameKey, nameWords } from './nameKey';
import { personCue } from './personCue';
import { placeCue } from './placeCue';

/** A name the engine is less sure of than this is not emitted. */
export const LEAST_CONFIDENCE = 0.5;
/** A name surer than this keeps its type whatever the rest of the article says. */
const SETTLED = 0.8;
/** How sure the rest of the article must be of another type to change one. */
const CLEAR_MAJORITY = 0.7;
/** The confidence of a name that has beside it what only places have. */
const BY_CUE = 0.7;
/** The confidence of a name that ends in what it is, as a body's does: 8 of 14 of those the tagger was unsure of are right. */
const BY_HEAD = 0.57;
/** The confidence of a name that only people can have. */
const BY_SHAPE = 0.6;
/** The confidence of a name that others speak for. */
const BY_OTHERS = 0.5;
/** A bearer's full name says more of a surname than another unsure mention of it. */
const FULL_NAME = 2;

/**
 * Lets the names of one article speak for each other where the tagger was unsure: the same name elsewhere, the full name a
 * surname belongs to, and the words that only places have beside them. Names still unlikely afterwards are dropped. Returns
 * new mentions in the same order.
 */
export function reconcileNames(
  text: string,
  tokens: readonly Token[],
  names: readonly NameMention[],
): NameMention[] {
  const cued = names.map(name => withBodyCue(tokens, withPersonCue(tokens, withPlaceCue(tokens, name))));
  const keys = cued.map(name => nameKey(text.slice(...name.span)));
  const votes = countVotes(cued, keys);
  const surnames = surnamesOf(text, cued);
  return cued
    .map((name, index) => settle(name, votes.get(keys[index] ?? ''), surnames.get(keys[index] ?? '') ?? 0))
    .filter(name => name.confidence >= LEAST_CONFIDENCE);
}

function withPlaceCue(tokens: readonly Token[], name: NameMention): NameMention {
  if (name.confidence >= 0.9 || name.tokens[1] - name.tokens[0] > 2 || !placeCue(tokens, name)) return name;
  const confidence = Math.max(BY_CUE, name.type === 'place' ? name.confidence : 0);
  return { ...name, type: 'place', confidence };
}

function withBodyCue(tokens: readonly Token[], name: NameMention): NameMention {
  if (!bodyCue(tokens, name)) return name;
  return { ...name, confidence: Math.max(name.confidence, BY_HEAD) };
}

function withPersonCue(tokens: readonly Token[], name: NameMention): NameMention {
  if (!personCue(tokens, name)) return name;
  return { ...name, type: 'person', confidence: Math.max(name.confidence, BY_SHAPE) };
}

type Votes = Map<EntityType, number>;

function countVotes(names: readonly NameMention[], keys: readonly string[]): Map<string, Votes> {
  const all = new Map<string, Votes>();
  names.forEach((name, index) => {
    const key = keys[index] ?? '';
    const votes = all.get(key) ?? new Map<EntityType, number>();
    votes.set(name.type, (votes.get(name.type) ?? 0) + name.confidence);
    all.set(key, votes);
  });
  return all;
}

/** Surnames of full names in the article that are plainly people, with how sure the surest is. */
function surnamesOf(text: string, names: readonly NameMention[]): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const { type, tokens, span, confidence } of names) {
    if (type !== 'person' || tokens[1] - tokens[0] < 2) continue;
    const surname = nameWords(text.slice(...span)).at(-1) ?? '';
    surnames.set(surname, Math.max(surnames.get(surname) ?? 0, confidence));
  }
  return surnames;
}

/** The mention with the type and confidence it has once its article was heard. `surname`: how sure a bearer's full name is. */
function settle(name: NameMention, votes: Votes | undefined, surname: number): NameMention {
  if (name.confidence >= SETTLED || !votes) return name;
  const others = new Map(votes);
  others.set(name.type, (others.get(name.type) ?? 0) - name.confidence);
  if (surname > 0) others.set('person', (others.get('person') ?? 0) + FULL_NAME * surname);
  let total = 0;
  let best: EntityType = name.type;
  for (const [type, vote] of others) {
    total += vote;
    if (vote > (others.get(best) ?? 0)) best = type;
  }
  const support = others.get(best) ?? 0;
  // One unsure voice is no majority.
  if (support < CLEAR_MAJORITY || support / total < CLEAR_MAJORITY) return name;
  if (best !== name.type && name.confidence > support) return name;
  const confidence = Math.max(best === name.type ? name.confidence : 0, BY_OTHERS);
  return { ...name, type: best, confidence };
}
