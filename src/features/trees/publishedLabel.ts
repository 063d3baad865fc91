import type { Published } from '../../engine/annotations';
import { isSure } from '../certainty';
import type { Wording } from '../wording';

/** The article's date in short, "30 Dec 2017", with a question mark where it was inferred or is unsure; null when unknown. */
export function publishedLabel(published: Published, { language }: Wording): string | null {
  const { basis, confidence } = published;
  const day = publishedDay(published, language);
  const certain = basis === 'given' || (basis === 'stated' && isSure(confidence));
  return day === null || certain ? day : `${day}?`;
}

/** The day alone, however sure it is; null when unknown. `language` is a BCP 47 tag. */
export function publishedDay({ date }: Pick<Published, 'date'>, language: string): string | null {
  const day = date === null ? null : new Date(`${date}T00:00:00Z`);
  return !day || Number.isNaN(day.getTime()) ? null : dateFormat(language).format(day);
}

/** A calendar day belongs to no time zone. English is that of most readers of the world: the day before the month. */
function dateFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
