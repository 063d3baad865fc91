import type { Annotations } from '../engine/annotations';
import type { Wording } from './wording';

/** Whether annotations come from a close reading: its model then stands among those that made them. */
export function isClose({ models }: Annotations['engine']): boolean {
  return 'close' in models;
}

/** Which reading annotations come from, in passing. */
export function readingWords({ engine }: Annotations, { t }: Wording): string {
  return isClose(engine) ? t('close reading') : t('first reading');
}
