import { compareSpans, type Span } from '../../base/span';
import type { Draft } from '../draft';
import { findMarks, type MarkFamily } from './marks';
import { pairMarks, type MarkPair } from './pairMarks';
import { startsUpper } from '../text/characters';

/** Words between quotation marks, whatever they turn out to be. */
export interface Passage {
  /** Code units, marks included. */
  readonly outer: Span;
  /** Code units, marks and the white space beside them excluded; never empty. */
  readonly inner: Span;
  /** Half-open token indices, marks included. */
  readonly tokens: Span;
  /** Half-open token indices of the words inside. */
  readonly words: Span;
  readonly block: number;
  readonly family: MarkFamily;
  /** Index of the passage it stands in, or null. */
  readonly parent: number | null;
  /** Index of the passage of the paragraph before that it carries on: that one is not closed, this one reopens. */
  readonly continues: number | null;
}

/** Blocks whose marks are not the article's: addresses and what every page repeats. */
const SILENT: ReadonlySet<string> = new Set(['url', 'boilerplate', 'byline']);

interface Found extends Omit<Passage, 'parent' | 'continues'> {
  readonly opened: boolean;
  readonly closed: boolean;
}

/** The marked passages of an article in order, outer before inner. Pairs never leave their paragraph. Linear. */
export function findPassages(draft: Draft): Passage[] {
  const found: Found[] = [];
  const blockTokens = tokensOfBlocks(draft);
  const words = countWords(draft);
  draft.blocks.forEach((block, index) => {
    if (SILENT.has(block.kind)) return;
    const [first, end] = blockTokens[index] ?? [0, 0];
    const pairs = pairMarks(findMarks(draft.text, draft.tokens, first, end));
    for (const pair of pairs) {
      const passage = passageOf(draft, pair, index, first, end);
      // Marks around nothing but marks and stops hold nothing anybody could have said.
      if (passage && words[passage.words[0]] !== words[passage.words[1]]) found.push(passage);
    }
  });
  return nest(connect(draft, withoutDoubles(found), blockTokens));
}

/** `result[i]`: how many of the tokens before token i are words, numbers or addresses. */
function countWords({ tokens }: Draft): Int32Array {
  const counts = new Int32Array(tokens.length + 1);
  tokens.forEach(({ kind }, i) => {
    const speaks = kind === 'word' || kind === 'number' || kind === 'address';
    counts[i + 1] = (counts[i] as number) + (speaks ? 1 : 0);
  });
  return counts;
}

function passageOf(draft: Draft, pair: MarkPair, block: number, first: number, end: number): Found | null {
  const from = pair.open?.first ?? lostOpener(draft, pair.close?.first ?? 0, first);
  if (from === null) return null;
  const words: Span = [pair.open?.end ?? from, pair.close?.first ?? end];
  const tokens: Span = [from, pair.close?.end ?? end];
  const inner = spanOf(draft, words);
  const outer = spanOf(draft, tokens);
  const family = (pair.open ?? pair.close)?.family;
  // The value of an attribute in left-over markup: `href="…"`.
  if (!inner || !outer || !family || draft.text.charAt(outer[0] - 1) === '=') return null;
  if (isNickname(draft, tokens, words)) return null;
  return {
    outer,
    inner,
    tokens,
    words,
    block,
    family,
    opened: pair.open !== null,
    closed: pair.close !== null,
  };
}

/** The most words a nickname has. */
const LONGEST_NICKNAME = 3;

/** "Celia 'Tin Lizzie' Marsh": marks inside a name are part of it. */
function isNickname(draft: Draft, tokens: Span, words: Span): boolean {
  if (words[1] - words[0] > LONGEST_NICKNAME) return false;
  const capital = (i: number): boolean => {
    const token = draft.tokens[i];
    return token?.kind === 'word' && startsUpper(token.text);
  };
  for (let i = words[0]; i < words[1]; i++) if (!capital(i)) return false;
  return capital(tokens[0] - 1) && capital(tokens[1]) && !isSentenceEnd(draft, tokens[1]);
}

function isSentenceEnd(draft: Draft, token: number): boolean {
  return draft.sentenceTokens[sentenceAt(draft, token)]?.[0] === token;
}

