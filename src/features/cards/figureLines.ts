import type { Bound, Figure } from '../../engine/annotations';
import { FIGURE_ICON } from '../icons';
import type { Wording } from '../wording';
import type { FigureCard } from './card';
import { escapeText } from './escapeText';
import { figureWords } from './figureWords';
import type { CardInk } from './ink';

/** At most three lines of markdown: the value, what it counts, and whether it is a bound. */
export function figureLines({ figure, bound }: FigureCard, { wording, cite }: CardInk): string[] {
  const { t } = wording;
  const value = escapeText(figureWords(figure, wording));
  const lines = [`$(${FIGURE_ICON}) **${value}** · ${kindWords(figure.kind, wording)}`];
  if (figure.kind === 'count' && figure.unit !== null) lines.push(t('Counts {0}', escapeText(figure.unit)));
  const words = boundWords(figure.bound, wording);
  if (words !== null) lines.push(bound ? t('{0}: “{1}”', words, cite(bound)) : words);
  return lines;
}

function kindWords(kind: Figure['kind'], { t }: Wording): string {
  const words: Record<Figure['kind'], string> = {
    money: t('amount of money'),
    percent: t('percentage'),
    count: t('count'),
    quantity: t('quantity'),
    ordinal: t('ordinal'),
  };
  return words[kind];
}

function boundWords(bound: Bound, { t }: Wording): string | null {
  const words: Record<Bound, string | null> = {
    exact: null,
    moreThan: t('More than this'),
    atLeast: t('At least this'),
    lessThan: t('Less than this'),
    atMost: t('At most this'),
    about: t('About this'),
  };
  return words[bound];
}
