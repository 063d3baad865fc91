import { overlaps, type Span } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { EntityType } from '../annotations';
import type { Draft } from '../draft';
import { addresseeNear } from './addressees';
import { announcedBy, signedBy, spokenBefore, toldOfBefore } from './announcement';
import { attributeFound, attributeFrame } from './attributeFrame';
import type { Attribution } from './attribution';
import { readCues, type CuedFrame } from './cuedFrame';
import { EvidenceAttributions } from './evidenceAttributions';
import type { Frame, Unit } from './frames';
import type { LinkedQuote } from './linkedQuote';
import { attributeMarked } from './markedAttributions';
import type { Passage } from './passages';
import { isReport } from './report';
import { findTurns } from './transcript';
import type { AttributionTagger } from './tagging/tagAttributions';

/** So many frames are read in one step: some milliseconds. */
const STEP = 64;

/**
 * Puts quotes together: the attributions of each frame, marks without a cue that carry on the quote before them, and
 * those a colon or the sentence before gives a speaker. What nobody is seen to say stays without attribution.
 */
export function* linkQuotes(
  draft: Draft,
  passages: readonly Passage[],
  frames: readonly Frame[],
  tagger: AttributionTagger | null,
): Steps<LinkedQuote[]> {
  const linker = new Linker(draft, passages, frames, tagger);
  for (const index of frames.keys()) {
    linker.read(index);
    if (index % STEP === STEP - 1) yield;
  }
  return linker.quotes;
}

class Linker {
  readonly quotes: LinkedQuote[] = [];
  readonly #holders = new Map<number, LinkedQuote>();
  /** The quote that the frame before ends with, when marks may carry it on. */
  #open: LinkedQuote | null = null;
  #before: CuedFrame | null = null;
  readonly #turns: ReadonlyMap<number, LinkedQuote>;
  readonly #evidence: EvidenceAttributions | null;

  constructor(
    readonly draft: Draft,
    readonly passages: readonly Passage[],
    readonly frames: readonly Frame[],
    readonly tagger: AttributionTagger | null,
  ) {
    const { evidence } = draft;
    this.#evidence = evidence ? new EvidenceAttributions(evidence.attributions, passages) : null;
    this.#turns = findTurns(draft, frames);
    this.quotes.push(...this.#turns.values());
  }

  read(index: number): void {
    const frame = this.frames[index];
    if (!frame) return;
    if (!this.#follows(index)) this.#before = this.#open = null;
    const cued = readCues(frame.units);
    const marked = frame.units.some(unit => unit.kind === 'passage');
    const attributions = this.#attribute(frame, cued, marked);
    const open = this.#open;
    this.#open = null;
    for (const attribution of attributions) this.#add(index, attribution);
    if (marked) this.#readRest(index, open);
    this.#before = cued;
  }

  /** Inside marks the rules alone read: what the tagger was trained on has nothing to say there. */
  #attribute(frame: Frame, cued: CuedFrame, marked: boolean): Attribution[] {
    const read = marked ? attributeMarked(cued, this.draft.text) : [];
    if (frame.parent !== null) return read;
    const isRead = (head: number): boolean =>
      read.some(({ cue }) => cue !== null && cue.units[0] <= head && head < cue.units[1]);
    const typeOf = (name: number): EntityType | undefined => this.draft.names[name]?.type;
    if (this.#evidence && !this.#isUnread(frame))
      return attributeFound(cued, this.draft.text, read, this.#evidence.inFrame(cued), typeOf);
    const tagged = this.tagger?.tag(cued, typeOf, isRead) ?? [];
    return attributeFrame(cued, this.draft.text, read, tagged);
  }

  /** Whether the other reader has not seen all of the frame. */
  #isUnread({ units }: Frame): boolean {
    const unread = this.draft.evidence?.unread;
    return unread !== undefined && overlaps([units[0]?.span[0] ?? 0, units.at(-1)?.span[1] ?? 0], unread);
  }

  /** Whether the frame follows the one before in the same paragraph or the next. */
  #follows(index: number): boolean {
    const frame = this.frames[index];
    const before = this.frames[index - 1];
    return before !== undefined && frame?.parent === before.parent && (frame?.block ?? 0) - before.block <= 1;
  }

  #add(index: number, attribution: Attribution): void {
    const frame = this.frames[index];
    const quote: LinkedQuote = {
      content: [],
      passages: [],
      frame: index,
      attribution,
      continues: false,
      parent: frame?.parent ?? null,
      turn: this.#turns.get(frame?.block ?? -1) ?? null,
    };
    for (const [first, end] of attribution.content)
      this.#addPiece(quote, trimmed(frame?.units.slice(first, end) ?? []));
    if (quote.content.length === 0) return;
    this.#takeUp(quote);
    this.quotes.push(quote);
    for (const passage of quote.passages) this.#holders.set(passage, quote);
    if (quote.passages.length > 0) this.#open = quote;
  }

