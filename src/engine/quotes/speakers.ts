import type { Span } from '../../base/span';
import type { Party, Speaker, SpeakerClass } from '../annotations';
import type { Draft, DraftEntity, Reference } from '../draft';
import type { Relay } from './attribution';
import { isOf } from './closedClasses';
import { confidenceOf } from './confidence';
import type { Frame, Unit } from './frames';
import type { LinkedQuote } from './linkedQuote';
import { jointSpeakers } from './jointSource';
import { nounPhraseAfter } from './nounPhrases';
import { classOfNoun, isPersonNoun } from './sourceNouns';
import { sourceOf, type Source } from './source';

/** Below this a speaker's entity is not told. */
const LEAST = 0.5;

/** Whom a source expression means. */
interface Referent {
  readonly entities: readonly DraftEntity[];
  readonly class: SpeakerClass;
  /** That these are the entities, given that the expression is the source; 1 when there are none to be wrong about. */
  readonly confidence: number;
}

const NOBODY: Speaker = { span: null, entities: [], class: 'none', confidence: 0 };

/** Resolves the sources of an article's quotes, which must be asked about in the order of the text. */
export class SpeakerResolver {
  readonly #entityOfName = new Map<number, DraftEntity>();
  readonly #entities = new Map<string, DraftEntity>();
  /** Pronouns and descriptions by their range of tokens. */
  readonly #references: ReadonlyMap<string, Reference>;
  /** Index of the frame in which somebody unnamed spoke last ("a woman said"), or -1. */
  #stranger = -1;
  #reporter: { readonly speaker: Speaker; readonly block: number } | null = null;

  constructor(
    readonly draft: Draft,
    readonly frames: readonly Frame[],
  ) {
    for (const entity of draft.entities) {
      this.#entities.set(entity.id, entity);
      for (const name of entity.names) this.#entityOfName.set(name, entity);
    }
    this.#references = new Map(draft.references.map(reference => [reference.tokens.join(), reference]));
  }

  /** The speaker of a quote; `outer` is the speaker of the quote it stands in. */
  speakerOf(quote: LinkedQuote, outer: Speaker | null): Speaker {
    const frame = this.frames[quote.frame];
    const attribution = quote.attribution;
    if (!frame || !attribution) return NOBODY;
    if (attribution.pattern === 'report') return this.#reporterIn(frame.block);
    const { source } = attribution;
    if (!source) return NOBODY;
    const speaker = this.#speaker(quote.frame, source, confidenceOf(quote), outer);
    if (frame.parent === null) this.#remember(quote.frame, source, speaker);
    for (const relay of attribution.outer) this.#rememberReporter(quote.frame, relay);
    return speaker;
  }

  /** Somebody who passed a quote on. */
  partyOf(quote: LinkedQuote, relay: Relay): Party {
    const speaker = this.#speaker(quote.frame, relay.source, 0.9, null);
    return {
      span: speaker.span ?? [0, 0],
      entity: speaker.entities[0] ?? null,
      confidence: speaker.confidence,
    };
  }

  /** Somebody spoken to, at a range of units. */
  addresseeOf(quote: LinkedQuote, units: Span): Party | null {
    const frame = this.frames[quote.frame];
    const phrase = frame ? nounPhraseAfter(frame.units, units[0], units[1]) : null;
    if (!frame || !phrase) return null;
    const source: Source = sourceOf(phrase, 'behind');
    const speaker = this.#speaker(quote.frame, source, 0.9, null);
    const unsure = speaker.class === 'none';
    return unsure
      ? null
      : {
          span: spanOf(frame.units, phrase.units),
          entity: speaker.entities[0] ?? null,
          confidence: speaker.confidence,
        };
  }

