import type { DateGrain, Published } from '../../engine/annotations';
import { DATE_ICON } from '../icons';
import type { Wording } from '../wording';
import type { DateCard } from './card';
import { dateWords, dayWords } from './dateWords';
import { escapeText } from './escapeText';
import type { CardInk } from './ink';

/** Two lines of markdown: the day or range that is meant, and how that is known. */
export function dateLines({ date, words, published }: DateCard, ink: CardInk): string[] {
  const { wording } = ink;
  const { t } = wording;
  const meant = dateWords(date, wording);
  if (meant === null) {
    const unknown = t('date not known');
    return [
      `$(${DATE_ICON}) **${escapeText(words)}** · ${unknown}`,
      t('Which date is meant could not be worked out'),
    ];
  }
  return [
    `$(${DATE_ICON}) **${escapeText(meant)}** · ${grainWords(date.grain, wording)}`,
    date.basis === 'absolute' ? t('Written out in the text') : reckonedWords(published, ink),
  ];
}

function reckonedWords({ date, evidence, basis }: Published, { wording, cite }: CardInk): string {
  const { t } = wording;
  if (date === null) return t('Inferred from other words of the text');
  const day = cite({ words: dayWords(date, wording), evidence: evidence[0] ?? null });
  return basis === 'inferred'
    ? t("Inferred from the article's date, {0}, itself inferred", day)
    : t("Inferred from the article's date, {0}", day);
}

function grainWords(grain: DateGrain, { t }: Wording): string {
  const words: Record<DateGrain, string> = {
    time: t('time'),
    day: t('day'),
    week: t('week'),
    month: t('month'),
    season: t('season'),
    quarter: t('quarter'),
    year: t('year'),
    decade: t('decade'),
  };
  return words[grain];
}
