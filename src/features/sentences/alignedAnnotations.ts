import type { Alignment } from '../../base/alignment';
import type { Span } from '../../base/span';
import type { Annotations, Entity, Published, Quote } from '../../engine/annotations';

/**
 * What is known of a text, said of another that was made from it. What does not stand there is left out, and so is what
 * was only about that.
 *
 * @param length of the other text, in code units
 */
export function alignedAnnotations(
  annotations: Annotations,
  alignment: Alignment,
  length: number,
): Annotations {
  const { anatomy, published, entities, quotes, dates, figures } = annotations;
  const mover = new Mover(alignment);
  return {
    ...annotations,
    text: { ...annotations.text, length },
    anatomy: { blocks: mover.items(anatomy.blocks), sentences: mover.spans(anatomy.sentences) },
    published: movedPublished(published, mover),
    entities: entities.flatMap(entity => movedEntity(entity, mover)),
    quotes: mover.items(quotes).map(quote => movedQuote(quote, mover)),
    dates: mover.items(dates),
    figures: mover.items(figures).map(figure => ({ ...figure, boundSpan: mover.optional(figure.boundSpan) })),
  };
}

class Mover {
  readonly #alignment: Alignment;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
  }

  optional(span: Span | null): Span | null {
    return span && this.#alignment.span(span);
  }

  spans(spans: readonly Span[]): Span[] {
    return spans.flatMap(span => {
      const moved = this.#alignment.span(span);
      return moved ? [moved] : [];
    });
  }

  items<T extends { readonly span: Span }>(items: readonly T[]): T[] {
    return items.flatMap(item => {
      const span = this.#alignment.span(item.span);
      return span ? [{ ...item, span }] : [];
    });
  }
}

/** Reasons and evidence belong together by their order: those whose evidence is gone come last. */
function movedPublished(published: Published, mover: Mover): Published {
  const pairs = published.reasons.map((reason, i) => ({
    reason,
    evidence: mover.optional(published.evidence[i] ?? null),
  }));
  const ordered = [
    ...pairs.filter(({ evidence }) => evidence !== null),
    ...pairs.filter(({ evidence }) => evidence === null),
  ];
  return {
    ...published,
    reasons: ordered.map(({ reason }) => reason),
    evidence: ordered.flatMap(({ evidence }) => (evidence ? [evidence] : [])),
  };
}

function movedEntity(entity: Entity, mover: Mover): Entity[] {
  const mentions = mover.items(entity.mentions);
  return mentions.length > 0 ? [{ ...entity, roles: mover.items(entity.roles), mentions }] : [];
}

function movedQuote(quote: Quote, mover: Mover): Quote {
  return {
    ...quote,
    content: mover.spans(quote.content),
    quoted: mover.spans(quote.quoted),
    cue: mover.optional(quote.cue),
    speaker: { ...quote.speaker, span: mover.optional(quote.speaker.span) },
    via: mover.items(quote.via),
    addressee: mover.items(quote.addressee),
  };
}
