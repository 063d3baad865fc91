import type { Quote } from '../../engine/annotations';
import { QUOTE_ICON } from '../icons';
import type { Wording } from '../wording';
import type { QuoteCard, SpeakerLine } from './card';
import { dateWords } from './dateWords';
import type { CardInk } from './ink';

/** At most two lines of markdown: kind and who said it to whom, then when. */
export function quoteLines(card: QuoteCard, ink: CardInk): string[] {
  const { wording } = ink;
  const { t } = wording;
  const title = `$(${QUOTE_ICON}) **${formWords(card.form, wording)}** · `;
  if (card.form === 'scare') return [title + t("in quote marks, but nobody's speech")];
  const parties = [
    speakerWords(card, ink),
    ...card.addressee.map(cited => t('to {0}', ink.cite(cited))),
    ...card.via.map(cited => t('via {0}', ink.cite(cited))),
  ];
  const lines = [title + parties.join(', ')];
  const when = card.when && whenWords(card.when, ink);
  if (when) lines.push(when);
  return lines;
}

/** The kind of a quote in a few words. */
export function formWords(form: Quote['kind'], { t }: Wording): string {
  const words: Record<Quote['kind'], string> = {
    direct: t('Direct quote'),
    mixed: t('Partial quote'),
    indirect: t('Indirect quote'),
    scare: t('Marked words'),
  };
  return words[form];
}

function speakerWords({ polarity, speaker }: QuoteCard, { wording, cite }: CardInk): string {
  const { t } = wording;
  if (speaker.state === 'none') return unspokenWords(polarity, wording);
  const cited = speaker.names.map(words => cite({ words, evidence: speaker.evidence }));
  const names = stateWords(speaker, cited.join(', '), wording);
  const words: Record<Quote['polarity'], string> = {
    said: t('said by {0}', names),
    denied: t('denied by {0}', names),
    notSaid: t('not said by {0}', names),
    asked: t('asked by {0}', names),
    hypothetical: t('supposed of {0}, not said', names),
  };
  const sentence = words[polarity];
  return speaker.sure ? sentence : t('probably {0}', sentence);
}

function stateWords({ state }: SpeakerLine, names: string, { t }: Wording): string {
  if (state === 'unnamed') return t('“{0}”, who is not named', names);
  return state === 'unsure' ? t('“{0}”, unclear who that is', names) : names;
}

function unspokenWords(polarity: Quote['polarity'], { t }: Wording): string {
  const words: Record<Quote['polarity'], string> = {
    said: t('speaker not found'),
    denied: t('denied, speaker not found'),
    notSaid: t('not said, speaker not found'),
    asked: t('asked, speaker not found'),
    hypothetical: t('only supposed, speaker not found'),
  };
  return words[polarity];
}

function whenWords(date: NonNullable<QuoteCard['when']>, { wording, cite }: CardInk): string | null {
  const words = dateWords(date, wording);
  if (words === null) return null;
  const cited = cite({ words, evidence: date.span });
  return date.basis === 'relative' ? wording.t('When: {0}, inferred', cited) : wording.t('When: {0}', cited);
}
