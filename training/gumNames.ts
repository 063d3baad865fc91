// Names from GUM, whose gold is of all mentions of anything: those that are written as names, by the kind of thing they mention.
import { readFileSync } from 'node:fs';
import peoples from '../src/engine/names/lexicon/peoples.json';
import headWords from '../src/engine/names/lexicon/headWords.json';
import titles from '../src/engine/names/lexicon/titles.json';
import { NON_COMMERCIAL_GENRES, type GumLine } from './coreferenceSources';
import type { GoldDocument, GoldName, Type } from './sources';

/** What a kind of GUM may be in the contract's terms; other kinds (time, animal, plant, substance) are left open. */
const TYPES_OF_KIND: Readonly<Record<string, readonly Type[] | undefined>> = {
  person: ['person'],
  organization: ['organization'],
  place: ['place'],
  event: ['other'],
  object: ['other', 'place'],
  abstract: ['other', 'group', 'organization'],
};
const CORE: readonly string[] = ['person', 'organization', 'place'];
const OPEN: readonly Type[] = ['person', 'organization', 'place', 'group', 'other'];

const NAME =
  /^\p{Lu}[\p{L}\p{N}.’'-]*(?:(?: (?:of|and|the|for|de|del|la|al|bin|van|von|der|den|da|dos|&))* [\p{Lu}\p{N}][\p{L}\p{N}.’'-]*)*$/u;
const PEOPLES = new Set(
  [...Object.keys(peoples.ofPlace), ...peoples.other].flatMap(word => [
    word.toLowerCase(),
    `${word.toLowerCase()}s`,
  ]),
);
const TITLES = new Set(
  [...titles.honorifics, ...titles.military, ...titles.offices, ...headWords.personalTitles].flatMap(word => [
    word,
    `${word}.`,
  ]),
);

/** The genres of GUM that may ship, as documents in which any capitalised word that is no such mention may be a name or none. */
export function readGumNames(file: string, weight: number): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as GumLine)
    .filter(({ genre }) => !NON_COMMERCIAL_GENRES.has(genre))
    .map(({ id, text, clusters }) => ({
      id,
      text,
      names: outermost(clusters.flat().flatMap(mention => nameOf(text, mention))),
      unmarked: OPEN,
      weight,
    }));
}

/** The name in a mention without article, title, clitic and the place behind a comma; none where it is not written as one. */
function nameOf(text: string, [from, to, kind, page]: [number, number, string, string]): GoldName[] {
  const types = TYPES_OF_KIND[kind];
  if (!types) return [];
  const words = text.slice(from, to);
  const article = /^(?:the|an?) /i.exec(words)?.[0].length ?? 0;
  let start = from + article;
  let name = words
    .slice(article)
    .replace(/,.*$/su, '')
    .replace(/(?:['’]s|(?<=s)['’])$/u, '');
  if (!NAME.test(name) || (kind === 'person' && / and /.test(name))) return [];
  if (PRONOUN.test(name)) return [{ start, end: start + name.length, types: [] }];
  const lower = name.toLowerCase();
  if (kind === 'person' && PEOPLES.has(lower)) return [{ start, end: start + name.length, types: ['group'] }];
  if (kind === 'person') {
    const title = name.split(' ').findLastIndex(word => TITLES.has(word.toLowerCase())) + 1;
    const rest = name.split(' ').slice(title).join(' ');
    start += name.length - rest.length;
    name = rest;
  }
  const sure = page !== '' && (CORE.includes(kind) || name.includes(' '));
  return name !== '' && (sure || (CORE.includes(kind) && !isWrittenSmall(text, name)))
    ? [{ start, end: start + name.length, types }]
    : [];
}

const PRONOUN =
  /^(?:I|[Tt]h(?:ey|em|is|at|ose|ese)|[Hh]e|[Ss]he|[WwMmBb]e|[Yy]ou|[Ii]t|[Ww]ho|[Uu]s|My|His|Her|Our|Their|Your|Its)$/;

/** Whether any word of it also stands somewhere in lower case, as common nouns of headings do. */
function isWrittenSmall(text: string, name: string): boolean {
  return name
    .split(' ')
    .filter(word => /^\p{Lu}\p{Ll}/u.test(word))
    .some(word =>
      new RegExp(`(?<!\\p{L})${word.toLowerCase().replace(/[.]/g, '\\.')}(?!\\p{L})`, 'u').test(text),
    );
}

function outermost(names: readonly GoldName[]): GoldName[] {
  const longestFirst = [...names].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: GoldName[] = [];
  for (const name of longestFirst)
    if (!kept.some(other => name.start < other.end && other.start < name.end)) kept.push(name);
  return kept;
}
