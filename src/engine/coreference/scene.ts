import type { Span } from '../../base/span';
import type { Draft, DraftEntity } from '../draft';
import { cueVerb } from '../quotes/cueLexicon';
import { isOf } from '../quotes/closedClasses';
import type { Occurrence, Place } from './memory';
import { personNounAt } from './personNouns';
import { startsUpper } from '../text/characters';

/** The article as coreference looks at it: for every token where it stands. Linear to make. */
export class Scene {
  /** Lower-case words, apostrophes straightened. */
  readonly words: readonly string[];
  /** For each token its sentence, its block and the outermost passage it stands in, -1 for none. */
  readonly sentences: Int32Array;
  readonly blocks: Int32Array;
  readonly passages: Int32Array;
  /** For each token 1 where it opens its sentence. */
  readonly opens: Uint8Array;
  /** For each token the name that begins there and its entity. */
  readonly names: readonly (SceneName | undefined)[];
  /** Who says the words of a passage, where a name beside it and a verb of saying tell. */
  readonly speakers: ReadonlyMap<number, DraftEntity>;

  constructor(readonly draft: Draft) {
    const count = draft.tokens.length;
    this.words = draft.tokens.map(({ text }) => plain(text));
    this.sentences = new Int32Array(count);
    this.opens = new Uint8Array(count);
    draft.sentenceTokens.forEach(([first, end], sentence) => {
      this.sentences.fill(sentence, first, end);
      this.opens[skipMarks(draft, first)] = 1;
    });
    this.blocks = blocksOf(draft);
    this.passages = new Int32Array(count).fill(-1);
    draft.passages.forEach((passage, index) => {
      if (passage.parent === null) this.passages.fill(index, ...passage.tokens);
    });
    this.names = namesOf(draft);
    this.speakers = this.#findSpeakers();
  }

  /** What is remembered of an expression. */
  occurrence(tokens: Span, form: Occurrence['form']): Occurrence {
    const [first] = tokens;
    return {
      tokens,
      form,
      place: this.placeOf(tokens),
      leads: this.opens[this.#beforeTitle(first)] === 1,
      speaks: this.speaks(tokens),
      sentence: this.sentences[first] ?? 0,
      block: this.blocks[first] ?? 0,
      passage: this.passages[first] ?? -1,
    };
  }

  /** What the expression at these tokens is to its clause. */
  placeOf([first, end]: Span): Place {
    if (this.draft.tokens[end]?.kind === 'possessive' || /^(?:his|its|their)$/.test(this.words[first] ?? ''))
      return 'possessive';
    const next = this.#pastApposition(end);
    if (this.#isVerb(next)) return 'subject';
    const before = this.words[this.#beforeTitle(first) - 1];
    if (isOf(before, 'prepositions')) return 'prepositional';
    return this.opens[this.#beforeTitle(first)] === 1 ? 'subject' : 'other';
  }

  /** Whether a verb of saying stands right beside these tokens. */
  speaks([first, end]: Span): boolean {
    return this.says(this.#pastApposition(end)) || this.says(this.#beforeTitle(first) - 1);
  }

  /** Whether a token is a verb by which somebody is told to have spoken: "said", "says". */
  says(i: number): boolean {
    const verb = cueVerb(this.words[i] ?? '', this.words[i + 1]);
    return verb?.saying === true && verb.forms.some(form => form === 'past' || form === 'third');
  }

  /** Whether the token is surely a verb with a subject: an auxiliary, a verb of saying or a regular past. */
  #isVerb(i: number): boolean {
    const word = this.words[i];
    if (word === undefined || this.draft.tokens[i]?.kind !== 'word') return false;
    return (
      isOf(word, 'auxiliaries') || this.says(i) || (/[a-z]{2}ed$/.test(word) && this.names[i] === undefined)
    );
  }

  /** "Lund, 45, a farmer, said": the token behind an apposition between commas, or the same token. */
  #pastApposition(end: number): number {
    if (this.words[end] !== ',') return end;
    const to = Math.min(end + LONGEST_APPOSITION, this.words.length);
    let last = end;
    for (let i = end + 1; i < to && this.sentences[i] === this.sentences[end]; i++) {
      if (this.draft.tokens[i]?.kind === 'quote') break;
      if (this.words[i] === ',') last = i;
      if (last === i && this.#isVerb(i + 1)) return i + 1;
    }
    return end;
  }

  /** The first of the capitalised words, nouns of office and articles before a name. */
  #beforeTitle(first: number): number {
    let at = first;
    while (first - at < LONGEST_TITLE && this.sentences[at - 1] === this.sentences[first]) {
      const token = this.draft.tokens[at - 1];
      const title = token?.kind === 'word' && startsUpper(token.text) && this.passages[at - 1] === -1;
      if (isOf(this.words[at - 1], 'prepositions')) break;
      if (!title && !personNounAt(this.words, at - 1) && !isOf(this.words[at - 1], 'determiners')) break;
      at--;
    }
    return at;
  }

  #findSpeakers(): Map<number, DraftEntity> {
    const speakers = new Map<number, DraftEntity>();
    this.draft.passages.forEach((passage, index) => {
      if (passage.parent !== null) return;
      const speaker =
        this.#speakerBetween(passage.tokens[1], passage.tokens[1] + NEAR) ??
        this.#speakerBetween(passage.tokens[0] - NEAR, passage.tokens[0]);
      if (speaker) speakers.set(index, speaker);
    });
    return speakers;
  }

  #speakerBetween(first: number, end: number): DraftEntity | null {
    for (let at = Math.max(first, 0); at < Math.min(end, this.words.length); at++) {
      const name = this.names[at];
      if (name && this.passages[at] === -1 && this.speaks(name.tokens)) return name.entity;
    }
    return null;
  }
}

/** A name with the entity it names. */
export interface SceneName {
  readonly entity: DraftEntity;
  readonly tokens: Span;
  readonly confidence: number;
}

/** How many tokens beside a passage its speaker is looked for. */
const NEAR = 8;
const LONGEST_APPOSITION = 14;
const LONGEST_TITLE = 5;

function plain(text: string): string {
  const word = text.toLowerCase();
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

function skipMarks(draft: Draft, first: number): number {
  let at = first;
  while (draft.tokens[at]?.kind === 'quote') at++;
  return at;
}

function blocksOf(draft: Draft): Int32Array {
  let block = 0;
  return Int32Array.from(draft.tokens, token => {
    while ((draft.blocks[block]?.span[1] ?? Infinity) <= token.start) block++;
    return block;
  });
}

function namesOf(draft: Draft): (SceneName | undefined)[] {
  const names = new Array<SceneName | undefined>(draft.tokens.length).fill(undefined);
  for (const entity of draft.entities) {
    for (const index of entity.names) {
      const name = draft.names[index];
      if (name) names[name.tokens[0]] = { entity, tokens: name.tokens, confidence: name.confidence };
    }
  }
  return names;
}
