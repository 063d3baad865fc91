import type { Origin, QuoteRecord } from './records';

/** What is cited: words, and all that tells where they are from. */
export interface Cited extends Origin, Pick<QuoteRecord, 'words' | 'span' | 'checked'> {
  readonly wording: QuoteRecord['wording'];
  readonly speaker: string | null;
  readonly speakerConfidence: number;
  readonly polarity: QuoteRecord['polarity'];
  readonly sha256: string;
}

/** One line to paste: the words, who said them, the article with its date, and where exactly. */
export function citation(cited: Cited): string {
  const words = cited.wording === 'verbatim' ? `“${cited.words}”` : cited.words;
  const date = cited.date === null ? 'date unknown' : `${cited.date} (date ${cited.dateBasis})`;
  return [
    `${words} (${[cited.wording, ...(cited.polarity === 'said' ? [] : [cited.polarity])].join(', ')})`,
    cited.speaker === null
      ? 'speaker not named'
      : `${cited.speaker} (confidence ${cited.speakerConfidence.toFixed(2)})`,
    cited.headline ?? '',
    cited.article,
    date,
    `characters ${String(cited.span[0])}–${String(cited.span[1])}`,
    `SHA-256 ${cited.sha256}`,
    cited.checked
      ? `checked ${cited.checked.date?.slice(0, 10) ?? ''} ${cited.checked.where}`.trimEnd()
      : 'not checked',
  ]
    .filter(part => part !== '')
    .join(', ');
}
