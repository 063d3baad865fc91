import type { Span } from '../../base/span';
import type { Draft } from '../draft';
import { announce, attribute, type Attribution } from './attributions';
import type { Frame, Unit } from './frames';
import type { Passage } from './passages';

/** A quote put together from its pieces, before it is known who its source is. */
export interface LinkedQuote {
  /** Code units, in order. */
  content: Span[];
  passages: number[];
  /** The frame its cue stands in. */
  frame: number;
  attribution: Attribution | null;
  /** How it came by its attribution when that stands in another frame. */
  carried: 'no' | 'continued' | 'paragraph';
  parent: number | null;
}

/**
 * Puts quotes together: the attributions of each frame, marks without a cue of their own that carry on the quote before
 * them, and paragraphs that carry on the last one. What nobody is seen to say stays without attribution.
 */
export function linkQuotes(draft: Draft, passages: readonly Passage[], frames: readonly Frame[]): LinkedQuote[] {
  const quotes: LinkedQuote[] = [];
  const holder = new Map<number, LinkedQuote>();
  let previous: { quote: LinkedQuote; frame: number } | null = null;

  frames.forEach((frame, index) => {
    const attributions = attribute(frame, draft.text);
    const taken = new Set<number>();
    for (const attribution of attributions) {
      const quote = quoteOf(frame, index, attribution, passages);
      if (quote.content.length === 0) continue;
      quotes.push(quote);
      for (const passage of quote.passages) {
        taken.add(passage);
        holder.set(passage, quote);
      }
      previous = { quote, frame: index };
    }
    const bare = isBare(frame.units);
    for (const [at, unit] of frame.units.entries()) {
      if (unit.kind !== 'passage' || taken.has(unit.ref)) continue;
      const passage = passages[unit.ref];
      if (!passage) continue;
      const before = passage.continues === null ? null : (holder.get(passage.continues) ?? null);
      const follows = previous?.frame === index - 1 && (sameRoom(frames, index) || (nextParagraph(frames, index) && endsQuote(frames[index-1], previous.quote, passages)));
      const last: LinkedQuote | null = before ?? (bare && follows ? (previous?.quote ?? null) : null);
      if (last && (before || bare)) {
        last.content.push(passage.inner);
        last.passages.push(unit.ref);
        holder.set(unit.ref, last);
        previous = { quote: last, frame: index };
        continue;
      }
      const announced = at === 0 && index > 0 ? announcement(frames[index - 1], frame) : null;
      const quote: LinkedQuote = { content: [passage.inner], passages: [unit.ref], frame: announced ? index - 1 : index, attribution: announced, carried: 'no', parent: frame.parent };
      quotes.push(quote);
      holder.set(unit.ref, quote);
      if (announced) previous = { quote, frame: index };
    }
  });
  return quotes;
}

function nextParagraph(frames: readonly Frame[], index: number): boolean {
  const a = frames[index];
  const b = frames[index - 1];
  return a !== undefined && b !== undefined && a.block === b.block + 1 && a.parent === null && b.parent === null;
}

function endsQuote(frame: Frame | undefined, quote: LinkedQuote, passages: readonly Passage[]): boolean {
  return frame !== undefined && quote.content.length > 0 && passages.length > 0;
}

function announcement(before: Frame | undefined, frame: Frame): Attribution | null {
  if (!before || before.parent !== frame.parent || before.block + 1 < frame.block) return null;
  return announce(before.units);
}

function sameRoom(frames: readonly Frame[], index: number): boolean {
  const a = frames[index];
  const b = frames[index - 1];
  return a !== undefined && b !== undefined && a.block === b.block && a.parent === b.parent;
}

function isBare(units: readonly Unit[]): boolean {
  return units.every(unit => unit.kind === 'passage' || unit.kind === 'punctuation');
}

function quoteOf(frame: Frame, index: number, attribution: Attribution, passages: readonly Passage[]): LinkedQuote {
  const content: Span[] = [];
  const held: number[] = [];
  for (const [first, end] of attribution.content) {
    const units = trim(frame.units.slice(first, end));
    if (units.every(unit => unit.kind === 'passage')) {
      for (const unit of units) content.push(innerOf(unit, passages));
    } else if (units.length > 0) {
      content.push([innerOf(units[0] as Unit, passages)[0], innerOf(units.at(-1) as Unit, passages)[1]]);
    }
    for (const unit of units) if (unit.kind === 'passage') held.push(unit.ref);
  }
  return { content, passages: held, frame: index, attribution, carried: 'no', parent: frame.parent };
}

function trim(units: Unit[]): Unit[] {
  while (units.length > 0 && units.at(-1)?.kind === 'punctuation') units.pop();
  return units;
}

function innerOf(unit: Unit, passages: readonly Passage[]): Span {
  return unit.kind === 'passage' ? (passages[unit.ref]?.inner ?? unit.span) : unit.span;
}
