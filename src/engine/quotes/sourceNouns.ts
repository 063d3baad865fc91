import type { SpeakerClass } from '../annotations';
import nouns from './sourceNouns.json';
import { wordSet } from '../wordSet';

const DOCUMENTS = wordSet(nouns.documents);
const INSTITUTIONS = wordSet(nouns.institutions);
const COLLECTIVES = wordSet(nouns.collectives);
const PERSONS = wordSet(nouns.persons);
const UTTERANCES = wordSet(nouns.utterances);
const COMMUNICATIONS = wordSet(nouns.communications);
const OCCASIONS = wordSet(nouns.occasions);

/** What kind of source a common noun names; "officials" are a group, "a senior official" is unnamed. */
export function classOfNoun(noun: string): Exclude<SpeakerClass, 'named' | 'none'> {
  const singular = singularOf(noun);
  if (DOCUMENTS.has(noun) || (singular !== null && DOCUMENTS.has(singular))) return 'document';
  if (PERSONS.has(noun)) return 'unnamed';
  if (COLLECTIVES.has(noun)) return 'group';
  if (INSTITUTIONS.has(noun)) return 'institution';
  return singular === null ? 'unnamed' : 'group';
}

/** Whether the noun, singular or plural, names people by what they do or are. */
export function isPersonNoun(noun: string): boolean {
  return PERSONS.has(noun) || PERSONS.has(singularOf(noun) ?? noun);
}

/** Whether the noun is an act of saying, whose owner is its source: "her *claim* that". */
export function isUtteranceNoun(noun: string): boolean {
  return UTTERANCES.has(noun);
}

/** Whether the noun is something said or written to somebody: "her *letter* to …". */
export function isCommunication(noun: string): boolean {
  return COMMUNICATIONS.has(noun) || COMMUNICATIONS.has(singularOf(noun) ?? noun);
}

/** Whether the noun is an occasion on which things are said: "in an *interview*". */
export function isOccasion(noun: string): boolean {
  return OCCASIONS.has(noun);
}

function singularOf(noun: string): string | null {
  if (/men$/.test(noun)) return `${noun.slice(0, -2)}an`;
  if (/ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : null;
}
