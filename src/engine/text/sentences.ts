import type { Span } from '../../base/span';
import type { Block } from '../annotations';
import abbreviations from './abbreviations.json';
import type { Token } from './token';
import { startsLower, startsUpper } from './characters';

const STARTERS = new Set(abbreviations.sentenceStarters);
const BEFORE_NAME = new Set(abbreviations.beforeName);

export interface Sentences {
  /** Code units. */
  spans: Span[];
  /** Half-open ranges of token indices, one for each span. */
  tokens: Span[];
}

/** Cuts the tokens of an article into sentences; a block's end always ends one. Linear in the number of tokens. */
export function splitSentences(tokens: readonly Token[], blocks: readonly Block[]): Sentences {
  const sentences: Sentences = { spans: [], tokens: [] };
  let first = 0;
  let block = 0;
  const close = (end: number): void => {
    const from = tokens[first];
    const to = tokens[end - 1];
    if (from && to && end > first) {
      sentences.spans.push([from.start, to.end]);
      sentences.tokens.push([first, end]);
    }
    first = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    while (token.start >= (blocks[block]?.span[1] ?? Infinity)) {
      close(i);
      block++;
    }
    const end = sentenceEnd(tokens, i);
    if (end === null) continue;
    // A closing mark may stand in the next block by a slip of the writer's; the block's end wins.
    let stop = end;
    while (stop > i + 1 && (tokens[stop - 1]?.start ?? 0) >= (blocks[block]?.span[1] ?? Infinity)) stop--;
    close(stop);
    i = stop - 1;
  }
  close(tokens.length);
  return sentences;
}

/** The token index behind the sentence that ends with token `i` and its closing marks, or null when none ends there. */
function sentenceEnd(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  if (!token) return null;
  const mark = endMark(token);
  if (mark === 'none') return null;
  let end = i + 1;
  while (isClosing(tokens, end)) end++;
  const next = tokens[end];
  if (!next) return end;
  if (next.start === tokens[end - 1]?.end && mark !== 'stop') return null;
  if (next.start === tokens[end - 1]?.end && !startsUpper(next.text)) return null;
  if (mark === 'abbreviation') return STARTERS.has(next.text.toLowerCase()) && isCapital(next) ? end : null;
  return startsSentence(tokens, end) ? end : null;
}

function endMark(token: Token): 'stop' | 'abbreviation' | 'none' {
  if (token.kind === 'punctuation') return /^(?:\.+|[!?…。！？])$/.test(token.text) ? 'stop' : 'none';
  if (token.kind !== 'word' || !token.text.endsWith('.')) return 'none';
  const stem = token.text.slice(0, -1).toLowerCase();
  // "Mr." and an initial announce a name, so a capital after them says nothing.
  return BEFORE_NAME.has(stem) || stem.length === 1 ? 'none' : 'abbreviation';
}

function isClosing(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.start !== tokens[i - 1]?.end) return false;
  if (token.kind === 'quote') return tokens[i + 1]?.start !== token.end || tokens[i + 1]?.kind !== 'word';
  return /^[)\]!?]$|^\.+$/.test(token.text);
}

function isCapital(token: Token): boolean {
  return startsUpper(token.text);
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return true;
  if (token.kind === 'quote' || /^[([¿¡•—–-]/.test(token.text)) {
    const inner = tokens[i + 1];
    return !inner || !startsLower(inner.text);
  }
  return !/^[\p{Ll},;:)\]]/u.test(token.text);
}
