import type { Span } from '../../base/span';
import { concordanceLine, occurrences, type ConcordanceLine } from '../../corpus/concordance';
import { fullTextQuery } from '../../corpus/fullTextQuery';
import { onOneLine } from '../../features/passage';
import type { EntityGroup } from '../../store/entityGroup';
import type { IndexReader, StoredArticle } from '../../store/indexReader';
import type { ArticleSpans } from '../../store/articleSpans';
import type { Terminal } from '../terminal';
import { FolderIndex } from './folderIndex';
import { JsonList } from './jsonList';
import { matchingArticles } from './matchingArticles';
import { byDayAndPath } from './order';

export interface SearchCommand {
  /** Phrases: an article must hold each. Without any, the mentions of the entity are shown. */
  readonly phrases: readonly string[];
  /** Only articles that name this one. */
  readonly entity: string | null;
  readonly db: string | null;
  readonly format: 'json' | 'text';
}

/** Shows words, or an entity's mentions whatever their form, with what stands around them. Returns the exit code. */
export async function searchCommand(command: SearchCommand, terminal: Terminal): Promise<number> {
  return FolderIndex.ask(command.db, terminal, async index => {
    const list = new JsonList(terminal);
    const { reader } = index;
    const { groups, articles } = reader.together(() => {
      const named = command.entity === null ? null : reader.entities.findBest(command.entity);
      const ids = articlesFor(command, named, reader);
      return { groups: named, articles: ids.flatMap(id => reader.article(id) ?? []) };
    });
    for (const article of articles.sort(byDayAndPath)) {
      const text = await index.textOf(article);
      if (text === null) continue;
      for (const span of spansIn(article, text, command.phrases, groups)) {
        const line = concordanceLine(text, span);
        if (command.format === 'json') await list.add(jsonOf(article.path, line));
        else await terminal.write(textOf(article.path, line));
      }
    }
    if (command.format === 'json') await list.end();
  });
}

function articlesFor(
  { phrases }: SearchCommand,
  groups: EntityGroup[] | null,
  reader: IndexReader,
): number[] {
  const naming =
    groups && new Set(groups.flatMap(group => reader.articlesOf(group).map(({ article }) => article)));
  if (phrases.length === 0) return [...(naming ?? [])];
  const query = fullTextQuery(phrases);
  const matching = query === null ? [] : [...matchingArticles(reader, query)];
  return naming ? matching.filter(id => naming.has(id)) : matching;
}

function spansIn(
  { spans }: StoredArticle & { spans: ArticleSpans },
  text: string,
  phrases: readonly string[],
  groups: EntityGroup[] | null,
): Span[] {
  if (phrases.length > 0) return occurrences(text, phrases);
  const facets = new Set(groups?.flatMap(group => group.facets.map(({ id }) => id)));
  return spans.mentions
    .flatMap((mentions, at) => (facets.has(spans.facets[at] ?? -1) ? mentions.map(({ span }) => span) : []))
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function jsonOf(path: string, { span, before, match, after }: ConcordanceLine) {
  return { path, span, before, match, after };
}

function textOf(path: string, { span, before, match, after }: ConcordanceLine): string {
  return `${onOneLine(path)}:${String(span[0])}: ${onOneLine(`${before}[${match}]${after}`)}\n`;
}
