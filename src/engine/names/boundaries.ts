import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import headWords from './lexicon/headWords.json';

const ARTICLES = new Set(['the', 'a', 'an']);
/** Bodies that take the name of their country or region into their own: "Norlandian Embassy", "European Commission". */
const BODIES_OF_PLACES = new Set(headWords.bodiesOfPlaces);
/** What a body is by its last word; those of states are said with and without the state: "the Norlandian Defence Ministry". */
const HEADS = new Set(headWords.heads);
const BODIES_OF_STATE = new Set(headWords.bodiesOfState);
const PARTICLES = new Set(headWords.particles);
const PERSONAL_TITLES = new Set(headWords.personalTitles);

/**
 * Draws the names' edges as the contract has them: no article and no "Dr." in front, an adjective of a people in the name of its body,
 * particles with the surname they belong to ("Van der Meer"). Keeps the order.
 */
export function drawBoundaries(tokens: readonly Token[], names: readonly NameMention[]): NameMention[] {
  const drawn: NameMention[] = [];
  const surnames = particleNames(tokens, names);
  for (const name of names) {
    const whole = withParticles(
      tokens,
      withoutTitle(tokens, withoutArticle(tokens, name)),
      surnames,
      drawn.at(-1)?.tokens[1] ?? 0,
    );
    const before = drawn.at(-1);
    if (before && isBodyOf(tokens, before, whole))
      drawn[drawn.length - 1] = { ...whole, ...around(before, whole) };
    else if (before && goesOn(tokens, before, whole))
      drawn[drawn.length - 1] = { ...before, ...around(before, whole) };
    else drawn.push(whole);
  }
  return drawn.flatMap((name, index) =>
    withoutDateline(tokens, withGeneration(tokens, withoutJoiningEnd(tokens, name), drawn[index + 1])),
  );
}

/** "Ann Vale" and the "Jr." behind it are one name, unless that is one by itself. */
function withGeneration(
  tokens: readonly Token[],
  name: NameMention,
  following: NameMention | undefined,
): NameMention {
  const [first, end] = name.tokens;
  const next = tokens[end];
  const goesOn = next?.start === name.span[1] + 1 && /^(?:Jr|Sr)\.?$/.test(next.text);
  if (!goesOn || name.type !== 'person' || following?.tokens[0] === end) return name;
  return { ...name, span: [name.span[0], next.end], tokens: [first, end + 1] };
}

/** Span and tokens from the beginning of one name to the end of another. */
function around(first: NameMention, last: NameMention): Pick<NameMention, 'span' | 'tokens'> {
  return { span: [first.span[0], last.span[1]], tokens: [first.tokens[0], last.tokens[1]] };
}

/** Whether one blank alone stands between two names: a dateline's dash is no token. */
function adjoins(before: NameMention, name: NameMention): boolean {
  return before.tokens[1] === name.tokens[0] && name.span[0] - before.span[1] === 1;
}

/** Whether a name that cannot end where it does has its end right behind it: "Bank of" and "Norland". */
function goesOn(tokens: readonly Token[], before: NameMention, name: NameMention): boolean {
  const end = tokens[before.tokens[1] - 1]?.text ?? '';
  return adjoins(before, name) && /^(?:of|for)$/.test(end) && name.type !== 'person';
}

/** A dateline's place that ran into the name behind its dash: "ARNFORD - Port Lund Rovers". */
function withoutDateline(tokens: readonly Token[], name: NameMention): NameMention[] {
  const [first, end] = name.tokens;
  let dash = first + 1;
  while (dash < end - 1 && !/^[-–—]+$/.test(tokens[dash]?.text ?? '')) dash++;
  if (dash >= end - 1) return [name];
  const [before, behind] = [tokens[dash - 1], tokens[dash + 1]];
  const opens =
    before && behind && before.end < (tokens[dash]?.start ?? 0) && behind.start > (tokens[dash]?.end ?? 0);
  const capitals = tokens.slice(first, dash).every(({ text }) => /^\p{Lu}{2,}$/u.test(text));
  if (!opens || !capitals || !/\p{Ll}/u.test(behind.text)) return [name];
  const place: NameMention = {
    ...name,
    type: 'place',
    span: [name.span[0], before.end],
    tokens: [first, dash],
  };
  return [place, withFirst(tokens, name, dash + 1)];
}

/** No name ends in "of", "for" or "and". */
function withoutJoiningEnd(tokens: readonly Token[], name: NameMention): NameMention {
  const [first, end] = name.tokens;
  let last = end;
  while (last > first + 1 && /^(?:of|for|and|the)$/.test(tokens[last - 1]?.text ?? '')) last--;
  if (last === end) return name;
  return { ...name, span: [name.span[0], tokens[last - 1]?.end ?? name.span[1]], tokens: [first, last] };
}

function withFirst(tokens: readonly Token[], name: NameMention, first: number): NameMention {
  return {
    ...name,
    span: [tokens[first]?.start ?? name.span[0], name.span[1]],
    tokens: [first, name.tokens[1]],
  };
}

function withoutArticle(tokens: readonly Token[], name: NameMention): NameMention {
  const [first, end] = name.tokens;
  const opens = ARTICLES.has(tokens[first]?.text.toLowerCase() ?? '');
  return opens && end - first > 1 ? withFirst(tokens, name, first + 1) : name;
}

/** "Dame Ann Vale" is Ann Vale, and a person whatever the tagger took her for. */
function withoutTitle(tokens: readonly Token[], name: NameMention): NameMention {
  const [first, end] = name.tokens;
  const titled = PERSONAL_TITLES.has(tokens[first]?.text.toLowerCase() ?? '');
  return titled && end - first > 1 ? { ...withFirst(tokens, name, first + 1), type: 'person' } : name;
}

/** Whether a place or people and the body right behind it are one name: "Norland" and "Airways", "Norlandian" and "Embassy". */
function isBodyOf(tokens: readonly Token[], before: NameMention, body: NameMention): boolean {
  if (body.type !== 'organization' || !adjoins(before, body)) return false;
  const head = tokens[body.tokens[1] - 1]?.text.toLowerCase() ?? '';
  const single = body.tokens[1] - body.tokens[0] === 1;
  if (before.type === 'group' && single && BODIES_OF_PLACES.has(head)) return true;
  if (before.type !== 'group' && before.type !== 'place') return false;
  return HEADS.has(head) && !BODIES_OF_STATE.has(head);
}

/** Surnames with the particles before them as full names in the article have them: "loo" -> "van der". */
function particleNames(tokens: readonly Token[], names: readonly NameMention[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { type, tokens: range } of names) {
    if (type !== 'person' || range[1] - range[0] < 3) continue;
    const words = tokens.slice(range[0], range[1]).map(token => token.text.toLowerCase());
    let first = words.length - 1;
    while (first > 1 && PARTICLES.has(words[first - 1] ?? '')) first--;
    if (first < words.length - 1) known.set(words.at(-1) ?? '', words.slice(first, -1).join(' '));
  }
  return known;
}

function withParticles(
  tokens: readonly Token[],
  name: NameMention,
  surnames: ReadonlyMap<string, string>,
  from: number,
): NameMention {
  const particles = surnames.get(tokens[name.tokens[0]]?.text.toLowerCase() ?? '')?.split(' ');
  if (!particles || name.type !== 'person' || name.tokens[1] - name.tokens[0] > 1) return name;
  const first = name.tokens[0] - particles.length;
  const fits = first >= from && particles.every((word, k) => tokens[first + k]?.text.toLowerCase() === word);
  return fits ? withFirst(tokens, name, first) : name;
}
