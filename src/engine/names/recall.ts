import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import { startsLower, startsUpper } from '../text/characters';

/** Only what the article names this surely is looked for elsewhere in it. */
const SURE = 0.7;
/** The confidence of a name found by its likeness to a sure one: half of them are right. */
const BY_LIKENESS = 0.5;
/**
 * A person or body is found wherever it stands; other names only in a line of capitals, where the tagger reads badly: elsewhere
 * it passed over them with reason ("the Green Party of Norland").
 */
const ANYWHERE: ReadonlySet<string> = new Set(['person', 'organization']);
const SHORTEST = 4;

/**
 * Finds the names the tagger passed over although it is sure of them elsewhere in the article, as in a headline of capitals.
 * A word the article also writes small is no name by likeness, nor is a short one.
 */
export function recallNames(tokens: readonly Token[], names: readonly NameMention[]): NameMention[] {
  const known = knownNames(tokens, names);
  if (known.size === 0) return [...names];
  const all: NameMention[] = [];
  let at = 0;
  for (const name of [...names, null]) {
    const stop = name?.tokens[0] ?? tokens.length;
    for (let i = at; i < stop; i++) {
      const found = likeness(tokens, i, stop, known);
      if (!found) continue;
      all.push(found);
      i = found.tokens[1] - 1;
    }
    if (name) all.push(name);
    at = name?.tokens[1] ?? stop;
  }
  return all;
}

/** Sure names by the lower case of their first word, each as its words. */
type Known = Map<string, { words: string[]; name: NameMention }[]>;

function knownNames(tokens: readonly Token[], names: readonly NameMention[]): Known {
  const known: Known = new Map();
  const seen = new Set<string>();
  const sure = names
    .filter(name => name.confidence >= SURE)
    .map(name => ({ name, words: wordsOf(tokens, name) }));
  const small = writtenSmall(tokens, new Set(sure.flatMap(({ words }) => words)));
  for (const { name, words } of sure) {
    const key = words.join(' ');
    if (seen.has(key) || key.length < SHORTEST || words.every(word => small.has(word))) continue;
    seen.add(key);
    const first = words[0] ?? '';
    const list = known.get(first) ?? [];
    // A word that begins a hundred names would make the search slow and tells nothing.
    if (list.length < 10) known.set(first, [...list, { words, name }]);
  }
  return known;
}

function wordsOf(tokens: readonly Token[], name: NameMention): string[] {
  return tokens.slice(name.tokens[0], name.tokens[1]).map(token => token.text.toLowerCase());
}

/** Those of some words that the article also writes small. */
function writtenSmall(tokens: readonly Token[], words: ReadonlySet<string>): Set<string> {
  const small = new Set<string>();
  for (const { text, kind } of tokens)
    if (kind === 'word' && startsLower(text) && words.has(text)) small.add(text);
  return small;
}

function likeness(tokens: readonly Token[], i: number, stop: number, known: Known): NameMention | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !startsUpper(token.text)) return null;
  for (const { words, name } of known.get(token.text.toLowerCase()) ?? []) {
    const end = i + words.length;
    const last = tokens[end - 1];
    if (end > stop || !last || !words.every((word, k) => tokens[i + k]?.text.toLowerCase() === word))
      continue;
    if (!ANYWHERE.has(name.type) && token.text !== token.text.toUpperCase()) continue;
    // Where a capital goes on in the same case, the name is another: "Arnford Castle".
    if (isSameCaseCapital(tokens[end], last) || isSameCaseCapital(tokens[i - 1], token)) continue;
    return { span: [token.start, last.end], tokens: [i, end], type: name.type, confidence: BY_LIKENESS };
  }
  return null;
}

/** Whether a neighbour is capitalised like the word itself; in a line of capitals that says nothing. */
function isSameCaseCapital(neighbour: Token | undefined, own: Token): boolean {
  if (neighbour?.kind !== 'word' || own.text === own.text.toUpperCase()) return false;
  return /^\p{Lu}\p{Ll}/u.test(neighbour.text);
}
