import type { EntityType } from '../../annotations';
import type { WordClusters } from '../../names/clusters';
import { combine, hashString } from '../../tagger/hash';
import { isAdverb, isDash, isOf, type WordClass } from '../closedClasses';
import { cueVerb, type CueVerb } from '../cueLexicon';
import type { Unit } from '../frames';
import { stemOf } from './stem';
import { classOfNoun, isPersonNoun, isUtteranceNoun } from '../sourceNouns';

/** What the features of attribution need to know of a unit, found once for each word. */
export interface UnitForm {
  /** Hash of the lower-case word with digits folded; of a name that of its type, of a passage one for all. */
  readonly word: number;
  /** Hash of the word without its inflection. */
  readonly stem: number;
  readonly suffix2: number;
  readonly suffix3: number;
  /** Classes from fine to coarse; -1 where the word has none. */
  readonly clusters: readonly [number, number, number];
  /** A guess at the part of speech, from closed classes, word lists and endings. */
  readonly part: number;
  /** It may be the head of a cue: no name, number or small word. */
  readonly mayBeCue: boolean;
  /** It may be a verb of saying. */
  readonly saying: boolean;
}

/** Forms kept at the most; past it the cache starts anew, so that memory stays flat over any number of articles. */
const CACHE_LIMIT = 40_000;
const LONGEST_WORD = 64;

/** Makes unit forms and remembers them. */
export class UnitForms {
  readonly #known = new Map<string, UnitForm>();
  readonly #special = new Map<string, UnitForm>();

  constructor(readonly clusters: WordClusters) {}

  /** The form of a unit; `typeOf` tells what a name names. */
  of(unit: Unit, typeOf: (name: number) => EntityType | undefined): UnitForm {
    if (unit.kind === 'name') return this.#specialOf(typeOf(unit.ref) ?? 'name');
    if (unit.kind === 'passage') return this.#specialOf('passage');
    // A capital in the middle of a sentence tells a name the tagger of names did not believe in.
    const key = unit.capital ? `^${unit.word}` : unit.word;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
    const form = this.#make(unit);
    this.#known.set(key, form);
    return form;
  }

  #specialOf(name: string): UnitForm {
    let form = this.#special.get(name);
    if (!form) {
      const word = hashString(`<${name}>`);
      form = {
        word,
        stem: word,
        suffix2: word,
        suffix3: word,
        clusters: [-1, -1, -1],
        part: partHash(name),
        mayBeCue: false,
        saying: false,
      };
      this.#special.set(name, form);
    }
    return form;
  }

  #make(unit: Unit): UnitForm {
    // A word of a thousand letters is no word; its beginning tells what features can tell.
    const lower = unit.word.slice(0, LONGEST_WORD);
    const finest = this.clusters.classOf(lower);
    const verb = unit.kind === 'word' ? cueVerb(unit.word, undefined) : null;
    const part = partOf(unit, verb);
    return {
      word: hashString(lower.replace(/\p{Nd}/gu, '0')),
      stem: hashString(stemOf(lower)),
      suffix2: combine(2, hashString(lower.slice(-2))),
      suffix3: combine(3, hashString(lower.slice(-3))),
      clusters: [finest, this.clusters.coarsen(finest, 1), this.clusters.coarsen(finest, 2)],
      part: partHash(part),
      mayBeCue: !NO_CUES.has(part),
      saying: verb?.saying === true || unit.word === 'according',
    };
  }
}

function partHash(name: string): number {
  return combine(7, hashString(name));
}

/** Closed classes in the order in which they are asked; the first that holds the word names its part of speech. */
const CLOSED: readonly WordClass[] = [
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
];

/** Parts of speech that are never the head of a cue. */
const NO_CUES: ReadonlySet<string> = new Set([
  ...[
    'be',
    'modals',
    'negations',
    'auxiliaries',
    'objectPronouns',
    'subjectPronouns',
    'determiners',
    'coordinators',
  ],
  ...[
    'subordinators',
    'prepositions',
    'days',
    'periods',
    'number',
    'possessive',
    'quote',
    'symbol',
    'address',
  ],
  ...[
    'stop',
    'punctuation',
    ',',
    ';',
    '(',
    ')',
    'to',
    'that',
    'of',
    'by',
    'as',
    'relative',
    'own',
    'person noun',
    'institution',
    'capital',
  ],
]);

const ENDINGS: readonly [RegExp, string][] = [
  [/[a-z]{2}ing$/, 'ing'],
  [/[a-z]{2}ed$/, 'ed'],
  [/(?:tion|ment|ness|ity|ance|ence|ship|ism)s?$/, 'abstract'],
  [/(?:al|ous|ive|ful|ic|able|ible|less|ish)$/, 'adjective'],
  [/[^su]s$/, 's'],
];

function partOf(unit: Unit, verb: CueVerb | null): string {
  const { word } = unit;
  if (unit.kind === 'punctuation') {
    if (isDash(word)) return 'dash';
    return /^[.?!]/.test(word) ? 'stop' : /^[,:;()]$/.test(word) ? word : 'punctuation';
  }
  if (unit.kind !== 'word') return unit.kind;
  if (word === 'to' || word === 'that' || word === 'of' || word === 'by' || word === 'as') return word;
  if (word === 'who' || word === 'which') return 'relative';
  if (/^(?:his|her|their|its|my|our|your)$/.test(word)) return 'own';
  if (verb) return `cue ${verb.forms.join(' ')} ${verb.saying ? 'says' : ''}`;
  for (const name of CLOSED) if (isOf(word, name)) return name;
  if (isUtteranceNoun(word)) return 'utterance';
  if (isPersonNoun(word)) return 'person noun';
  const noun = classOfNoun(word);
  if (noun === 'document' || noun === 'institution') return noun;
  if (isAdverb(word)) return 'adverb';
  if (unit.capital) return 'capital';
  return ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? 'other';
}
