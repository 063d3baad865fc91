import type { Published } from '../../engine/annotations';
import { isSure } from '../certainty';
import type { Wording } from '../wording';

/** The article's date in short, "30 Dec 2017", with a question mark where it was inferred or is unsure; null when unknown. */
export function publishedLabel({ date, basis, confidence }: Published, { language }: Wording): string | null {
  const day = date === null ? null : new Date(`${date}T00:00:00Z`);
  if (!day || Number.isNaN(day.getTime())) return null;
  const certain = basis === 'given' || (basis === 'stated' && isSure(confidence));
  return dateFormat(language).format(day) + (certain ? '' : '?');
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
