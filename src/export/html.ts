import { onOneLine } from '../features/passage';
import type { ExportedArticle, Part } from './exportedArticle';
import {
  checkedWords,
  entityRecords,
  figureRecords,
  noteRecords,
  originOf,
  quoteRecords,
  STANCE,
  valueWords,
} from './records';
import type { Origin } from './records';

const STYLE = `
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
h1, h2, h3 { line-height: 1.2; } h2 { border-top: 1px solid #bbb; padding-top: 1.2rem; margin-top: 2.5rem; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid #c9a227; }
.facts { color: #555; font: 13px/1.4 system-ui, sans-serif; margin: 0 0 1rem; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1e1e1e; } .facts { color: #aaa; } }
`;

/** One page that needs nothing else and runs nothing: no script, no image, no address. */
export function htmlPage(articles: readonly ExportedArticle[], parts: ReadonlySet<Part>): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Reading notes</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<h1>Reading notes</h1>',
    ...articles.flatMap(article => section(article, parts)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function section(article: ExportedArticle, parts: ReadonlySet<Part>): string[] {
  const origin = originOf(article);
  const lines = [`<h2>${escapeHtml(origin.headline ?? origin.article)}</h2>`, facts([sourceWords(origin)])];
  const part = (name: Part, title: string, items: readonly string[]): void => {
    if (parts.has(name) && items.length > 0) lines.push(`<h3>${title}</h3>`, ...items);
  };
  part(
    'notes',
    'Notes',
    noteRecords(article).map(note =>
      [
        note.words === '' ? '' : `<blockquote>${escapeHtml(note.words)}</blockquote>`,
        ...[note.note, ...note.replies].filter(text => text !== '').map(text => `<p>${paragraph(text)}</p>`),
        facts([
          ...note.tags.map(tag => `tag: ${tag}`),
          ...(note.state === 'orphan' ? ['its words were not found'] : []),
          ...(note.resolved ? ['resolved'] : []),
        ]),
      ].join('\n'),
    ),
  );
  part(
    'quotes',
    'Quotes',
    quoteRecords(article).map(quote => {
      const words = quote.wording === 'verbatim' ? `“${quote.words}”` : quote.words;
      const who =
        quote.speaker === null
          ? `${STANCE[quote.polarity]} nobody who is named`
          : `${STANCE[quote.polarity]} ${quote.speaker}, confidence ${quote.speakerConfidence.toFixed(2)}`;
      const verbatim =
        quote.wording === 'partly verbatim'
          ? [`in marks: ${quote.verbatim.map(piece => `“${piece}”`).join(', ')}`]
          : [];
      return `<blockquote>${escapeHtml(words)}</blockquote>\n${facts([
        quote.wording,
        ...verbatim,
        who,
        ...quote.via.map(name => `via ${name}`),
        ...quote.addressee.map(name => `to ${name}`),
        checkedWords(quote.checked),
      ])}`;
    }),
  );
  part(
    'figures',
    'Figures',
    figureRecords(article).map(figure =>
      facts([figure.words, figure.kind, figure.bound, valueWords(figure), checkedWords(figure.checked)]),
    ),
  );
  part(
    'entities',
    'Cast',
    entityRecords(article).map(({ name, type, roles, mentions }) =>
      facts([name, type, ...roles, `mentions: ${String(mentions)}`]),
    ),
  );
  return lines;
}

function facts(words: readonly string[]): string {
  return words.length === 0 ? '' : `<p class="facts">${words.map(escapeHtml).join(' · ')}</p>`;
}

function paragraph(text: string): string {
  return text.split(/\r?\n/).map(escapeHtml).join('<br>');
}

function sourceWords({ article, date, dateBasis }: Origin): string {
  return `${article}, ${date === null ? 'date unknown' : `${date} (date ${dateBasis})`}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return onOneLine(text).replace(/[&<>"']/g, letter => ENTITIES[letter] ?? '');
}
