import { compareSpans, type Span } from '../../base/span';
import type { Quote, Speaker } from '../annotations';
import type { Draft } from '../draft';
import type { Stage } from '../stage';
import { findFrames, type Frame } from './frames';
import { kindOf } from './kinds';
import type { LinkedQuote } from './linkedQuote';
import { linkQuotes } from './linker';
import type { Passage } from './passages';
import { polarityInClause } from './polarity';
import { SaidWhen } from './saidWhen';
import type { AttributionTagger } from './tagging/tagAttributions';
import { SpeakerResolver } from './speakers';

/** Who said what: marks, cues and sources, linked into quotes whose speakers are entities of the article. Without a tagger by rules alone. */
export function quotesStage(tagger: AttributionTagger | null, sense: AttributionSense = 'all'): Stage {
  return {
    name: 'quotes',
    requires: [
      'text',
      'evidence',
      'tokens',
      'sentences',
      'sentenceTokens',
      'blocks',
      'names',
      'entities',
      'passages',
      'references',
      'dates',
    ],
    assigns: ['quotes'],
    *run(draft) {
      const { passages } = draft;
      const frames = findFrames(draft, passages);
      const linked = yield* linkQuotes(draft, passages, frames, tagger);
      draft.quotes = new QuoteWriter(draft, passages, frames, sense).write(linked);
    },
  };
}

/** `all`: also what people think, want and plan; `speech`: what is said or written, denied, refused or asked. */
export type AttributionSense = 'all' | 'speech';

function isUttered({ kind, polarity }: Pick<Quote, 'kind' | 'polarity'>): boolean {
  return kind !== 'indirect' || polarity !== 'hypothetical';
}

type Unnumbered = Omit<Quote, 'id' | 'parent'>;

/** Turns linked quotes into quotes of the contract. */
class QuoteWriter {
  readonly #speakers: SpeakerResolver;
  readonly #when: SaidWhen;
  /** For each passage the quote that holds it; for each turn of a transcript its quote. */
  readonly #holders = new Map<number, Unnumbered>();
  readonly #turns = new Map<LinkedQuote, Unnumbered>();

  constructor(
    readonly draft: Draft,
    readonly passages: readonly Passage[],
    readonly frames: readonly Frame[],
    readonly sense: AttributionSense,
  ) {
    this.#speakers = new SpeakerResolver(draft, frames);
    this.#when = new SaidWhen(draft.dates);
  }

  write(linked: readonly LinkedQuote[]): Quote[] {
    const written: { readonly quote: Unnumbered; readonly outer: Unnumbered | null }[] = [];
    for (const link of linked) {
      const outer = this.#outerOf(link);
      const kind = kindOf(this.draft, link, this.passages);
      // Inside a quote only speech with a source of its own is a quote; the rest is the outer speaker's way of talking.
      if (link.parent !== null && (kind !== 'direct' || !link.attribution?.cue || !outer)) continue;
      const quote = this.#quote(link, kind, outer?.speaker ?? null);
      if (this.sense === 'speech' && !isUttered(quote)) continue;
      for (const passage of link.passages) this.#holders.set(passage, quote);
      if (link.attribution?.pattern === 'turn') this.#turns.set(link, quote);
      written.push({ quote, outer });
    }
    written.sort((a, b) => compareSpans(a.quote.span, b.quote.span));
    const ids = new Map(written.map(({ quote }, index) => [quote, `q${String(index + 1)}`]));
    return written.map(({ quote, outer }) => ({
      ...quote,
      id: ids.get(quote) ?? '',
      parent: outer === null ? null : (ids.get(outer) ?? null),
    }));
  }

  /** The quote that a link stands in. */
  #outerOf({ parent, turn }: LinkedQuote): Unnumbered | null {
    const holder = parent === null ? undefined : this.#holders.get(parent);
    return holder ?? (parent === null && turn ? (this.#turns.get(turn) ?? null) : null);
  }

  #quote(link: LinkedQuote, kind: Quote['kind'], outer: Speaker | null): Unnumbered {
    const frame = this.frames[link.frame];
    const attribution = link.attribution;
    const units = frame?.units ?? [];
    const held = link.passages.flatMap(index => this.passages[index] ?? []);
    const cue = attribution?.cue ? textOf(units, attribution.cue.units) : null;
    const relays = attribution?.outer ?? [];
    const cues = [...(cue ? [cue] : []), ...relays.map(relay => textOf(units, relay.cue.units))];
    const addressee = attribution?.addressee ? this.#speakers.addresseeOf(link, attribution.addressee) : null;
    return {
      kind,
      span: withMarks(link.content, held),
      content: link.content,
      quoted: held.map(passage => passage.inner),
      cue,
      polarity: attribution?.cue ? polarityInClause(units, attribution.cue, attribution.source) : 'said',
      speaker: this.#speakers.speakerOf(link, outer),
      via: relays.map(relay => this.#speakers.partyOf(link, relay)),
      addressee: addressee ? [addressee] : [],
      when: this.#when.of(cues, textOf(units, [0, units.length]), link.content),
      origin: 'engine',
    };
  }
}

function textOf(units: Frame['units'], [first, end]: Span): Span {
  return [units[first]?.span[0] ?? 0, units[end - 1]?.span[1] ?? 0];
}

/** From the first to the last piece, with the marks that enclose them. */
function withMarks(content: readonly Span[], held: readonly Passage[]): Span {
  const start = content[0]?.[0] ?? 0;
  const end = content.at(-1)?.[1] ?? start;
  const opening = held.find(passage => passage.inner[0] === start);
  const closing = held.findLast(passage => passage.inner[1] === end);
  return [opening?.outer[0] ?? start, closing?.outer[1] ?? end];
}
