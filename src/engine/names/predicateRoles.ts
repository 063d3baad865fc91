import type { Span } from '../../base/span';
import type { Token } from '../text/token';
import { wordSet } from '../wordSet';
import lexicon from './lexicon/leading.json';
import { officeEndingAt } from './offices';

const LEADING = wordSet(lexicon.verbs);
const BODIES = wordSet(lexicon.bodies);
const BEING = /^(?:is|was|became|becomes|remains|remained|'s)$/;
const ADVERB = /^(?:now|then|also|currently|formerly|still|later|previously|once|both)$/;
const ARTICLE = /^(?:the|an?|its|his|her|their|our)$/;
/** Behind these words an office is no longer what somebody is, but of whom or where. */
const OF = /^(?:of|for|at|in|on|from|to|with|under|and)$/;
/** Words that end the words of a role. */
const END =
  /^(?:[,;:.!?()—–]|-{2,}|not|never|no|who|whose|which|that|where|when|while|until|since|before|after|during|because|but|as|said|says|told|was|is|were|are|has|had|have|will|would|he|she|they|it)$/;
const LONGEST = 12;

/**
 * The tokens of a role told by a verb behind a name or pronoun: "was *mayor of Velm*", ", who *chairs the port authority*".
 * `at`: the token behind the name; `to`: the end of its sentence. Null where there is none.
 */
export function predicateRole(tokens: readonly Token[], at: number, to: number): Span | null {
  const word = (i: number): string => (i < to ? (tokens[i]?.text.toLowerCase().replace('’', "'") ?? '') : '');
  let verb = at;
  if (word(verb) === ',' && word(verb + 1) === 'who') verb++;
  if (word(verb) === 'who') verb++;
  while (ADVERB.test(word(verb))) verb++;
  if (BEING.test(word(verb))) return office(tokens, verb + 1, to, word);
  return LEADING.has(word(verb)) ? body(verb, word) : null;
}

/** "is now the harbour master of Velm": what stands before the first "of" ends in an office. */
function office(
  tokens: readonly Token[],
  from: number,
  to: number,
  word: (i: number) => string,
): Span | null {
  let first = from;
  while (ADVERB.test(word(first))) first++;
  if (ARTICLE.test(word(first))) first++;
  let end = first;
  let head = -1;
  for (; end < to && end - first < LONGEST && !isEnd(tokens, end, word); end++)
    if (head < 0 && OF.test(word(end))) head = end;
  if (head < 0) head = end;
  if (head === first || officeEndingAt(tokens, head, first) === null) return null;
  // "Was mayor and left" goes on with a verb; only "of" and its like belong to the office.
  if (/^(?:and|to|with|under|on)$/.test(word(head))) end = head;
  while (end > head && OF.test(word(end - 1))) end--;
  return [first, end];
}

/** "chairs the Velm port authority": a body that somebody leads. */
function body(verb: number, word: (i: number) => string): Span | null {
  if (!ARTICLE.test(word(verb + 1))) return null;
  for (let end = verb + 2; end < verb + LONGEST; end++)
    if (BODIES.has(word(end)) && !BODIES.has(word(end + 1))) return [verb, end + 1];
    else if (!/^[\p{L}'-]+$/u.test(word(end)) || OF.test(word(end)) || END.test(word(end))) return null;
  return null;
}

function isEnd(tokens: readonly Token[], at: number, word: (i: number) => string): boolean {
  return tokens[at]?.kind === 'quote' || END.test(word(at));
}