/** A passage whose opener is guessed gives way to one that is known to begin there. */
function withoutDoubles(found: readonly Found[]): Found[] {
  const known = new Set(found.filter(passage => passage.opened).map(passage => passage.tokens[0]));
  return found
    .filter(passage => passage.opened || !known.has(passage.tokens[0]))
    .sort((a, b) => compareSpans(a.outer, b.outer));
}

/** Where a passage begins whose opening mark is missing: with its sentence, and only in `We go on," he said`. */
function lostOpener(draft: Draft, close: number, first: number): number | null {
  const before = draft.tokens[close - 1];
  if (before?.text !== ',' || draft.tokens[close + 1]?.kind !== 'word') return null;
  const sentence = draft.sentenceTokens[sentenceAt(draft, close)];
  const from = Math.max(first, sentence?.[0] ?? close);
  return from < close ? from : null;
}

/** Index of the sentence that holds a token, by halving. */
function sentenceAt(draft: Draft, token: number): number {
  let low = 0;
  let high = draft.sentenceTokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((draft.sentenceTokens[middle]?.[0] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

function spanOf(draft: Draft, [first, end]: Span): Span | null {
  const from = draft.tokens[first];
  const to = draft.tokens[end - 1];
  return from && to && end > first ? [from.start, to.end] : null;
}

function tokensOfBlocks(draft: Draft): Span[] {
  const ranges: Span[] = [];
  let at = 0;
  for (const block of draft.blocks) {
    const first = at;
    while ((draft.tokens[at]?.start ?? Infinity) < block.span[1]) at++;
    ranges.push([first, at]);
  }
  return ranges;
}

/** Finds what carries on from paragraph to paragraph, and gives up half pairs that nothing confirms. */
function connect(draft: Draft, found: readonly Found[], blockTokens: readonly Span[]): Passage[] {
  const kept: Passage[] = [];
  const leading = new Map<number, Found>();
  for (const passage of found) if (!leading.has(passage.block)) leading.set(passage.block, passage);
  let unclosed: { index: number; block: number; family: MarkFamily } | null = null;
  for (const passage of found) {
    const { opened, closed } = passage;
    const reopens =
      unclosed?.block === passage.block - 1 &&
      unclosed.family === passage.family &&
      opened &&
      passage.tokens[0] === blockTokens[passage.block]?.[0];
    if (!closed && !isConfirmed(draft, passage, leading.get(passage.block + 1), blockTokens)) continue;
    kept.push(confirmed(passage, reopens ? (unclosed?.index ?? null) : null));
    if (!closed) unclosed = { index: kept.length - 1, block: passage.block, family: passage.family };
  }
  return kept;
}

/** Field by field: what is spread into an object is slow to make. */
function confirmed(found: Found, continues: number | null): Passage {
  const { outer, inner, tokens, words, block, family } = found;
  return { outer, inner, tokens, words, block, family, parent: null, continues };
}

/** An opener without a closer is believed when the next paragraph reopens, or when it opens a sentence. */
function isConfirmed(
  draft: Draft,
  passage: Omit<Found, 'opened' | 'closed'>,
  next: Found | undefined,
  blockTokens: readonly Span[],
): boolean {
  const reopened =
    next?.family === passage.family && next.opened && next.tokens[0] === blockTokens[next.block]?.[0];
  if (reopened) return true;
  if (passage.family === 'single') return false;
  const first = passage.tokens[0] === blockTokens[passage.block]?.[0];
  const before = draft.tokens[passage.tokens[0] - 1]?.text ?? '';
  const word = draft.tokens[passage.words[0]]?.text ?? '';
  return (first || /^[,:.!?]$/.test(before)) && startsUpper(word);
}

/** Gives each passage the one it stands in; both are in order of start. */
function nest(passages: readonly Passage[]): Passage[] {
  const open: number[] = [];
  return passages.map((passage, index) => {
    while (open.length > 0 && (passages[open.at(-1) ?? 0]?.outer[1] ?? 0) < passage.outer[1]) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(index);
    return { ...passage, parent };
  });
}
