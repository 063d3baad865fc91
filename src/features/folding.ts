import type { Reading } from './reading';

/** Lines that can be folded away below their first, zero-based, both ends inclusive. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/**
 * Paragraphs of more than one line, and what stands under a subheading up to the next. Editors fold lines: the many
 * articles with one line a paragraph have nothing to fold but their sections.
 */
export function foldsOf({ annotations, lines }: Reading): Fold[] {
  const folds: Fold[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) folds.push({ start, end });
  };
  let section: number | undefined;
  let last = 0;
  for (const { kind, span } of annotations.anatomy.blocks) {
    const start = lines.positionAt(span[0]).line;
    if (kind === 'subhead') {
      if (section !== undefined) add(section, last);
      section = start;
    }
    last = lines.positionAt(span[1]).line;
    add(start, last);
  }
  if (section !== undefined) add(section, last);
  return folds;
}
