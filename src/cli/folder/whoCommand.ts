import type { EvidenceKind } from '../../corpus/evidence';
import { SURE_LINK } from '../../corpus/linkConfidence';
import { onOneLine } from '../../features/passage';
import { dateOf } from '../../store/day';
import type { EntityGroup } from '../../store/entityGroup';
import type { IndexReader } from '../../store/indexReader';
import { linkBetween, type Link } from '../../store/links';
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
      index.reader.entities.find(name).map(group => answerOf(group, index, format === 'text')),
    );
    await terminal.write(
      format === 'json'
        ? `${JSON.stringify(found.map(({ answer }) => answer))}\n`
        : found.map(textOf).join(''),
    );
  });
}

/** So many names of company are told. */
const MOST_NAMED = 3;

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
  /** What ties the entity of each article to that of the one before it, of the first to that of the next; by path. */
  readonly links: ReadonlyMap<string, Link>;
}

function answerOf(group: EntityGroup, { reader }: FolderIndex, withLinks: boolean): Found {
  const articles = reader.articlesOf(group).flatMap(({ article, day, mentions }) => {
    const row = reader.listed(article);
    return row ? [{ id: article, day, path: row.path, mentions }] : [];
  });
  articles.sort(byDayAndPath);
  const { id, name, type, aliases, roles } = group;
  return {
    group,
    links: withLinks ? linksOf(group, articles, reader) : new Map(),
    answer: {
      entity: id,
      name,
      type,
      aliases,
      roles,
      articles: articles.map(({ path, day, mentions }) => ({ path, date: dateOf(day), mentions })),
    },
  };
}

function linksOf(
  group: EntityGroup,
  articles: readonly { id: number; path: string }[],
  reader: IndexReader,
): Map<string, Link> {
  const links = new Map<string, Link>();
  const [first, second] = articles;
  let before = second && reader.article(second.id);
  for (const { id, path } of first && second ? articles : []) {
    const article = reader.article(id);
    if (article && before) links.set(path, linkBetween(reader.entities, group, before, article));
    before = article ?? before;
  }
  return links;
}

function textOf({ answer, group, links }: Found): string {
  const lines = [`${onOneLine(answer.name)} — ${answer.type}, ${count(answer.articles.length, 'article')}`];
  if (group.bearers > 1) {
    const which = group.bearer === 0 ? 'either of them' : `number ${String(group.bearer)}`;
    lines.push(`  ${String(group.bearers)} of this name contradict each other; this is ${which}`);
  }
  if (answer.aliases.length > 0) lines.push(`  also ${answer.aliases.map(onOneLine).join(', ')}`);
  if (answer.roles.length > 0) lines.push(`  ${answer.roles.map(onOneLine).join('; ')}`);
  for (const { path, date, mentions } of answer.articles) {
    const link = links.get(path);
    const tie = link ? `  ${linkWords(link)}` : '';
    lines.push(`  ${date ?? 'undated   '}  ${onOneLine(path)}  ${count(mentions, 'mention')}${tie}`);
  }
  return `${lines.join('\n')}\n`;
}

/** "0.93 the same one (agrees in age, both name Brenmouth)". */
function linkWords({ confidence, shared, conflicts, company }: Link): string {
  const which = confidence >= SURE_LINK ? 'the same one' : 'perhaps another one';
  const kinds = (list: readonly EvidenceKind[]): string =>
    list.map(kind => (kind === 'role' ? 'walk of life' : kind === 'marks' ? 'initials' : kind)).join(', ');
  const reasons = [
    ...(conflicts.length > 0 ? [`contradicts in ${kinds(conflicts)}`] : []),
    ...(shared.length > 0 ? [`agrees in ${kinds(shared)}`] : []),
    ...(company.length > 0 ? [`both name ${company.slice(0, MOST_NAMED).map(onOneLine).join(', ')}`] : []),
  ];
  return `${confidence.toFixed(2)} ${which} (${reasons.length > 0 ? reasons.join('; ') : 'the same name'})`;
}
