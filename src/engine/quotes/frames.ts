import type { Span } from '../../base/span';
import type { Draft } from '../draft';
import type { Token, TokenKind } from '../text/token';
import { isAdverb, isOf } from './closedClasses';
import { cueVerb } from './cueLexicon';
import type { Passage } from './passages';
import { startsUpper } from '../text/characters';

/** A word, a whole name or a whole marked passage: what the patterns of attribution are made of. */
export interface Unit {
  readonly kind: TokenKind | 'name' | 'passage';
  /** Code units. */
  readonly span: Span;
  /** Half-open token indices. */
  readonly tokens: Span;
  /** Lower case, apostrophes straightened; of a passage the empty string. */
  readonly word: string;
  readonly capital: boolean;
  /** Index of the name in `draft.names` or of the passage; -1 for the rest. */
  readonly ref: number;
}

/**
 * A sentence with its marked passages as single units, so that a full stop inside one does not end it. A passage has
 * frames of its own for what stands inside.
 */
export interface Frame {
  readonly units: readonly Unit[];
  readonly block: number;
  /** The passage whose inside this is, or null. */
  readonly parent: number | null;
}

/** The frames of an article in order, those inside passages behind all others. Linear in the number of tokens. */
export function findFrames(draft: Draft, passages: readonly Passage[]): Frame[] {
  const reader = new FrameReader(draft, passages);
  let at = 0;
  draft.blocks.forEach((block, index) => {
    const first = at;
    while ((draft.tokens[at]?.start ?? Infinity) < block.span[1]) at++;
    reader.read([first, at], index, null);
  });
  // Reading adds to the list: passages inside passages.
  for (const index of reader.inside) {
    const passage = passages[index];
    if (passage) reader.read(passage.words, passage.block, index);
  }
  return reader.frames;
}

class FrameReader {
  readonly frames: Frame[] = [];
  /** Passages met on the way, whose own frames are still to be read. */
  readonly inside: number[] = [];
  /** For each token: whether a sentence ends before it, and the index of the name and of the passage that begin there, -1 for none. */
  readonly #ends: Uint8Array;
  readonly #names: Int32Array;
  readonly #openings: Int32Array;

  constructor(
    readonly draft: Draft,
    readonly passages: readonly Passage[],
  ) {
    const count = draft.tokens.length + 1;
    this.#ends = new Uint8Array(count);
    for (const [, end] of draft.sentenceTokens) this.#ends[end] = 1;
    this.#names = new Int32Array(count).fill(-1);
    draft.names.forEach((name, index) => (this.#names[name.tokens[0]] = index));
    this.#openings = new Int32Array(count).fill(-1);
    passages.forEach((passage, index) => (this.#openings[passage.tokens[0]] = index));
  }

  read([first, end]: Span, block: number, parent: number | null): void {
    let units: Unit[] = [];
    for (let at = first; at < end;) {
      const opening = this.#openings[at] as number;
      const passage = opening === parent ? -1 : opening;
      const unit = this.#passage(passage) ?? this.#name(at, end) ?? this.#word(at);
      if (passage >= 0) this.inside.push(passage);
      units.push(unit);
      at = unit.tokens[1];
      const ended = this.#ends[at] === 1 && !this.#attributedNext(unit, at, end);
      if (!ended && at < end) continue;
      this.frames.push({ units, block, parent });
      units = [];
    }
  }

  /** `"Why?" Lund asked.`: a question's mark ends no sentence when a short clause of saying follows it. */
  #attributedNext(unit: Unit, at: number, end: number): boolean {
    let last = unit.kind === 'passage' ? (this.passages[unit.ref]?.words[1] ?? 0) - 1 : -1;
    while (this.draft.tokens[last]?.kind === 'quote') last--;
    const mark = this.draft.tokens[last]?.text ?? '';
    return /[?!…—–―-]$|^\.\.+$/.test(mark) && opensWithAttribution(this.draft.tokens, at, end);
  }

  #passage(index: number): Unit | null {
    const passage = index < 0 ? undefined : this.passages[index];
    if (!passage) return null;
    return {
      kind: 'passage',
      span: passage.outer,
      tokens: passage.tokens,
      word: '',
      capital: false,
      ref: index,
    };
  }

  #name(at: number, end: number): Unit | null {
    const index = this.#names[at] as number;
    const name = index < 0 ? undefined : this.draft.names[index];
    if (!name || name.tokens[1] > end) return null;
    for (let i = at + 1; i < name.tokens[1]; i++) if ((this.#openings[i] as number) >= 0) return null;
    const word = plain(this.draft.text.slice(...name.span));
    return { kind: 'name', span: name.span, tokens: name.tokens, word, capital: true, ref: index };
  }

  #word(at: number): Unit {
    const token = this.draft.tokens[at];
    const text = token?.text ?? '';
    return {
      kind: token?.kind ?? 'symbol',
      span: [token?.start ?? 0, token?.end ?? 0],
      tokens: [at, at + 1],
      word: plain(text),
      capital: startsUpper(text),
      ref: -1,
    };
  }
}

/** How many words a subject before its verb of saying may have where nothing else tells what the clause is. */
const LONGEST_SUBJECT = 8;

/** Whether the tokens from `at` on are a subject and a verb of saying with no content behind it. */
function opensWithAttribution(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + LONGEST_SUBJECT); i++) {
    const token = tokens[i];
    const after = tokens[i + 1];
    if (token?.kind === 'quote' || token?.text === '.' || token?.text === ':') return false;
    const verb = token?.kind === 'word' ? cueVerb(plain(token.text), after?.text) : null;
    if (verb?.saying !== true || !verb.forms.some(form => form === 'past' || form === 'third')) continue;
    if (verb.addressing || i + 1 >= end) return true;
    return after?.kind === 'punctuation'
      ? after.text !== ':'
      : isOf(after?.text.toLowerCase(), 'prepositions', 'days', 'adverbs') || isAdverb(after?.text);
  }
  return false;
}

function plain(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('\u2019') ? lower.replaceAll('\u2019', "'") : lower;
}