  #speaker(index: number, source: Source, confidence: number, outer: Speaker | null): Speaker {
    const frame = this.frames[index];
    if (!frame) return NOBODY;
    const referent = this.#referent(index, frame, source, outer);
    const sure = confidence * referent.confidence;
    const told = sure >= LEAST;
    return {
      span: spanOf(frame.units, source.units),
      entities: told ? referent.entities.map(entity => entity.id) : [],
      class: referent.class,
      confidence: round(told ? sure : confidence),
    };
  }

  #referent(index: number, frame: Frame, source: Source, outer: Speaker | null): Referent {
    const joint = this.#joint(frame.units, source);
    if (joint) return joint;
    const head = frame.units[source.head];
    const beside = source.beside === null ? undefined : frame.units[source.beside];
    const named = this.#named(head) ?? this.#named(beside);
    if (named) return named;
    const word = head?.word ?? '';
    const meant =
      this.#meant(frame.units, [source.head, source.head + 1]) ?? this.#meant(frame.units, source.units);
    // "A woman said nobody had come. "They forgot us," *she* said."
    if (this.#isStranger(word, index)) return { entities: [], class: 'unnamed', confidence: 1 };
    if (meant) return meant;
    if (/^(?:he|she|his|her)$/.test(word)) return { entities: [], class: 'unnamed', confidence: 1 };
    if (isOf(word, 'relatives')) return common(beside?.word ?? '');
    if (/^(?:i|we|me|us)$/.test(word)) return this.#firstPerson(word, outer);
    if (word === 'it') return { entities: [], class: 'institution', confidence: 1 };
    if (isOf(word, 'subjectPronouns', 'objectPronouns'))
      return { entities: [], class: 'group', confidence: 1 };
    return common(word);
  }

  #named(unit: Unit | undefined): Referent | null {
    if (unit?.kind !== 'name') return null;
    const entity = this.#entityOfName.get(unit.ref);
    const surest = Math.max(0, ...(entity?.names ?? []).map(name => this.draft.names[name]?.confidence ?? 0));
    // A name of which the type or an edge is doubtful is somebody's all the same: measured, it is right twice as often as
    // its own confidence leaves open.
    const confidence = 1 - (1 - surest) / 2;
    return entity ? { entities: [entity], class: classOfEntity(entity), confidence } : null;
  }

  /** "Lund and Berg said": each of those who speak together. */
  #joint(units: readonly Unit[], source: Source): Referent | null {
    const together = jointSpeakers(units, source, ({ kind, ref }) => {
      const type = this.draft.names[ref]?.type;
      return kind === 'name' && (type === 'person' || type === 'organization');
    });
    const found = (together ?? []).flatMap(at => this.#named(units[at]) ?? []);
    const entities = [...new Set(found.flatMap(referent => referent.entities))];
    if (entities.length < 2) return null;
    return { entities, class: 'named', confidence: Math.min(...found.map(({ confidence }) => confidence)) };
  }

  /** Whom these very units mean by coreference, or null. */
  #meant(units: readonly Unit[], [first, end]: Span): Referent | null {
    const tokens = [units[first]?.tokens[0], units[end - 1]?.tokens[1]];
    const reference = this.#references.get(tokens.join());
    if (!reference) return null;
    const { entity, confidence } = reference;
    return { entities: [entity], class: classOfEntity(entity), confidence };
  }

  /** "I told him, 'Go'" inside a quote: its speaker is the quote's. */
  #firstPerson(word: string, outer: Speaker | null): Referent {
    const spoken = word === 'i' && outer ? outer.entities.map(id => this.#entities.get(id)) : [];
    const entities = spoken.filter(entity => entity !== undefined);
    if (entities.length > 0)
      return { entities, class: outer?.class ?? 'named', confidence: outer?.confidence ?? 1 };
    return { entities: [], class: word === 'i' ? 'unnamed' : 'group', confidence: 1 };
  }

  #remember(index: number, source: Source, speaker: Speaker): void {
    const frame = this.frames[index];
    if (isReporter(speaker)) this.#reporter = { speaker, block: frame?.block ?? -1 };
    const word = frame?.units[source.head]?.word ?? '';
    const goesOn = this.#isStranger(word, index);
    const unnamed = speaker.class === 'unnamed' && speaker.entities.length === 0;
    this.#stranger = goesOn || (unnamed && isPersonNoun(word)) ? index : -1;
  }

  /** Whether "he" or "she" goes on for the one unnamed who spoke last: in the same paragraph, nobody named since. */
  #isStranger(word: string, index: number): boolean {
    const frame = this.frames[index];
    const last = this.#stranger;
    const same = last >= 0 && frame?.parent === null && frame.block === this.frames[last]?.block;
    if (!same || (word !== 'he' && word !== 'she')) return false;
    for (let i = last + 1; i <= index; i++)
      for (const { kind, ref } of this.frames[i]?.units ?? [])
        if (kind === 'name' && this.draft.names[ref]?.type === 'person') return false;
    return true;
  }

  #rememberReporter(index: number, relay: Relay): void {
    const speaker = this.#speaker(index, relay.source, 0.6, null);
    if (isReporter(speaker)) this.#reporter = { speaker, block: this.frames[index]?.block ?? -1 };
  }

  /** The document or body that the paragraph has been quoting. */
  #reporterIn(block: number): Speaker {
    const reporter = this.#reporter;
    return reporter?.block === block ? { ...reporter.speaker, confidence: 0.6 } : NOBODY;
  }
}

function isReporter(speaker: Speaker): boolean {
  return speaker.class === 'document' || speaker.class === 'institution';
}

function common(noun: string): Referent {
  return { entities: [], class: classOfNoun(noun), confidence: 1 };
}

function classOfEntity(entity: DraftEntity): SpeakerClass {
  switch (entity.type) {
    case 'person':
      return 'named';
    case 'group':
      return 'group';
    case 'organization':
    case 'place':
      return 'institution';
    default:
      return 'document';
  }
}

function spanOf(units: readonly Unit[], [first, end]: Span): Span {
  return [units[first]?.span[0] ?? 0, units[end - 1]?.span[1] ?? 0];
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
