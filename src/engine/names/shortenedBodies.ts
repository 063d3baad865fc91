import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import headWords from './lexicon/headWords.json';
import { startsLower } from '../text/characters';

const HEADS: ReadonlySet<string> = new Set(headWords.heads);
/** How often such a word is marked as a name in news. */
const CONFIDENCE = 0.55;

/**
 * Finds bodies called by their head word alone, with article and capital, once their name has been given: "the Commission" behind
 * "European Commission". Not where a name goes on ("the Commission of Norland"), nor a word the article also writes small.
 * Keeps the order of the names.
 */
export function shortenedBodies(tokens: readonly Token[], names: readonly NameMention[]): NameMention[] {
  if (!names.some(isFullBody)) return [...names];
  const named = new Set<string>();
  const taken = new Set(names.map(name => name.tokens[0]));
  const isSmall = (word: string): boolean => tokens.some(({ text }) => text === word && startsLower(text));
  const found: NameMention[] = [];
  let next = 0;
  tokens.forEach((token, i) => {
    for (let name = names[next]; name && name.tokens[1] <= i; name = names[++next]) {
      const head = tokens[name.tokens[1] - 1]?.text ?? '';
      if (isFullBody(name) && HEADS.has(head.toLowerCase())) named.add(head);
    }
    if (named.size === 0 || !named.has(token.text) || taken.has(i) || !standsAlone(tokens, i)) return;
    if ((names[next]?.tokens[0] ?? Infinity) <= i || isSmall(token.text.toLowerCase())) return;
    found.push({
      span: [token.start, token.end],
      tokens: [i, i + 1],
      type: 'organization',
      confidence: CONFIDENCE,
    });
  });
  return found.length === 0 ? [...names] : [...names, ...found].sort((a, b) => a.span[0] - b.span[0]);
}

function isFullBody({ type, tokens: [first, end] }: NameMention): boolean {
  return type === 'organization' && end - first > 1;
}

/** Whether the word has "the" before it and no name goes on behind it. */
function standsAlone(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1]?.text ?? '';
  return /^the$/i.test(tokens[i - 1]?.text ?? '') && !/^(?:\p{Lu}|of$|for$)/u.test(after);
}
