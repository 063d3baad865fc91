import type { Annotations } from '../engine/annotations';
import type { Wording } from './wording';

/** The reading at once, or the one by the larger model. */
export type ReadingKind = 'first' | 'close';

/** Whether annotations come from a close reading: its model then stands among those that made them. */
export function isClose({ models }: Annotations['engine']): boolean {
  return 'close' in models;
}

/** Which reading annotations come from, in passing. */
export function readingWords({ engine }: Annotations, wording: Wording): string {
  return readingName(isClose(engine) ? 'close' : 'first', wording);
}

export function readingName(reading: ReadingKind, { t }: Wording): string {
  return reading === 'close' ? t('close reading') : t('first reading');
}
