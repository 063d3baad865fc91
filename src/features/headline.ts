import { onOneLine } from './passage';
import type { Reading } from './reading';

/** The words of the article's headline on one line; null where it has none. */
export function headlineOf({ annotations, text }: Pick<Reading, 'annotations' | 'text'>): string | null {
  const headline = annotations.anatomy.blocks.find(({ kind }) => kind === 'headline');
  return headline ? onOneLine(text.slice(...headline.span)) : null;
}
