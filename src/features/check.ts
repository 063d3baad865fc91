import type { Span } from '../base/span';
import { excerpt } from './passage';
import { publishedDay } from './trees/publishedLabel';
import type { Wording } from './wording';

/** That the reader checked some words: when, as an ISO date and time, and where, as they wrote it. */
export interface Check {
  readonly date: string | null;
  readonly where: string;
}

/** What the reader says of exactly the words of a span; null where they have not checked them as they are now. */
export type CheckOn = (span: Span) => Check | null;

/** "checked 3 Mar 2021: the minutes", without anything that cannot be seen. */
export function checkWords({ date, where }: Check, { t, language }: Wording): string {
  const day = publishedDay({ date: date && date.slice(0, 10) }, language);
  const checked = day === null ? t('checked by you') : t('checked by you, {0}', day);
  const place = excerpt(where, [0, where.length], 120);
  return place === '' ? checked : t('{0}: {1}', checked, place);
}