  /** Paragraphs that reopened before this one named the speaker belong to it. */
  #takeUp(quote: LinkedQuote): void {
    const continues = this.passages[quote.passages[0] ?? -1]?.continues ?? null;
    const before = continues === null ? undefined : this.#holders.get(continues);
    if (!before || before.attribution !== null || before !== this.quotes.at(-1)) return;
    this.quotes.pop();
    quote.content.unshift(...before.content);
    quote.passages.unshift(...before.passages);
  }

  /** Nothing but marks is a piece each; a clause that holds some is one piece. */
  #addPiece(quote: LinkedQuote, units: readonly Unit[]): void {
    const first = units[0];
    const last = units.at(-1);
    if (!first || !last) return;
    if (units.every(unit => unit.kind === 'passage'))
      for (const unit of units) quote.content.push(this.#inner(unit));
    else quote.content.push([this.#inner(first)[0], this.#inner(last)[1]]);
    for (const unit of units) if (unit.kind === 'passage') quote.passages.push(unit.ref);
  }

  #inner(unit: Unit): Span {
    return (unit.kind === 'passage' ? this.passages[unit.ref]?.inner : undefined) ?? unit.span;
  }

  /** The marks of a frame that no attribution of its own took up. */
  #readRest(index: number, open: LinkedQuote | null): void {
    const frame = this.frames[index];
    if (!frame) return;
    const bare = frame.units.every(unit => unit.kind === 'passage' || unit.kind === 'punctuation');
    for (const [at, unit] of frame.units.entries()) {
      const passage = unit.kind === 'passage' ? this.passages[unit.ref] : undefined;
      if (!passage || this.#holders.has(unit.ref)) continue;
      const carried = passage.continues === null ? undefined : this.#holders.get(passage.continues);
      const last = carried ?? (bare ? (this.#open ?? open) : null);
      if (last) this.#carryOn(last, unit, passage);
      else this.#begin(index, at, unit, passage, bare);
    }
  }

  #carryOn(quote: LinkedQuote, unit: Unit, passage: Passage): void {
    const last = this.passages[quote.passages.at(-1) ?? -1];
    quote.continues ||= last !== undefined && last.block !== passage.block && passage.continues === null;
    quote.content.push(passage.inner);
    quote.passages.push(unit.ref);
    this.#holders.set(unit.ref, quote);
    this.#open = quote;
  }

  #begin(index: number, at: number, unit: Unit, passage: Passage, bare: boolean): void {
    const frame = this.frames[index];
    const elsewhere = this.#elsewhere(index, at, bare);
    const quote: LinkedQuote = {
      content: [passage.inner],
      passages: [unit.ref],
      frame: elsewhere?.frame ?? index,
      attribution: elsewhere?.attribution ?? this.#reportAt(frame?.units ?? [], at),
      continues: false,
      parent: frame?.parent ?? null,
      turn: this.#turns.get(frame?.block ?? -1) ?? null,
    };
    this.quotes.push(quote);
    this.#holders.set(unit.ref, quote);
    if (elsewhere) this.#open = quote;
  }

  /** The attribution that a frame before or behind gives to the marks at unit `at`. */
  #elsewhere(index: number, at: number, bare: boolean): { attribution: Attribution; frame: number } | null {
    const sameBlock = this.frames[index - 1]?.block === this.frames[index]?.block;
    const before = at === 0 ? this.#before : null;
    const attribution =
      before &&
      (announcedBy(before) ??
        (bare && sameBlock
          ? (spokenBefore(before) ?? toldOfBefore(before, name => this.draft.names[name]?.type === 'person'))
          : null));
    if (attribution) return { attribution, frame: index - 1 };
    const signed = bare && this.#follows(index + 1) ? signedBy(this.frames[index + 1]?.units ?? []) : null;
    return signed && { attribution: signed, frame: index + 1 };
  }

  /** `Lund "expressed her hope that …"`: said by whoever is being quoted all along. */
  #reportAt(units: readonly Unit[], at: number): Attribution | null {
    if (!isReport(units, at, this.draft.text)) return null;
    const addressee = addresseeNear(units, [[at, at + 1]], 0, units.length);
    return { cue: null, source: null, content: [], outer: [], addressee, pattern: 'report' };
  }
}

function trimmed(units: readonly Unit[]): readonly Unit[] {
  let end = units.length;
  while (units[end - 1]?.kind === 'punctuation') end--;
  return units.slice(0, end);
}
