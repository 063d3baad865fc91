import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Invented articles to be edited: ten with paragraphs, and ten of two of these each whose body is one long line. */
export function articlesToEdit(): string[] {
  const folder = join(process.cwd(), 'test/fixtures/speakers');
  const articles = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').trimEnd());
  const oneLine = articles.map((article, i) => {
    const [headline = '', ...body] = `${article}\n\n${articles[(i + 3) % articles.length] ?? ''}`.split('\n');
    return `${headline}\n\n${body.join(' ').replace(/\s+/g, ' ').trim()}\n`;
  });
  return [...articles, ...oneLine];
}
