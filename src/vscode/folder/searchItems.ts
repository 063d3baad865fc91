import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import type { ConcordanceLine } from '../../corpus/concordance';
import { concordanceLine, occurrences } from '../../corpus/concordance';
import { ENTITY_ICONS, QUOTE_ICON } from '../../features/icons';
import { inertLabel } from '../../features/inertLabel';
import { onOneLine } from '../../features/passage';
import { plainLabel } from '../../features/trees/plainLabel';
import { publishedDay } from '../../features/trees/publishedLabel';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { ArticleSummary, CastMember } from '../../worker/folder/folderService';
import { hostWording } from '../hostWording';
import { articleText, indexedText } from './articleTexts';
import { articlesWords, articleTitle, whichWords } from './folderWords';
import { rowsOf } from './ledgerRows';
import { saidWords, speakerWords } from './ledgerWords';

/** What a row of the search leads to: words of an article, or more rows about somebody. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly open?: { readonly uri: string; readonly span: Span };
  readonly about?: SearchAbout;
}

export interface SearchAbout {
  readonly kind: 'mentions' | 'quotes';
  readonly member: CastMember;
}

/** Fewer letters find half the folder. */
const FEWEST_LETTERS = 3;
const MOST_NAMES = 5;
const MOST_ARTICLES = 50;
const MOST_LINES = 200;

/** Everything for a query: who has such a name, with where they are named and what they said; and the words themselves. */
export async function searchItems(client: FolderClient, query: string): Promise<SearchItem[]> {
  const words = query.trim();
  if (words.replace(/\s+/g, '').length < FEWEST_LETTERS) return [];
  const [members, lines] = await Promise.all([client.call('who', { name: words }), wordLines(client, words)]);
  const names = members.slice(0, MOST_NAMES).flatMap(nameItems);
  return [
    ...(names.length > 0 ? [separator(vscode.l10n.t('Names')), ...names] : []),
    ...(lines.length > 0 ? [separator(vscode.l10n.t('Words')), ...lines] : []),
  ];
}

/** Where somebody is named, or what they said. */
export function itemsAbout(client: FolderClient, { kind, member }: SearchAbout): Promise<SearchItem[]> {
  return kind === 'quotes' ? quoteItems(client, member) : mentionItems(client, member);
}

/** Every mention of an entity as lines, those by pronoun too. */
async function mentionItems(client: FolderClient, { entity }: CastMember): Promise<SearchItem[]> {
  const articles = await client.call('mentions', { entity, most: MOST_ARTICLES });
  const items = await Promise.all(
    articles.map(async article => {
      const text = await indexedText(article);
      if (text === null) return [];
      return article.spans.map(span => lineItem(article, concordanceLine(text, span)));
    }),
  );
  return items.flat().slice(0, MOST_LINES);
}

/** What an entity said. */
async function quoteItems(client: FolderClient, { entity }: CastMember): Promise<SearchItem[]> {
  const request = { by: entity, about: '', newestFirst: true, most: MOST_ARTICLES, offset: 0 };
  const { articles } = await client.call('quoteList', request);
  const rows = await rowsOf(client, articles, '');
  return rows.slice(0, MOST_LINES).map(({ article, row }) => ({
    label: `$(${QUOTE_ICON}) ${inertLabel(plainLabel(saidWords(row), 160))}`,
    description: inertLabel(
      [speakerWords(row), publishedDay(article, hostWording.language)].filter(Boolean).join(' · '),
    ),
    detail: inertLabel(articleTitle(article)),
    open: { uri: article.uri, span: row.span },
    alwaysShow: true,
  }));
}

async function wordLines(client: FolderClient, words: string): Promise<SearchItem[]> {
  const articles = await client.call('matching', { phrases: [words], most: MOST_ARTICLES });
  const items = await Promise.all(
    articles.map(async article => {
      const text = await articleText(article.uri);
      if (text === null) return [];
      return occurrences(text, [words]).map(span => lineItem(article, concordanceLine(text, span)));
    }),
  );
  return items.flat().slice(0, MOST_LINES);
}

function nameItems(member: CastMember): SearchItem[] {
  const name = inertLabel(plainLabel(member.name));
  const role = member.roles[0] === undefined ? [] : [plainLabel(member.roles[0], 40)];
  const description = inertLabel(
    [...role, ...whichWords(member), articlesWords(member.articles)].join(' · '),
  );
  const common = { description, alwaysShow: true };
  return [
    { ...common, label: `$(${ENTITY_ICONS[member.type]}) ${name}`, about: { kind: 'mentions', member } },
    {
      ...common,
      label: `$(${QUOTE_ICON}) ${vscode.l10n.t('What {0} said', name)}`,
      about: { kind: 'quotes', member },
    },
  ];
}

/** The words with what stands around them, as in a concordance. */
function lineItem(article: ArticleSummary, { before, match, after, span }: ConcordanceLine): SearchItem {
  const line = `${onOneLine(before)}  ${onOneLine(match)}  ${onOneLine(after)}`;
  return {
    label: inertLabel(line.trim()),
    description: publishedDay(article, hostWording.language) ?? '',
    detail: inertLabel(articleTitle(article)),
    open: { uri: article.uri, span },
    alwaysShow: true,
  };
}

function separator(label: string): SearchItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
