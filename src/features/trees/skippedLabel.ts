import type { Skipped } from '../../engine/annotations';
import type { Wording } from '../wording';

/** Why an article was left alone, as one quiet line. */
export function skippedLabel({ reason }: Skipped, { t }: Wording): string {
  const words: Record<Skipped['reason'], string> = {
    language: t('Not in English, so left alone'),
    size: t('Too long to be read as an article'),
    binary: t('Not a text'),
    timeout: t('Reading it took too long, so it was left alone'),
  };
  return words[reason];
}
