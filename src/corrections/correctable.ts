import type { Span } from '../base/span';
import { compareSpans, overlaps } from '../base/span';
import { fold } from '../anchoring/foldedText';
import type { AnchoredText } from '../anchoring/anchoredText';
import type { Annotations, Entity, EntityType, Mention, Party, Quote } from '../engine/annotations';

/** An entity while corrections work on it. */
export interface OpenEntity extends Omit<Entity, 'mentions' | 'aliases' | 'roles'> {
  aliases: string[];
  roles: Entity['roles'];
  mentions: Mention[];
}

/** The annotations of one article while corrections work on them; the engine's own stay as they are. */
export class Correctable {
  readonly text: AnchoredText;
  published: Annotations['published'];
  entities: OpenEntity[];
  quotes: Quote[];
  readonly #annotations: Annotations;
  /** Those whose forms are no longer those the engine saw. */
  readonly #touched = new Set<OpenEntity>();
  #made = 0;

  constructor(text: AnchoredText, annotations: Annotations) {
    this.text = text;
    this.#annotations = annotations;
    this.published = annotations.published;
    this.entities = annotations.entities.map(entity => ({ ...entity, mentions: [...entity.mentions] }));
    this.quotes = [...annotations.quotes];
  }

  /** The words of a span as they are compared. */
  words([start, end]: Span): string {
    return fold(this.text.text.slice(start, end)).trim();
  }

  /** The entities that somewhere in the article are called so. */
  called(words: string): OpenEntity[] {
    const wanted = fold(words).trim();
    return this.entities.filter(
      entity =>
        fold(entity.name).trim() === wanted ||
        entity.mentions.some(mention => mention.form === 'name' && this.words(mention.span) === wanted),
    );
  }

  /** The mention of most of a span, with whose it is. */
  mentionAt(span: Span): { entity: OpenEntity; mention: Mention } | undefined {
    let best: { entity: OpenEntity; mention: Mention } | undefined;
    let most = 0;
    for (const entity of this.entities)
      for (const mention of entity.mentions) {
        const shared = Math.min(span[1], mention.span[1]) - Math.max(span[0], mention.span[0]);
        // Of a name within a description the name is meant when nothing else tells.
        if (shared > most || (shared === most && shared > 0 && mention.form === 'name')) {
          most = shared;
          best = { entity, mention };
        }
      }
    return best;
  }

  /** A new entity without any mention yet. */
  add(name: string, type: EntityType): OpenEntity {
    const entity: OpenEntity = {
      id: `reader${String(++this.#made)}`,
      type,
      name,
      aliases: [],
      roles: [],
      mentions: [],
    };
    this.entities.push(entity);
    this.#touched.add(entity);
    return entity;
  }

  /** Says that an entity's mentions are no longer those the engine found. */
  touch(entity: OpenEntity): void {
    this.#touched.add(entity);
  }

  /** Gives a mention to another entity, or to nobody. */
  move(mention: Mention, from: OpenEntity, to: OpenEntity | null): void {
    from.mentions = from.mentions.filter(other => other !== mention);
    this.touch(from);
    if (to) this.touch(to);
    to?.mentions.push({ ...mention, origin: 'reader' });
  }

  /** What is said of one entity is said of the other. */
  refer(from: string, to: string | null): void {
    const party = (one: Party): Party => (one.entity === from ? { ...one, entity: to } : one);
    this.quotes = this.quotes.map(quote => {
      const { speaker, via, addressee } = quote;
      if (
        ![...speaker.entities, ...via.map(one => one.entity), ...addressee.map(one => one.entity)].includes(
          from,
        )
      )
        return quote;
      const entities = speaker.entities.flatMap(id => (id === from ? (to ?? []) : id));
      return {
        ...quote,
        speaker: { ...speaker, entities: [...new Set(entities)] },
        via: via.map(party),
        addressee: addressee.map(party),
      };
    });
  }

  /** Takes away the names that a span touches, so that another one has room. */
  clearNames(span: Span): void {
    for (const entity of this.entities) {
      const left = entity.mentions.filter(mention => !isName(mention) || !overlaps(span, mention.span));
      if (left.length === entity.mentions.length) continue;
      entity.mentions = left;
      this.touch(entity);
    }
  }

  /**
   * The annotations as the contract has them. An entity that lost its last name is gone, and with it whom pronouns and
   * quotes meant by it; names and aliases are those still in the text; ids are numbered by first position.
   */
  close(): Annotations {
    for (const entity of this.entities) if (!entity.mentions.some(isName)) this.refer(entity.id, null);
    const left = this.entities
      .filter(entity => entity.mentions.some(isName))
      .map(entity => this.#closed(entity))
      .sort((a, b) => compareSpans(firstOf(a), firstOf(b)));
    const ids = new Map(left.map(({ id }, index) => [id, `e${String(index + 1)}`]));
    const entities = left.map(entity => ({ ...entity, id: ids.get(entity.id) ?? entity.id }));
    return { ...this.#annotations, published: this.published, entities, quotes: this.#closedQuotes(ids) };
  }

  #closed(entity: OpenEntity): Entity {
    const mentions = [...entity.mentions].sort((a, b) => compareSpans(a.span, b.span));
    if (!this.#touched.has(entity)) return { ...entity, mentions };
    const forms = new Map<string, string>();
    for (const { span } of mentions.filter(isName))
      if (!forms.has(this.words(span))) forms.set(this.words(span), onOneLine(this.text.text.slice(...span)));
    const keep = (form: string): string => forms.get(fold(form).trim()) ?? '';
    const name = keep(entity.name) === '' ? longest([...forms.values()]) : entity.name;
    const others = [...entity.aliases.map(keep), ...forms.values()].filter(
      form => form !== '' && form !== name,
    );
    return { ...entity, name, aliases: [...new Set(others)], mentions };
  }

  #closedQuotes(ids: ReadonlyMap<string, string>): Quote[] {
    const sorted = [...this.quotes].sort((a, b) => compareSpans(a.span, b.span));
    const numbers = new Map(sorted.map(({ id }, index) => [id, `q${String(index + 1)}`]));
    const party = (one: Party): Party => ({
      ...one,
      entity: one.entity === null ? null : (ids.get(one.entity) ?? null),
    });
    return sorted.map(quote => ({
      ...quote,
      id: numbers.get(quote.id) ?? quote.id,
      parent: quote.parent === null ? null : (numbers.get(quote.parent) ?? null),
      speaker: { ...quote.speaker, entities: quote.speaker.entities.flatMap(id => ids.get(id) ?? []) },
      via: quote.via.map(party),
      addressee: quote.addressee.map(party),
    }));
  }
}

export function isName({ form }: Mention): boolean {
  return form === 'name';
}

function firstOf({ mentions }: Entity): Span {
  return mentions[0]?.span ?? [0, 0];
}

function longest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length > best.length ? form : best), '');
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
