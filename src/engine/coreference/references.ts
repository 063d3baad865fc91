import type { Span } from '../../base/span';
import type { Draft, DraftEntity, Reference } from '../draft';
import { BodyPronouns } from './bodyPronouns';
import { Descriptions } from './descriptions';
import { genderOfNouns, type Gender } from '../genders/genderWords';
import { Memory } from './memory';
import type { NameGenders } from '../genders/nameGenders';
import { personNounAt } from './personNouns';
import { barePronoun, pronounForm, type PronounCase, type PronounForm } from './pronounForms';
import type { Pronoun, Stranger } from './pronounFeatures';
import { PersonPronouns, type Question } from './pronouns';
import { Referents } from './referents';
import { Scene } from './scene';
import { isOf } from '../quotes/closedClasses';

/** The chosen candidate of a question and how sure that is; null for nobody. */
export interface Answer {
  readonly entity: DraftEntity;
  readonly confidence: number;
}
/** Verbs by which somebody who spoke goes on. */
const GOING_ON = /\b(?:add(?:ed|s)|continue[ds]|concluded|went)\b/;

/** `shares` is how probably each candidate is meant as another reader has it, where one has. */
export type Decide = (question: Question, shares: readonly number[] | null) => Answer | null;

/**
 * The pronouns and descriptions of an article that mean one of its entities. The article is read in order, names,
 * pronouns and descriptions alike; `decide` is asked whom a pronoun means and its answer is remembered for the next.
 * Linear in the number of tokens.
 */
export function findReferences(draft: Draft, names: NameGenders, decide: Decide): Reference[] {
  return new Reader(draft, names, decide).read();
}

class Reader {
  readonly #scene: Scene;
  readonly #memory = new Memory();
  readonly #persons: PersonPronouns;
  readonly #bodies: BodyPronouns;
  readonly #descriptions: Descriptions;
  readonly #referents: Referents;
  readonly #references: Reference[] = [];
  /** For each token 1 where it belongs to a role of somebody named. */
  readonly #roles: Uint8Array;
  #stranger: Stranger | null = null;

  constructor(
    readonly draft: Draft,
    names: NameGenders,
    readonly decide: Decide,
  ) {
    this.#scene = new Scene(draft);
    this.#referents = new Referents(draft);
    this.#persons = new PersonPronouns(this.#scene, this.#memory, names);
    this.#bodies = new BodyPronouns(this.#scene, this.#memory);
    this.#descriptions = new Descriptions(this.#scene, this.#memory);
    this.#roles = tokensOfRoles(draft);
  }

  read(): Reference[] {
    for (let at = 0; at < this.draft.tokens.length;) at = this.#step(at);
    return this.#references;
  }

  /** Reads what begins at a token; returns where the next begins. */
  #step(at: number): number {
    const scene = this.#scene;
    const name = scene.names[at];
    if (name) {
      this.#memory.add(name.entity, scene.occurrence(name.tokens, 'name'), null);
      this.#referents.tell(name.tokens, name.entity);
      return name.tokens[1];
    }
    const word = barePronoun(scene.words[at] ?? '');
    const form = pronounForm(word);
    if (form) this.#pronoun(at, word, form);
    else if (word === 'the') return this.#description(at) ?? at + 1;
    else this.#noticeStranger(at);
    return at + 1;
  }

  #pronoun(at: number, word: string, form: PronounForm): void {
    if (form.kind !== 'he' && form.kind !== 'she') {
      const meant = this.#bodies.meantBy(at, form);
      if (meant) this.#bindPronoun(at, word, meant, null);
      return;
    }
    const scene = this.#scene;
    const pronoun: Pronoun = {
      form: { kind: form.kind, case: this.#caseOf(at, form) },
      token: at,
      sentence: scene.sentences[at] ?? 0,
      block: scene.blocks[at] ?? 0,
      passage: scene.passages[at] ?? -1,
      leads: scene.opens[at] === 1,
      speaks: scene.speaks([at, at + 1]),
      goesOn: GOING_ON.test(`${scene.words[at - 1] ?? ''} ${scene.words[at + 1] ?? ''}`),
    };
    const question = this.#persons.question(pronoun, this.#stranger);
    const entities = question.candidates.map(({ who }) => who.entity);
    const answer = this.decide(
      question,
      this.#referents.sharesOf(this.draft.tokens[at]?.start ?? 0, entities),
    );
    if (answer) this.#bindPronoun(at, word, answer, form.kind);
  }

  #bindPronoun(at: number, word: string, answer: Answer, gender: Gender | null): void {
    const start = this.draft.tokens[at]?.start ?? 0;
    this.#bind([start, start + word.length], [at, at + 1], 'pronoun', answer, gender);
  }

  /** "Her" before a word that is no function word owns it. */
  #caseOf(at: number, form: PronounForm): PronounCase {
    if (this.#scene.words[at] !== 'her') return form.case;
    const next = this.draft.tokens[at + 1];
    const owned =
      next?.kind === 'word' &&
      !isOf(
        this.#scene.words[at + 1],
        'prepositions',
        'determiners',
        'subordinators',
        'coordinators',
        'days',
      );
    return owned ? 'possessive' : 'object';
  }

  /** Binds the description that begins with the "the" at a token; returns where it ends, or null. */
  #description(the: number): number | null {
    const described = this.#descriptions.at(the);
    if (!described) return null;
    const { end } = described;
    // In an apposition the words are the role itself.
    if (this.#roles[the + 1] === 1) return end;
    const span: Span = [this.draft.tokens[the]?.start ?? 0, this.draft.tokens[end - 1]?.end ?? 0];
    this.#bind(span, [the, end], 'nominal', described, null);
    return end;
  }

  #bind(span: Span, tokens: Span, form: Reference['form'], answer: Answer, gender: Gender | null): void {
    this.#references.push({ span, tokens, form, entity: answer.entity, confidence: answer.confidence });
    this.#memory.add(answer.entity, this.#scene.occurrence(tokens, form), gender);
    this.#referents.tell(tokens, answer.entity);
  }

  #noticeStranger(at: number): void {
    const scene = this.#scene;
    if (this.#roles[at] === 1 || scene.names[at + 1] || !personNounAt(scene.words, at)) return;
    const gender = genderOfNouns([scene.words[at] ?? '']);
    this.#stranger = {
      token: at,
      sentence: scene.sentences[at] ?? 0,
      gender,
      speaks: scene.speaks([at, at + 1]),
    };
  }
}

function tokensOfRoles(draft: Draft): Uint8Array {
  const inside = new Uint8Array(draft.tokens.length);
  const spans = draft.entities
    .flatMap(entity => entity.roles.map(role => role.span))
    .sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [start, end] of spans) {
    while ((draft.tokens[at]?.end ?? Infinity) <= start) at++;
    for (let i = at; (draft.tokens[i]?.start ?? Infinity) < end; i++) inside[i] = 1;
  }
  return inside;
}
