import { isAdverb, isDash, isOf, type WordClass } from '../closedClasses';
import { type CueVerb } from '../cueLexicon';
import type { Unit } from '../frames';
import { classOfNoun, isPersonNoun, isUtteranceNoun } from '../sourceNouns';
import type { VerbForm } from '../verbForms';

/** Closed classes in the order in which they are asked; the first that holds the word names its part of speech. */
const CLOSED = [
  'be',
  'modals',
  'negations',
  'auxiliaries',
  'objectPronouns',
  'subjectPronouns',
  'determiners',
  'coordinators',
  'subordinators',
  'prepositions',
  'days',
  'periods',
  'refusals',
  'wishes',
  'aspects',
] as const satisfies readonly WordClass[];

/** Kinds of units that are no words, and words that are a part of speech of their own. */
const SPECIAL = [
  ...['edge', 'passage', 'name', 'person', 'organization', 'place', 'group', 'event', 'product', 'work'],
  ...['number', 'possessive', 'quote', 'symbol', 'address', 'punctuation'],
  ...['dash', 'stop', ',', ':', ';', '(', ')', 'to', 'that', 'of', 'by', 'as'],
] as const;

const OPEN = [
  ...['relative', 'own', 'utterance', 'person noun', 'document', 'institution', 'adverb', 'capital'],
  ...['ing', 'ed', 'abstract', 'adjective', 's', 'other'],
] as const;

/** A guess at the part of speech, from closed classes, word lists and endings. */
type Part = (typeof CLOSED)[number] | (typeof SPECIAL)[number] | (typeof OPEN)[number];

const PARTS: readonly Part[] = [...SPECIAL, ...CLOSED, ...OPEN];
const NUMBERS: ReadonlyMap<string, number> = new Map(PARTS.map((part, number) => [part, number]));
/** Verbs of the cue lists are parts by their forms and by whether they take what was said: these follow the others. */
const VERB_FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'ing'];
/** How many parts of speech there are. They are numbered from 0. */
export const PART_COUNT = PARTS.length + 2 ** (VERB_FORMS.length + 1);

/** Parts of speech that are never the head of a cue. */
const NO_CUES: ReadonlySet<number> = new Set(
  [
    ...SPECIAL,
    ...(['be', 'modals', 'negations', 'auxiliaries', 'objectPronouns', 'subjectPronouns'] as const),
    ...(['determiners', 'coordinators', 'subordinators', 'prepositions', 'days', 'periods'] as const),
    ...(['relative', 'own', 'person noun', 'institution', 'capital'] as const),
  ].map(numberOfPart),
);

/** The number of a part that a name, a passage or the edge of a sentence is. */
export function numberOfPart(part: Part): number {
  return NUMBERS.get(part) ?? 0;
}

/** What heads of cues are, coarsely: verbs that take what was said and others, nouns of saying, and words by their endings. */
const HEADS: readonly Part[] = ['utterance', 'ing', 'ed', 'abstract', 'adjective', 's', 'other'];
export const HEAD_CLASSES = HEADS.length + 3;

/** The number of the class of a cue's head by its part. */
export function headClass(part: number): number {
  if (part >= PARTS.length) return HEADS.length + ((part - PARTS.length) % 2);
  const at = HEADS.indexOf(PARTS[part] ?? 'other');
  return at < 0 ? HEAD_CLASSES - 1 : at;
}

/** Whether a unit of this part may be the head of a cue: no name, number or small word. */
export function mayBeCue(part: number): boolean {
  return !NO_CUES.has(part);
}

/** The number of the part of speech of a unit that is no name and no passage; `verb` is what the cue lists know of it. */
export function partOfUnit(unit: Unit, verb: CueVerb | null): number {
  if (!verb || unit.kind !== 'word') return numberOfPart(namedPart(unit));
  const forms = VERB_FORMS.reduce((bits, form, i) => bits + (verb.forms.includes(form) ? 2 ** i : 0), 0);
  return PARTS.length + 2 * forms + (verb.saying ? 1 : 0);
}

const ENDINGS: readonly [RegExp, Part][] = [
  [/[a-z]{2}ing$/, 'ing'],
  [/[a-z]{2}ed$/, 'ed'],
  [/(?:tion|ment|ness|ity|ance|ence|ship|ism)s?$/, 'abstract'],
  [/(?:al|ous|ive|ful|ic|able|ible|less|ish)$/, 'adjective'],
  [/[^su]s$/, 's'],
];

function namedPart(unit: Unit): Part {
  const { word, kind } = unit;
  if (kind === 'punctuation') {
    if (isDash(word)) return 'dash';
    if (/^[.?!]/.test(word)) return 'stop';
    return word === ',' || word === ':' || word === ';' || word === '(' || word === ')'
      ? word
      : 'punctuation';
  }
  if (kind !== 'word') return kind;
  if (word === 'to' || word === 'that' || word === 'of' || word === 'by' || word === 'as') return word;
  if (word === 'who' || word === 'which') return 'relative';
  if (/^(?:his|her|their|its|my|our|your)$/.test(word)) return 'own';
  for (const name of CLOSED) if (isOf(word, name)) return name;
  if (isUtteranceNoun(word)) return 'utterance';
  if (isPersonNoun(word)) return 'person noun';
  const noun = classOfNoun(word);
  if (noun === 'document' || noun === 'institution') return noun;
  if (isAdverb(word)) return 'adverb';
  if (unit.capital) return 'capital';
  return ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? 'other';
}
