import { Alignment } from '../../base/alignment';
import type { AlignedPiece } from '../../base/alignment';
import type { Span } from '../../base/span';
import type { Annotations, Block } from '../../engine/annotations';
import { shownPieces } from '../passage';
import type { Reading } from '../reading';
import { alignedAnnotations } from './alignedAnnotations';

/** An article with each sentence on a line of its own, and an empty line between its parts. */
export interface SentenceView {
  /** The snapshot it was made from. */
  readonly article: Reading;
  readonly text: string;
  /** What is known of the article, in the offsets of `text`. */
  readonly annotations: Annotations;
  readonly toView: Alignment;
  readonly toArticle: Alignment;
}

/** Front matter is not in it; what cannot be seen is taken out, as everywhere where words are not the file's own. */
export function sentenceViewOf(article: Reading): SentenceView {
  const { text: source, annotations } = article;
  const pieces: AlignedPiece[] = [];
  let text = '';
  for (const line of linesOf(source, annotations)) {
    const shown = shownPieces(source, line.span);
    if (shown.length > 0 && text !== '') text += line.opensPart ? '\n\n' : '\n';
    for (const { span, words, blankBefore } of shown) {
      if (blankBefore) text += ' ';
      pieces.push({ from: span[0], to: text.length, length: words.length });
      text += words;
    }
  }
  const toView = new Alignment(pieces);
  const aligned = alignedAnnotations(annotations, toView, text.length);
  return { article, text, annotations: aligned, toView, toArticle: toView.inverse() };
}

interface Line {
  readonly span: Span;
  /** Whether it is the first of a headline, a paragraph or the like. */
  readonly opensPart: boolean;
}

/** Sentences stand in blocks; a block that has none is one line. What opens a paragraph ("LISBON, 3 March —") stays with its first sentence. */
function linesOf(text: string, { anatomy }: Annotations): Line[] {
  const lines: Line[] = [];
  let next = 0;
  let opening: number | undefined;
  anatomy.blocks.forEach((block, index) => {
    const following = anatomy.blocks[index + 1];
    if (block.kind === 'dateline' && following && onOneLine(text, block, following)) {
      opening ??= block.span[0];
      while ((anatomy.sentences[next]?.[0] ?? Infinity) < block.span[1]) next++;
      return;
    }
    const sentences: Span[] = [];
    for (
      let span = anatomy.sentences[next];
      span && span[0] < block.span[1];
      span = anatomy.sentences[++next]
    )
      if (span[0] >= block.span[0]) sentences.push(span);
    if (sentences.length === 0) sentences.push(block.span);
    sentences.forEach(([start, end], i) =>
      lines.push({ span: [i === 0 ? (opening ?? start) : start, end], opensPart: i === 0 }),
    );
    opening = undefined;
  });
  return lines;
}

function onOneLine(text: string, { span: [, end] }: Block, { span: [start] }: Block): boolean {
  return !/[\r\n]/.test(text.slice(end, start));
}
