import { onOneLine } from '../../features/passage';
import { dateOf } from '../../store/day';
import type { EntityGroup } from '../../store/entityGroup';
import type { Terminal } from '../terminal';
import { FolderIndex } from './folderIndex';
import { byDayAndPath } from './order';
import { count } from './wordsForCounts';

/** Who or what a name means in the folder, and which articles name it. Returns the exit code. */
export async function whoCommand(
  name: string,
  db: string | null,
  format: 'json' | 'text',
  terminal: Terminal,
): Promise<number> {
  return FolderIndex.ask(db, terminal, async index => {
    const found = index.reader.together(() =>
      index.reader.entities.find(name).map(group => answerOf(group, index)),
    );
    await terminal.write(
      format === 'json'
        ? `${JSON.stringify(found.map(({ answer }) => answer))}\n`
        : found.map(textOf).join(''),
    );
  });
}

interface Answer {
  readonly entity: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly articles: readonly { path: string; date: string | null; mentions: number }[];
}

interface Found {
  readonly answer: Answer;
  readonly group: EntityGroup;
}

function answerOf(group: EntityGroup, { reader }: FolderIndex): Found {
  const articles = reader.articlesOf(group).flatMap(({ article, day, mentions }) => {
    const row = reader.listed(article);
    return row ? [{ day, path: row.path, mentions }] : [];
  });
  const { id, name, type, aliases, roles } = group;
  return {
    group,
    answer: {
      entity: id,
      name,
      type,
      aliases,
      roles,
      articles: articles
        .sort(byDayAndPath)
        .map(({ path, day, mentions }) => ({ path, date: dateOf(day), mentions })),
    },
  };
}

function textOf({ answer, group }: Found): string {
  const lines = [`${onOneLine(answer.name)} — ${answer.type}, ${count(answer.articles.length, 'article')}`];
  if (group.bearers > 1) {
    const which = group.bearer === 0 ? 'either of them' : `number ${String(group.bearer)}`;
    lines.push(`  ${String(group.bearers)} of this name contradict each other; this is ${which}`);
  }
  if (answer.aliases.length > 0) lines.push(`  also ${answer.aliases.map(onOneLine).join(', ')}`);
  if (answer.roles.length > 0) lines.push(`  ${answer.roles.map(onOneLine).join('; ')}`);
  for (const { path, date, mentions } of answer.articles)
    lines.push(`  ${date ?? 'undated   '}  ${onOneLine(path)}  ${count(mentions, 'mention')}`);
  return `${lines.join('\n')}\n`;
}
