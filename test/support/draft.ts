import { finish } from '../../src/base/steps';
import type { EntityType, Quote } from '../../src/engine/annotations';
import type { Draft, DraftEntity, NameMention } from '../../src/engine/draft';
import { coreferenceStage } from '../../src/engine/coreference/coreferenceStage';
import { emptyDraft } from '../../src/engine/pipeline';
import { passagesStage } from '../../src/engine/quotes/passagesStage';
import { quotesStage } from '../../src/engine/quotes/quotesStage';
import type { AttributionTagger } from '../../src/engine/quotes/tagging/tagAttributions';
import { shippedRanker } from './engine';
import { textStage } from '../../src/engine/text/textStage';

/** The names of a test's article, in full: a person is also found by the last word alone. */
export interface KnownNames {
  persons?: readonly string[];
  organizations?: readonly string[];
  places?: readonly string[];
}

/** A draft whose names and entities are known rather than recognised. */
export function draftOf(text: string, known: KnownNames = {}): Draft {
  const draft = emptyDraft(text, null);
  textStage.run(draft);
  const found: { mention: NameMention; name: string }[] = [];
  const find = (name: string, type: EntityType, forms: readonly string[]): void => {
    for (const form of forms)
      for (const mention of mentionsOf(draft, form, type))
        if (!found.some(other => overlap(other.mention, mention))) found.push({ mention, name });
  };
  for (const name of known.persons ?? []) find(name, 'person', [name, name.split(' ').at(-1) ?? name]);
  for (const name of known.organizations ?? []) find(name, 'organization', [name]);
  for (const name of known.places ?? []) find(name, 'place', [name]);
  found.sort((a, b) => a.mention.span[0] - b.mention.span[0]);
  draft.names = found.map(({ mention }) => mention);
  draft.entities = entitiesOf(found);
  return draft;
}

function mentionsOf(draft: Draft, form: string, type: EntityType): NameMention[] {
  const words = form.split(' ');
  return draft.tokens.flatMap((token, first): NameMention[] => {
    const last = draft.tokens[first + words.length - 1];
    const same = words.every((word, i) => draft.tokens[first + i]?.text === word);
    if (!same || !last) return [];
    return [{ span: [token.start, last.end], tokens: [first, first + words.length], type, confidence: 1 }];
  });
}

function overlap(a: NameMention, b: NameMention): boolean {
  return a.tokens[0] < b.tokens[1] && b.tokens[0] < a.tokens[1];
}

function entitiesOf(found: readonly { mention: NameMention; name: string }[]): DraftEntity[] {
  const byName = new Map<string, DraftEntity>();
  found.forEach(({ mention, name }, index) => {
    const entity = byName.get(name) ?? {
      id: `e${String(byName.size + 1)}`,
      type: mention.type,
      name,
      aliases: [],
      roles: [],
      names: [],
    };
    entity.names.push(index);
    byName.set(name, entity);
  });
  return [...byName.values()];
}

/** Runs what follows on names and entities: coreference and quotes, by rules alone where there is no tagger. */
export function findQuotes(draft: Draft, tagger: AttributionTagger | null = null): void {
  for (const stage of [passagesStage, coreferenceStage(shippedRanker()), quotesStage(tagger)]) {
    const steps = stage.run(draft);
    if (steps) finish(steps);
  }
}

/** A quote in words instead of offsets. */
export interface ReadQuote {
  kind: Quote['kind'];
  /** The whole of it, marks included. */
  whole: string;
  content: string[];
  quoted: string[];
  cue: string | null;
  polarity: Quote['polarity'];
  /** The source expression. */
  source: string | null;
  /** Names of the speaker's entities. */
  speaker: string[];
  class: Quote['speaker']['class'];
  via: string[];
  addressee: string[];
  /** The words of the quote it stands in. */
  parent: string | null;
}

/** The quotes the engine finds in a text whose names are known. */
export function readQuotes(text: string, known: KnownNames = {}): ReadQuote[] {
  const draft = draftOf(text, known);
  findQuotes(draft);
  const wordsOf = (span: readonly [number, number]): string => text.slice(...span);
  return draft.quotes.map(quote => {
    const outer = draft.quotes.find(other => other.id === quote.parent);
    return {
      kind: quote.kind,
      whole: wordsOf(quote.span),
      content: quote.content.map(wordsOf),
      quoted: quote.quoted.map(wordsOf),
      cue: quote.cue && wordsOf(quote.cue),
      polarity: quote.polarity,
      source: quote.speaker.span && wordsOf(quote.speaker.span),
      speaker: quote.speaker.entities.map(id => draft.entities.find(entity => entity.id === id)?.name ?? id),
      class: quote.speaker.class,
      via: quote.via.map(party => wordsOf(party.span)),
      addressee: quote.addressee.map(party => wordsOf(party.span)),
      parent: outer ? wordsOf(outer.span) : null,
    };
  });
}

/** The only quote of a text; the test is wrong where there are none or more. */
export function readQuote(text: string, known: KnownNames = {}): ReadQuote {
  const [quote, ...rest] = readQuotes(text, known);
  if (!quote || rest.length > 0)
    throw new Error(`${String(rest.length + (quote ? 1 : 0))} quotes in ${text}`);
  return quote;
}
