import type { Span } from '../base/span';
import type { DateMention, Entity, Mention, Quote } from '../engine/annotations';
import { typeWords } from './cards/entityLines';
import { formWords } from './cards/quoteLines';
import { markAt, quoteAt } from './markAt';
import type { Mark } from './markAt';
import { excerpt } from './passage';
import type { Reading } from './reading';
import { isClose } from './readingKind';
import type { Wording } from './wording';

/** One reason why words are marked as they are, with the words it rests on where there are any. Plain text. */
export interface Reason {
  readonly text: string;
  readonly evidence: Span | null;
}

/** Why the words at a place are marked: the innermost first, then the quote around it. Empty for plain text. */
export function explain(reading: Reading, at: Span, wording: Wording): Reason[] {
  const mark = markAt(reading, at);
  const quote = quoteAt(reading, at);
  return [
    ...(mark ? markReasons(reading, mark, wording) : []),
    ...(quote ? quoteReasons(reading, quote, wording) : []),
    ...(isRead(mark) || quote?.origin === 'engine' ? closeReason(reading, wording) : []),
  ];
}

/** Whether it is a name that a reading found. */
function isRead(mark: Mark | null): boolean {
  return mark?.kind === 'entity' && mark.mention.origin === 'engine' && mark.mention.form === 'name';
}

/** Names and what was said are found otherwise by the close reading; dates and figures are not. */
function closeReason({ annotations }: Reading, { t }: Wording): Reason[] {
  return isClose(annotations.engine) ? [{ text: t('As the close reading has it'), evidence: null }] : [];
}

function markReasons(reading: Reading, mark: Mark, wording: Wording): Reason[] {
  const { t } = wording;
  switch (mark.kind) {
    case 'entity':
      return [{ text: mentionReason(reading, mark.entity, mark.mention, wording), evidence: mark.span }];
    case 'date':
      return dateReasons(reading, mark.date, wording);
    case 'figure': {
      const { origin, boundSpan } = mark.figure;
      const text =
        origin === 'reader' ? t('Marked by you as a figure') : t('Recognised as a figure by its form');
      const figure = { text, evidence: mark.span };
      if (!boundSpan) return [figure];
      return [
        figure,
        { text: t('“{0}” says that it is a bound', excerpt(reading.text, boundSpan)), evidence: boundSpan },
      ];
    }
  }
}

function mentionReason({ text }: Reading, entity: Entity, mention: Mention, wording: Wording): string {
  const { t } = wording;
  const type = typeWords(entity.type, wording);
  if (mention.origin === 'reader') return t('Marked by you as {0} ({1})', entity.name, type);
  const probability = probabilityWords(mention.confidence, wording);
  if (mention.form !== 'name') return t('Taken to mean {0}, probability {1}', entity.name, probability);
  return excerpt(text, mention.span) === entity.name
    ? t('Recognised as a name ({0}), probability {1}', type, probability)
    : t('Recognised as a name of {0} ({1}), probability {2}', entity.name, type, probability);
}

/** A date that is reckoned from the article's own rests also on what that one rests on. */
function dateReasons({ annotations }: Reading, date: DateMention, { t }: Wording): Reason[] {
  const text =
    date.origin === 'reader' ? t('Marked by you as a date') : t('Recognised as a date by its form');
  const itself = { text, evidence: date.span };
  if (date.basis !== 'relative') return [itself];
  const { reasons, evidence } = annotations.published;
  const ofArticle = reasons.map((reason, i) => ({
    text: t("The article's date: {0}", reason),
    evidence: evidence[i] ?? null,
  }));
  return [itself, ...ofArticle];
}

function quoteReasons({ text }: Reading, quote: Quote, wording: Wording): Reason[] {
  const { t } = wording;
  if (quote.origin === 'reader') return [{ text: t('Marked by you as a quote'), evidence: quote.span }];
  const itself = { text: formReason(quote, wording), evidence: quote.span };
  const { speaker, cue } = quote;
  if (quote.kind === 'scare' || !speaker.span) return [itself];
  const source = excerpt(text, speaker.span);
  const probability = probabilityWords(speaker.confidence, wording);
  const who = cue
    ? t('“{0}” with “{1}” names the speaker, probability {2}', source, excerpt(text, cue), probability)
    : t('“{0}” is taken as the speaker, probability {1}', source, probability);
  return [itself, { text: who, evidence: speaker.span }];
}

function formReason({ kind, quoted }: Quote, wording: Wording): string {
  const { t } = wording;
  const form = formWords(kind, wording);
  if (kind === 'scare') return t('{0}: in quote marks, but nothing says that it was spoken', form);
  return quoted.length > 0 ? t('{0}: in quote marks', form) : t('{0}: without quote marks', form);
}

function probabilityWords(confidence: number, { language }: Wording): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(confidence);
}
