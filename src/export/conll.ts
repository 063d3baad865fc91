import type { Span } from '../base/span';
import type { ExportedArticle } from './exportedArticle';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/**
 * One token a line with its tag in BIO, as the shared tasks of CoNLL have it, and a blank line after each sentence. After
 * the word stand its offsets in UTF-16 code units, so that the text is not lost. Only names are tagged.
 */
export function conllTokens({ path, text, annotations }: ExportedArticle): string {
  const names = annotations.entities
    .flatMap(({ type, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map(({ span }) => ({ type, span })),
    )
    .sort((a, b) => a.span[0] - b.span[0]);
  const lines = [`# article = ${path.replace(/\s+/g, ' ')}`];
  let next = 0;
  for (const sentence of annotations.anatomy.sentences) {
    for (const [start, end] of tokensIn(
      text,
      sentence,
      names.map(({ span }) => span),
    )) {
      while (next < names.length && (names[next]?.span[1] ?? 0) <= start) next++;
      const name = names[next];
      const inside = name && name.span[0] < end && start < name.span[1];
      const tag = inside ? `${start <= name.span[0] ? 'B' : 'I'}-${name.type}` : 'O';
      lines.push([text.slice(start, end), String(start), String(end), tag].join('\t'));
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n\n`;
}

/** Words and marks; a name's ends are ends of tokens too. */
function tokensIn(text: string, [start, end]: Span, names: readonly Span[]): Span[] {
  const cuts = names.flat().filter(at => at > start && at < end);
  return [...text.slice(start, end).matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const from = start + index;
    const to = from + word.length;
    const ends = [from, ...cuts.filter(at => at > from && at < to), to];
    return ends.slice(1).map((stop, i): Span => [ends[i] ?? from, stop]);
  });
}
