import type { LedgerRow } from '../corpus/ledger';
import { isSure } from '../features/certainty';
import { csv } from './csv';
import { escapeMarkdown } from './markdown';

/** A quote of the folder with the article it stands in. */
export interface LedgerEntry {
  /** Where the article lies, from the folder on. */
  readonly path: string;
  readonly title: string | null;
  /** ISO date or null. */
  readonly date: string | null;
  readonly row: LedgerRow;
}

const SEPARATOR = '; ';

export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  return csv(
    [
      ...['date', 'speaker', 'confidence', 'words', 'verbatim words', 'kind', 'polarity', 'via', 'to'],
      ...['headline', 'article', 'start', 'end'],
    ],
    entries.map(({ path, title, date, row }) => [
      date,
      row.speaker.name,
      row.speaker.confidence,
      row.text,
      row.quoted.join(' … '),
      row.kind,
      row.polarity,
      row.via.join(SEPARATOR),
      row.addressee.join(SEPARATOR),
      title,
      path,
      ...row.span,
    ]),
  );
}

/** A list in which words of articles are never markup; only what stood in quote marks stands in them. */
export function ledgerMarkdown(entries: readonly LedgerEntry[]): string {
  const lines = entries.map(({ path, title, date, row }) => {
    const { name, confidence } = row.speaker;
    const words =
      row.quoted.length > 0 ? `“${row.quoted.map(escapeMarkdown).join(' … ')}”` : escapeMarkdown(row.text);
    const who =
      name === null ? 'unattributed' : `${isSure(confidence) ? '' : 'probably '}${escapeMarkdown(name)}`;
    const how = row.polarity === 'said' ? '' : ` (${row.polarity})`;
    const place = title === null ? escapeMarkdown(path) : `${escapeMarkdown(title)}, ${escapeMarkdown(path)}`;
    return `- ${words} — ${who}${how}, ${date ?? 'undated'}; ${place}`;
  });
  return `${['# Who said what', '', ...lines].join('\n')}\n`;
}
