import words from './cueWords.json';
import { wordSet } from '../wordSet';
import { formsOf, type VerbForm } from './verbForms';

/** A verb of saying in one of its forms. */
export interface CueVerb {
  readonly base: string;
  /** The word that must follow: "out" of "point out"; null for plain verbs. */
  readonly particle: string | null;
  readonly forms: readonly VerbForm[];
  /** Takes a quotation or a clause: "said". */
  readonly saying: boolean;
  /** Takes what it reports as object: "called it …". */
  readonly describing: boolean;
  /** Its object is the person spoken to: "told". */
  readonly addressing: boolean;
  /** Speaks only when a mark, a colon or "that" comes next: "found". */
  readonly adjacent: boolean;
  /** May stand before its subject: "said the mayor". */
  readonly invertible: boolean;
  readonly polarity: 'said' | 'denied' | 'asked';
}

const SAYING: ReadonlySet<string> = wordSet(words.saying);
const DESCRIBING: ReadonlySet<string> = wordSet(words.describing);
const ADDRESSING: ReadonlySet<string> = wordSet(words.addressing);
const ADJACENT: ReadonlySet<string> = wordSet(words.adjacent);
const INVERTIBLE: ReadonlySet<string> = wordSet(words.invertible);
const DENIED: ReadonlySet<string> = wordSet(words.denied);
const ASKED: ReadonlySet<string> = wordSet(words.asked);
const PARTICLES: ReadonlySet<string> = wordSet(words.particles);
const BY_FORM = buildIndex();

function buildIndex(): ReadonlyMap<string, readonly CueVerb[]> {
  const index = new Map<string, Map<string, { base: string; particle: string | null; forms: VerbForm[] }>>();
  for (const entry of new Set([...SAYING, ...DESCRIBING])) {
    const [base = '', particle = null] = entry.split(' ');
    for (const [form, kind] of formsOf(base)) {
      const entries =
        index.get(form) ?? new Map<string, { base: string; particle: string | null; forms: VerbForm[] }>();
      const verb = entries.get(entry) ?? { base, particle, forms: [] };
      verb.forms.push(kind);
      index.set(form, entries.set(entry, verb));
    }
  }
  return new Map(
    [...index].map(([form, entries]) => [form, [...entries].map(([entry, verb]) => describe(entry, verb))]),
  );
}

function describe(entry: string, verb: Pick<CueVerb, 'base' | 'particle' | 'forms'>): CueVerb {
  return {
    ...verb,
    saying: SAYING.has(entry),
    describing: DESCRIBING.has(entry),
    addressing: ADDRESSING.has(entry),
    adjacent: ADJACENT.has(entry),
    invertible: INVERTIBLE.has(verb.base),
    polarity: DENIED.has(entry) ? 'denied' : ASKED.has(entry) ? 'asked' : 'said',
  };
}

/** The verb that `word` is a form of, given the word behind it: a verb with its particle goes before the plain one. */
export function cueVerb(word: string, next: string | undefined): CueVerb | null {
  const verbs = BY_FORM.get(word);
  if (!verbs) return null;
  return (
    verbs.find(verb => verb.particle !== null && verb.particle === next) ??
    verbs.find(verb => verb.particle === null) ??
    null
  );
}

/** Whether the word may belong to the verb before it: "called *for*", "spoke *of*". */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}
