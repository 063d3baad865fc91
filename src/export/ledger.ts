import type { LedgerRow } from '../corpus/ledger';
import { isSure } from '../features/certainty';
import type { ReadingKind } from '../features/readingKind';
import { checkedCells, csv } from './csv';
import { escapeMarkdown } from './markdown';
import type { Checked } from './records';
import { checkedWords } from './records';

/** A quote of the folder with the article it stands in. */
export interface LedgerEntry {
  /** Where the article lies, from the folder on. */
  readonly path: string;
  readonly title: string | null;
  /** ISO date or null. */
  readonly date: string | null;
  readonly row: LedgerRow;
  readonly checked: Checked | null;
  /** Which reading of the article it comes from. */
  readonly reading: ReadingKind;
}

const SEPARATOR = '; ';

export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  return csv(
    [
      ...['date', 'speaker', 'confidence', 'words', 'verbatim words', 'kind', 'polarity', 'via', 'to'],
      ...['headline', 'article', 'start', 'end', 'checked', 'checked where', 'reading'],
    ],
    entries.map(({ path, title, date, row, checked, reading }) => [
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
      ...checkedCells({ checked }),
      reading,
    ]),
  );
}

/** A list in which words of articles are never markup; only what stood in quote marks stands in them. */
export function ledgerMarkdown(entries: readonly LedgerEntry[]): string {
  const lines = entries.map(({ path, title, date, row, checked, reading }) => {
    const { name, confidence } = row.speaker;
    const words =
      row.quoted.length > 0 ? `“${row.quoted.map(escapeMarkdown).join(' … ')}”` : escapeMarkdown(row.text);
    const who =
      name === null ? 'unattributed' : `${isSure(confidence) ? '' : 'probably '}${escapeMarkdown(name)}`;
    const how = row.polarity === 'said' ? '' : ` (${row.polarity})`;
    const place = title === null ? escapeMarkdown(path) : `${escapeMarkdown(title)}, ${escapeMarkdown(path)}`;
    return `- ${words} — ${who}${how}, ${date ?? 'undated'}; ${place}; ${escapeMarkdown(checkedWords(checked))}; ${reading} reading`;
  });
  return `${['# Who said what', '', ...lines].join('\n')}\n`;
}
