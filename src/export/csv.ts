import type { EntityRecord, FigureRecord, NoteRecord, QuoteRecord } from './records';

type Row = readonly (string | number | boolean | null)[];

/** RFC 4180, with a line of headings. */
export function csv(headings: readonly string[], rows: readonly Row[]): string {
  return [headings, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula is text with an apostrophe before it. */
function cell(value: string | number | boolean | null): string {
  if (typeof value === 'number') return String(value);
  const text = value === null ? '' : String(value);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const ORIGIN = ['article', 'headline', 'date', 'date basis'];
const SEPARATOR = '; ';

export function quotesCsv(records: readonly QuoteRecord[]): string {
  return csv(
    [
      ...ORIGIN,
      'words',
      'wording',
      'verbatim words',
      'kind',
      'polarity',
      'speaker',
      'confidence',
      'via',
      'to',
      'start',
      'end',
      'checked',
      'checked where',
    ],
    records.map(record => [
      ...originCells(record),
      record.words,
      record.wording,
      record.verbatim.join(' … '),
      record.kind,
      record.polarity,
      record.speaker,
      record.speakerConfidence,
      record.via.join(SEPARATOR),
      record.addressee.join(SEPARATOR),
      ...record.span,
      ...checkedCells(record),
    ]),
  );
}

export function figuresCsv(records: readonly FigureRecord[]): string {
  return csv(
    [...ORIGIN, 'words', 'kind', 'value', 'to', 'unit', 'bound', 'start', 'end', 'checked', 'checked where'],
    records.map(record => [
      ...originCells(record),
      record.words,
      record.kind,
      record.value,
      record.valueTo,
      record.unit,
      record.bound,
      ...record.span,
      ...checkedCells(record),
    ]),
  );
}

export function entitiesCsv(records: readonly EntityRecord[]): string {
  return csv(
    [...ORIGIN, 'name', 'type', 'aliases', 'roles', 'mentions'],
    records.map(record => [
      ...originCells(record),
      record.name,
      record.type,
      record.aliases.join(SEPARATOR),
      record.roles.join(SEPARATOR),
      record.mentions,
    ]),
  );
}

export function notesCsv(records: readonly NoteRecord[]): string {
  return csv(
    [...ORIGIN, 'note', 'tags', 'words', 'state', 'start', 'end', 'resolved', 'created', 'replies'],
    records.map(record => [
      ...originCells(record),
      record.note,
      record.tags.join(SEPARATOR),
      record.words,
      record.state,
      record.span?.[0] ?? null,
      record.span?.[1] ?? null,
      record.resolved,
      record.created,
      record.replies.join('\n'),
    ]),
  );
}

function originCells({
  article,
  headline,
  date,
  dateBasis,
}: QuoteRecord | FigureRecord | EntityRecord | NoteRecord): Row {
  return [article, headline, date, dateBasis];
}

export function checkedCells({ checked }: Pick<QuoteRecord, 'checked'>): Row {
  return checked ? [checked.date ?? 'yes', checked.where] : ['no', ''];
}
