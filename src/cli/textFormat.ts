import type { Annotations, Entity, Quote } from '../engine/annotations';
import { onOneLine } from '../features/passage';

/** Annotations for people to read in a terminal, ending in a line feed. */
export function textFormat(annotations: Annotations, text: string): string {
  const words = ([start, end]: readonly [number, number]): string => onOneLine(text.slice(start, end));
  const headline = annotations.anatomy.blocks.find(block => block.kind === 'headline');
  const lines = [onOneLine(annotations.id)];
  if (annotations.skipped) return [...lines, `  skipped: ${annotations.skipped.message}`, ''].join('\n');
  if (headline) lines.push(`  ${words(headline.span)}`);
  if (annotations.published.date !== null) {
    lines.push(`  published ${annotations.published.date} (${annotations.published.basis})`);
  }
  section(lines, 'Cast', annotations.entities.map(describeEntity));
  section(
    lines,
    'Quotes',
    annotations.quotes.map(quote => describeQuote(quote, annotations, words)),
  );
  section(
    lines,
    'Dates',
    annotations.dates.map(date => `${words(date.span)}: ${range(date.start, date.end) ?? date.basis}`),
  );
  section(
    lines,
    'Figures',
    annotations.figures.map(figure => {
      const to = figure.valueTo === null ? '' : `–${String(figure.valueTo)}`;
      const bound = figure.bound === 'exact' ? '' : `${figure.bound} `;
      return `${words(figure.span)}: ${figure.kind} ${bound}${String(figure.value)}${to} ${figure.unit ?? ''}`.trimEnd();
    }),
  );
  return [...lines, ''].join('\n');
}

function section(lines: string[], title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  lines.push(`  ${title}`, ...items.map(item => `    ${item}`));
}

function describeEntity(entity: Entity): string {
  const role = entity.roles[0];
  const parts = [entity.type, ...(role ? [onOneLine(role.text)] : []), describeMentions(entity)];
  return `${onOneLine(entity.name)} — ${parts.join(', ')}`;
}

/** "7 mentions (3 names, 1 description, 3 pronouns)"; names alone need no telling apart. */
function describeMentions({ mentions }: Entity): string {
  const forms = [
    ['name', 'name'],
    ['nominal', 'description'],
    ['pronoun', 'pronoun'],
  ].flatMap(([form, word = '']) => {
    const count = mentions.filter(mention => mention.form === form).length;
    return count > 0 ? [counted(count, word)] : [];
  });
  const all = counted(mentions.length, 'mention');
  return mentions.every(({ form }) => form === 'name') ? all : `${all} (${forms.join(', ')})`;
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}

function describeQuote(
  quote: Quote,
  annotations: Annotations,
  words: (span: readonly [number, number]) => string,
): string {
  const who = quote.speaker.entities.map(
    id => annotations.entities.find(entity => entity.id === id)?.name ?? id,
  );
  const source =
    who.length > 0
      ? onOneLine(who.join(', '))
      : quote.speaker.span
        ? words(quote.speaker.span)
        : 'unattributed';
  const what = (quote.quoted.length > 0 ? quote.quoted : quote.content).map(words).join(' … ');
  const shown = quote.quoted.length > 0 ? `“${what}”` : what;
  return `${shown} — ${source} (${quote.kind}${quote.polarity === 'said' ? '' : `, ${quote.polarity}`})`;
}

function range(start: string | null, end: string | null): string | null {
  if (start === null || end === null) return start ?? end;
  return start === end ? start : `${start} to ${end}`;
}
