import type { Span } from '../base/span';
import { CodePoints } from '../anchoring/codePoints';
import { onOneLine } from '../features/passage';
import { checkOn } from '../notes/checks';
import type { ExportedArticle } from './exportedArticle';
import { checkedWords, valueWords } from './records';

const TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  group: 'Group',
  event: 'Event',
  product: 'Product',
  work: 'Work',
};

/**
 * The standoff format of brat (https://brat.nlplab.org/standoff.html), beside the article's own text: mentions, quotes
 * with who spoke as a relation, dates, figures and notes. Offsets are code points; words over several lines are given in
 * pieces, as brat wants it.
 */
export function bratStandoff({ text, annotations, notes }: ExportedArticle): string {
  const points = new CodePoints(text);
  const lines: string[] = [];
  let spans = 0;
  let relations = 0;
  let attributes = 0;
  let comments = 0;
  const mark = (type: string, pieces: readonly Span[]): string => {
    const id = `T${String(++spans)}`;
    const parts = pieces.flatMap(piece => onLines(text, piece));
    const offsets = parts.map(
      ([start, end]) => `${String(points.fromUnits(start))} ${String(points.fromUnits(end))}`,
    );
    lines.push(`${id}\t${type} ${offsets.join(';')}\t${parts.map(part => text.slice(...part)).join(' ')}`);
    return id;
  };
  const attribute = (name: string, of: string, value: string): void =>
    void lines.push(`A${String(++attributes)}\t${name} ${of} ${value}`);
  const comment = (type: string, of: string, value: string): void =>
    void lines.push(`#${String(++comments)}\t${type} ${of}\t${value}`);

  const checked = (of: string, span: Span): void => {
    const check = checkOn(notes, span, text);
    if (check) comment('Checked', of, checkedWords(check));
  };

  const nameOf = new Map<string, string>();
  for (const { id, type, mentions } of annotations.entities) {
    const marks = mentions.map(({ span }) => mark(TYPES[type] ?? type, [span]));
    const name = mentions.findIndex(({ form }) => form === 'name');
    nameOf.set(id, marks[Math.max(name, 0)] ?? '');
    const [first, ...others] = marks;
    // Mentions of one and the same are an equivalence.
    if (first !== undefined && others.length > 0) lines.push(`*\tSame ${[first, ...others].join(' ')}`);
  }
  for (const { kind, content, span, polarity, speaker } of annotations.quotes) {
    const quote = mark('Quote', content);
    attribute('Kind', quote, kind);
    attribute('Polarity', quote, polarity);
    checked(quote, span);
    for (const id of speaker.entities) {
      const name = nameOf.get(id);
      if (name) lines.push(`R${String(++relations)}\tSpeaker Arg1:${quote} Arg2:${name}`);
    }
  }
  for (const { span, start, end } of annotations.dates) {
    const date = mark('Date', [span]);
    if (start !== null || end !== null) comment('Value', date, `${start ?? ''}/${end ?? ''}`);
  }
  for (const figure of annotations.figures) {
    const id = mark('Figure', [figure.span]);
    comment('Value', id, onOneLine(valueWords(figure)));
    checked(id, figure.span);
  }
  for (const { item, note, found, replies } of notes) {
    if (!found.span) continue;
    const id = mark('Note', [found.span]);
    comment('AnnotatorNotes', id, onOneLine(note.text));
    // One annotation has but one line of text in brat: the whole note goes beside it, as JSON.
    comment('W3C', id, JSON.stringify([item, ...replies.map(reply => reply.item)]));
  }
  return lines.map(line => `${line}\n`).join('');
}

/** The pieces of a span that lie on one line each. */
function onLines(text: string, [start, end]: Span): Span[] {
  const pieces = [...text.slice(start, end).matchAll(/[^\r\n]+/g)];
  return pieces.length === 0
    ? [[start, end]]
    : pieces.map(({ index, 0: words }): Span => [start + index, start + index + words.length]);
}
