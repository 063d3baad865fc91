import type { Span } from '../base/span';
import type { EntityType, Figure, Published, Quote } from '../engine/annotations';
import { headlineOf } from '../features/headline';
import { onOneLine } from '../features/passage';
import { checkOn } from '../notes/checks';
import type { PlacedNote } from '../notes/placeNotes';
import type { ExportedArticle } from './exportedArticle';

/** Which article something is from, and from when. */
export interface Origin {
  readonly article: string;
  readonly headline: string | null;
  /** ISO date or null, and how it is known. */
  readonly date: string | null;
  readonly dateBasis: Published['basis'];
}

export interface QuoteRecord extends Origin {
  readonly kind: Quote['kind'];
  /** Whether the words are those that were said: all, those in `verbatim`, or none. */
  readonly wording: 'verbatim' | 'partly verbatim' | 'paraphrase';
  readonly words: string;
  /** The pieces that stand inside quote marks. */
  readonly verbatim: readonly string[];
  readonly polarity: Quote['polarity'];
  readonly speaker: string | null;
  readonly speakerConfidence: number;
  readonly via: readonly string[];
  readonly addressee: readonly string[];
  readonly span: Span;
  readonly checked: Checked | null;
}

/** When the reader checked something, and where. */
export interface Checked {
  readonly date: string | null;
  readonly where: string;
}

/** "checked 2026-03-02: the minutes", on one line. */
export function checkedWords(checked: Checked | null): string {
  if (!checked) return 'not checked';
  const where = checked.where === '' ? '' : `: ${onOneLine(checked.where)}`;
  return `checked ${checked.date?.slice(0, 10) ?? ''}`.trimEnd() + where;
}

export interface FigureRecord
  extends Origin, Pick<Figure, 'kind' | 'value' | 'valueTo' | 'unit' | 'bound' | 'span'> {
  readonly words: string;
  readonly checked: Checked | null;
}

export interface EntityRecord extends Origin {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: number;
}

export interface NoteRecord extends Origin {
  readonly id: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly words: string;
  readonly state: PlacedNote['found']['state'];
  readonly span: Span | null;
  readonly resolved: boolean;
  readonly created: string | null;
  readonly replies: readonly string[];
  /** Who is named in the words. */
  readonly people: readonly string[];
}

/** The outer edges with the marks that the contract leaves out of what was said: of a part in marks both are shown. */
function withMarks(content: readonly Span[], [start, end]: Span): Span[] {
  const last = content.length - 1;
  return content.map((piece, at) => [at === 0 ? start : piece[0], at === last ? end : piece[1]]);
}

/** "said by", "denied by": how somebody stands to what is quoted. */
export const STANCE: Readonly<Record<Quote['polarity'], string>> = {
  said: 'said by',
  denied: 'denied by',
  notSaid: 'not said by',
  asked: 'asked by',
  hypothetical: 'only supposed of',
};

/** "300 to 400 people" */
export function valueWords({
  value,
  valueTo,
  unit,
}: Pick<FigureRecord, 'value' | 'valueTo' | 'unit'>): string {
  const range = valueTo === null ? String(value) : `${String(value)} to ${String(valueTo)}`;
  return unit === null ? range : `${range} ${unit}`;
}

export function originOf(article: ExportedArticle): Origin {
  const { date, basis } = article.annotations.published;
  const headline = headlineOf(article);
  return { article: article.path, headline: headline && onOneLine(headline), date, dateBasis: basis };
}

export function quoteRecords(article: ExportedArticle): QuoteRecord[] {
  const { text, annotations, notes } = article;
  const names = new Map(annotations.entities.map(({ id, name }) => [id, onOneLine(name)]));
  const words = (span: Span): string => onOneLine(text.slice(...span));
  return annotations.quotes
    .filter(({ kind }) => kind !== 'scare')
    .map((quote): QuoteRecord => {
      const { speaker, via, addressee, quoted, content, kind, polarity, span } = quote;
      const known = speaker.entities.flatMap(id => names.get(id) ?? []);
      const wording = wordingOf(quote);
      const pieces = wording === 'verbatim' ? quoted : withMarks(content, span);
      return {
        ...originOf(article),
        kind,
        wording,
        words: pieces.map(words).join(' … '),
        verbatim: quoted.map(words),
        polarity,
        speaker: known.length > 0 ? known.join(', ') : speaker.span && words(speaker.span),
        speakerConfidence: speaker.confidence,
        via: via.map(one => names.get(one.entity ?? '') ?? words(one.span)),
        addressee: addressee.map(one => names.get(one.entity ?? '') ?? words(one.span)),
        span,
        checked: checkOn(notes, span, text),
      };
    });
}

function wordingOf({ quoted, content }: Quote): QuoteRecord['wording'] {
  if (quoted.length === 0) return 'paraphrase';
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, [start, end]) => sum + end - start, 0);
  return length(quoted) >= length(content) ? 'verbatim' : 'partly verbatim';
}

export function figureRecords(article: ExportedArticle): FigureRecord[] {
  const { text, annotations, notes } = article;
  return annotations.figures.map(({ kind, value, valueTo, unit, bound, span }) => ({
    ...originOf(article),
    words: onOneLine(text.slice(...span)),
    kind,
    value,
    valueTo,
    unit,
    bound,
    span,
    checked: checkOn(notes, span, text),
  }));
}

export function entityRecords(article: ExportedArticle): EntityRecord[] {
  return article.annotations.entities.map(({ type, name, aliases, roles, mentions }) => ({
    ...originOf(article),
    type,
    name: onOneLine(name),
    aliases: aliases.map(onOneLine),
    roles: [...new Set(roles.map(role => onOneLine(role.text)))],
    mentions: mentions.length,
  }));
}

export function noteRecords(article: ExportedArticle): NoteRecord[] {
  return article.notes
    .filter(({ note }) => note.kind !== 'check')
    .map(({ item, note, found, replies }) => ({
      ...originOf(article),
      id: item.id,
      note: note.text,
      tags: note.tags,
      words: onOneLine(note.anchor?.exact ?? ''),
      state: found.state,
      span: found.span,
      resolved: note.resolved !== null,
      created: note.created,
      replies: replies.map(reply => reply.note.text),
      people: found.span ? peopleIn(article, found.span) : [],
    }));
}

function peopleIn({ annotations }: ExportedArticle, [start, end]: Span): string[] {
  return annotations.entities
    .filter(
      ({ type, mentions }) =>
        type === 'person' && mentions.some(({ span }) => span[0] < end && start < span[1]),
    )
    .map(({ name }) => onOneLine(name));
}
