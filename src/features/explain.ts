import type { Span } from '../base/span';
import type { Entity, Mention, Origin, Quote } from '../engine/annotations';
import { formWords } from './cards/quoteLines';
import { typeWords } from './cards/entityLines';
import { markAt, quoteAt } from './markAt';
import type { Mark } from './markAt';
import { excerpt } from './passage';
import type { Reading } from './reading';
import type { Wording } from './wording';

/** Why the words at a place are marked as they are, in plain sentences: the innermost first. Empty for plain text. */
export function explain(reading: Reading, at: Span, wording: Wording): string[] {
  const mark = markAt(reading, at);
  const quote = quoteAt(reading, at);
  const sentences: string[] = [];
  if (mark) sentences.push(markSentence(reading, mark, wording));
  if (quote) sentences.push(...quoteSentences(reading, quote, wording));
  return sentences;
}

function markSentence(reading: Reading, mark: Mark, wording: Wording): string {
  const { t } = wording;
  const words = excerpt(reading.text, mark.span);
  switch (mark.kind) {
    case 'entity':
      return mentionSentence(words, mark.entity, mark.mention, wording);
    case 'date':
      return byReader(mark.date.origin)
        ? t('You marked “{0}” as a date.', words)
        : t('“{0}” was recognised as a date by its form.', words);
    case 'figure':
      return byReader(mark.figure.origin)
        ? t('You marked “{0}” as a figure.', words)
        : t('“{0}” was recognised as a figure by its form.', words);
  }
}

function mentionSentence(words: string, entity: Entity, mention: Mention, wording: Wording): string {
  const { t } = wording;
  const type = typeWords(entity.type, wording);
  if (byReader(mention.origin)) return t('You marked “{0}” as {1} ({2}).', words, entity.name, type);
  const probability = probabilityWords(mention.confidence, wording);
  if (mention.form !== 'name')
    return t('“{0}” is taken to mean {1}, probability {2}.', words, entity.name, probability);
  return words === entity.name
    ? t('“{0}” was recognised as a name ({1}), probability {2}.', words, type, probability)
    : t(
        '“{0}” was recognised as a name ({1}) of {2}, probability {3}.',
        words,
        type,
        entity.name,
        probability,
      );
}

function quoteSentences(reading: Reading, quote: Quote, wording: Wording): string[] {
  const { t } = wording;
  if (byReader(quote.origin)) return [t('You marked these words as a quote.')];
  const form = formWords(quote.kind, wording);
  const marked = quote.quoted.length > 0;
  if (quote.kind === 'scare')
    return [t('{0}: they stand in quote marks, but nothing says they were spoken.', form)];
  const sentences = [
    marked ? t('{0}: the words stand in quote marks.', form) : t('{0}: there are no quote marks.', form),
  ];
  const { speaker, cue } = quote;
  if (speaker.span) {
    const source = excerpt(reading.text, speaker.span);
    const probability = probabilityWords(speaker.confidence, wording);
    sentences.push(
      cue
        ? t(
            '“{0}” with “{1}” names the speaker, probability {2}.',
            source,
            excerpt(reading.text, cue),
            probability,
          )
        : t('“{0}” is taken as the speaker, probability {1}.', source, probability),
    );
  }
  return sentences;
}

function byReader(origin: Origin): boolean {
  return origin === 'reader';
}

function probabilityWords(confidence: number, { language }: Wording): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(confidence);
}
