import type { Span } from '../../base/span';
import type { Draft } from '../draft';
import type { Frame, Unit } from './frames';
import type { LinkedQuote } from './linkedQuote';
import type { Source } from './source';

/** One paragraph with somebody before a colon may be anything; a transcript has more of them. */
const FEWEST_TURNS = 2;
/** "SEN. LENA HOLT (R-Maine)": longer labels are sentences. In units. */
const LONGEST_LABEL = 8;

/**
 * The turns of a transcript by the block they stand in: "WALLACE: Do you regret it?". A turn is what the one said whose
 * name stands before the colon, to the end of its paragraph; without marks, none of its words is known to be verbatim.
 */
export function findTurns(draft: Draft, frames: readonly Frame[]): ReadonlyMap<number, LinkedQuote> {
  const turns = new Map<number, LinkedQuote>();
  let block = -1;
  for (const [index, frame] of frames.entries()) {
    if (frame.parent !== null) break;
    const opens = frame.block !== block;
    block = frame.block;
    const turn = opens ? (turnBehind(draft, frame) ?? turnWithin(draft, frame)) : null;
    if (!turn) continue;
    turns.set(turn.block, {
      content: [turn.content],
      passages: [],
      frame: index,
      attribution: {
        cue: null,
        source: turn.source,
        content: [],
        outer: [],
        addressee: null,
        pattern: 'turn',
      },
      continues: false,
      parent: null,
      turn: null,
    });
  }
  return turns.size < FEWEST_TURNS ? new Map() : turns;
}

interface Turn {
  readonly block: number;
  readonly source: Source;
  readonly content: Span;
}

/** The paragraph behind a label in capitals, which the anatomy takes for a dateline. */
function turnBehind(draft: Draft, { block, units }: Frame): Turn | null {
  const label = draft.blocks[block];
  const next = draft.blocks[block + 1];
  if (label?.kind !== 'dateline' || !next) return null;
  if (!/^:[ \t]*$/.test(draft.text.slice(label.span[1], next.span[0]))) return null;
  const source = sourceOf(draft, units);
  return source && { block: block + 1, source, content: next.span };
}

/** The rest of a paragraph that begins with a name and a colon; marks behind it are quotes of their own. */
function turnWithin(draft: Draft, { block, units }: Frame): Turn | null {
  const colon = units.findIndex((unit, i) => i <= LONGEST_LABEL && unit.word === ':');
  const first = units[colon + 1];
  const end = draft.blocks[block]?.span[1];
  if (colon < 1 || !first || first.kind === 'passage' || end === undefined) return null;
  if (units[0]?.kind !== 'name') return null;
  const source = sourceOf(draft, units.slice(0, colon));
  return source && { block, source, content: [first.span[0], end] };
}

/** Whom a label names: one person, whatever title and party stand beside the name. */
function sourceOf(draft: Draft, label: readonly Unit[]): Source | null {
  const isPerson = ({ kind, ref }: Unit): boolean => kind === 'name' && draft.names[ref]?.type === 'person';
  const head = label.findIndex(isPerson);
  if (head < 0 || label.findLastIndex(isPerson) !== head) return null;
  return { units: [0, label.length], head, beside: null, place: 'before' };
}
