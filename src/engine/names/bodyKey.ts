import sameName from './lexicon/sameName.json';
import { nameKey } from './nameKey';

/** Known forms of places and bodies, each with the one that stands for all. */
const KNOWN_AS = new Map(
  [...sameName.places, ...sameName.organizations].flatMap(names =>
    names.map(name => [nameKey(name), nameKey(names[0] ?? '')]),
  ),
);
/** What a country calls itself in full: "Republic of Norland" is Norland. */
const STATE =
  /^(?:(?:federal|islamic|democratic|socialist|people'?s) )*(?:republic|kingdom) of (?:the )?(?=.)/;

/** Whether a name is of those everybody knows in several forms: no shorter name of another. */
export function isKnownName(name: string): boolean {
  return KNOWN_AS.has(nameKey(name));
}

/**
 * One string for the spellings of a place or body that are known to be one: "U.S." and "United States", "U.N. Security
 * Council" and "United Nations Security Council", "Republic of Norland" and "Norland".
 */
export function bodyKey(name: string): string {
  const key = nameKey(name);
  const known = KNOWN_AS.get(key);
  if (known !== undefined) return known;
  const [first = '', ...rest] = key.split(' ');
  const whole = /^(?:\p{Lu}\.?){2,5}(?:\s|$)/u.test(name) ? KNOWN_AS.get(first) : undefined;
  if (whole !== undefined && rest.length > 0) return [whole, ...rest].join(' ');
  return key.replace(STATE, '');
}
