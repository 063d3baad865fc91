// Bodies that a gold set cuts in two where they begin or end with a place or people: "Norland" and "Airways", "Bank of" and "Norland".
import headWords from '../src/engine/names/lexicon/headWords.json';

const HEADS = new Set(headWords.heads);
const BODIES_OF_STATE = new Set(headWords.bodiesOfState);

/** A name as a gold set marks it, with the types it may be. */
interface MarkedName {
  start: number;
  end: number;
  types: readonly string[];
}

/** A body as one name where the gold has two. */
export interface SplitBody {
  start: number;
  end: number;
  /** Whether it is surely one name by the contract; bodies of states are said with and without the state. */
  certain: boolean;
}

/**
 * The bodies that the gold may have cut in two: a place or people with a body right behind it, one blank between, and what ends in
 * "of" with what is behind it. One set does so with every eighth body, and as often leaves them whole.
 */
export function splitBodies(text: string, names: readonly MarkedName[]): SplitBody[] {
  const ordered = [...names].sort((a, b) => a.start - b.start);
  return ordered.flatMap((body, i): SplitBody[] => {
    const before = ordered[i - 1];
    if (!before || text.slice(before.end, body.start) !== ' ') return [];
    const span = { start: before.start, end: body.end };
    if (isBody(before) && / (?:of|for)$/.test(text.slice(before.start, before.end)) && !isPerson(body))
      return [{ ...span, certain: true }];
    if (!isBody(body) || !/^\p{Lu}/u.test(text.slice(body.start))) return [];
    if (!before.types.includes('place') && !before.types.includes('group')) return [];
    const head = text.slice(body.start, body.end).toLowerCase().split(' ').at(-1) ?? '';
    const certain = HEADS.has(head) && !BODIES_OF_STATE.has(head);
    return [{ ...span, certain }];
  });
}

const isBody = ({ types }: MarkedName): boolean => types.includes('organization');
const isPerson = ({ types }: MarkedName): boolean => types.includes('person');
