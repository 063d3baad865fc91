import * as vscode from 'vscode';
import { checkWords } from '../../features/check';
import { CHECK_ICON, ENTITY_ICONS, QUOTE_ICON } from '../../features/icons';
import { readingName } from '../../features/readingKind';
import { plainLabel } from '../../features/trees/plainLabel';
import { publishedDay } from '../../features/trees/publishedLabel';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { ArticleQuotes, QuotePage, SpeakersPage } from '../../worker/folder/folderService';
import { hostWording } from '../hostWording';
import type { ChecksOf } from '../notes/checksOf';
import type { Feeder } from './feeder';
import { articleTitle } from './folderWords';
import { saidWords, speakerWords } from './ledgerWords';
import type { PlacedRow } from './ledgerRows';
import { rowsOf } from './ledgerRows';
import { openWordsCommand } from './openWords';
import { RedrawTimer } from './redrawTimer';

/** By who speaks, by date, or under each article. */
export type LedgerOrder = 'speaker' | 'newest' | 'oldest' | 'article';

type Speaker = SpeakersPage['speakers'][number];

/** What the rows of the view "Ledger" stand for. */
export type LedgerNode =
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'article'; readonly article: ArticleQuotes }
  | { readonly kind: 'quote'; readonly placed: PlacedRow; readonly within: 'speaker' | 'article' | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'more' };

/** So many speakers or articles come at once; the last row fetches the next. */
const PAGE = 50;

/** What the reader has checked, of any article. */
export interface ReaderChecks {
  readonly of: ChecksOf;
  readonly onDidChange: vscode.Event<unknown>;
}

/** The view "Ledger": who said what when, over all articles. */
export class LedgerTree implements vscode.TreeDataProvider<LedgerNode>, vscode.Disposable {
  readonly #client: FolderClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #redraw: RedrawTimer;
  readonly #checks: ReaderChecks;
  readonly #listener: vscode.Disposable;
  #order: LedgerOrder = 'speaker';
  #about = '';
  #pages = 1;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: FolderClient, feeder: Feeder, checks: ReaderChecks) {
    this.#client = client;
    this.#checks = checks;
    this.#redraw = new RedrawTimer(feeder, () => this.#changed.fire(undefined));
    this.#listener = checks.onDidChange(() => this.#redraw.now());
  }

  get about(): string {
    return this.#about;
  }

  show(how: { readonly order?: LedgerOrder; readonly about?: string }): void {
    this.#order = how.order ?? this.#order;
    this.#about = how.about ?? this.#about;
    this.#pages = 1;
    this.refresh();
  }

  more(): void {
    this.#pages++;
    this.refresh();
  }

  refresh(): void {
    this.#redraw.now();
  }

  async getChildren(node?: LedgerNode): Promise<LedgerNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#order === 'speaker' ? this.#speakers() : this.#articles();
      case 'speaker': {
        const by = node.speaker.entity;
        const { articles } = await this.#list(by, true, 1000, 0);
        return quoteNodes(await this.#rowsOf(articles), 'speaker');
      }
      case 'article': {
        const rows = quoteNodes(await this.#rowsOf([node.article]), 'article');
        return rows.length > 0 ? rows : [{ kind: 'none' }];
      }
      case 'quote':
      case 'none':
      case 'more':
        return [];
    }
  }

  getTreeItem(node: LedgerNode): vscode.TreeItem {
    switch (node.kind) {
      case 'speaker':
        return speakerItem(node.speaker);
      case 'article':
        return articleItem(node.article);
      case 'quote':
        return quoteItem(node.placed, node.within);
      case 'none':
        return { label: vscode.l10n.t('Nobody is quoted here.') };
      case 'more': {
        const title = vscode.l10n.t('Show more …');
        return { id: 'more', label: title, command: { command: 'byline.ledgerMore', title } };
      }
    }
  }

  /** Everything the view would show, page by page, for a file; ends early when `token` is cancelled. */
  async *everything(token: vscode.CancellationToken): AsyncGenerator<PlacedRow[]> {
    for (let offset = 0; !token.isCancellationRequested; offset += PAGE) {
      const { articles, more } = await this.#list(null, this.#order !== 'oldest', PAGE, offset);
      yield await this.#rowsOf(articles);
      if (!more) return;
    }
  }

  dispose(): void {
    this.#listener.dispose();
    this.#redraw.dispose();
    this.#changed.dispose();
  }

  #rowsOf(articles: readonly ArticleQuotes[]): Promise<PlacedRow[]> {
    return rowsOf(this.#client, articles, this.#about, this.#checks.of);
  }

  async #speakers(): Promise<LedgerNode[]> {
    const { speakers, more } = await this.#client.call('speakers', { most: PAGE * this.#pages, offset: 0 });
    let wanted = speakers;
    if (this.#about !== '') {
      const fitting = await Promise.all(
        speakers.map(async ({ entity }) => {
          const { articles } = await this.#list(entity, true, 1000, 0);
          return (await this.#rowsOf(articles)).length;
        }),
      );
      wanted = speakers.flatMap((speaker, at) => {
        const quotes = fitting[at] ?? 0;
        return quotes > 0 ? [{ ...speaker, quotes }] : [];
      });
    }
    const rows = wanted.map((speaker): LedgerNode => ({ kind: 'speaker', speaker }));
    return more ? [...rows, { kind: 'more' }] : rows;
  }

  async #articles(): Promise<LedgerNode[]> {
    const most = PAGE * this.#pages;
    const { articles, more } = await this.#list(null, this.#order !== 'oldest', most, 0);
    const rows =
      this.#order === 'article' && this.#about === ''
        ? articles.map((article): LedgerNode => ({ kind: 'article', article }))
        : quoteNodes(await this.#rowsOf(articles), null);
    return more ? [...rows, { kind: 'more' }] : rows;
  }

  #list(by: string | null, newestFirst: boolean, most: number, offset: number): Promise<QuotePage> {
    return this.#client.call('quoteList', { by, about: this.#about, newestFirst, most, offset });
  }
}

function quoteNodes(rows: readonly PlacedRow[], within: 'speaker' | 'article' | null): LedgerNode[] {
  return rows.map(placed => ({ kind: 'quote', placed, within }));
}

function speakerItem({ entity, name, type, quotes, roles }: Speaker): vscode.TreeItem {
  const label = plainLabel(name);
  const count = quotes === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', quotes);
  const role = roles[0] === undefined ? '' : `${plainLabel(roles[0], 40)} · `;
  return {
    id: entity,
    label,
    description: `${role}${String(quotes)}`,
    iconPath: new vscode.ThemeIcon(ENTITY_ICONS[type]),
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    accessibilityInformation: { label: `${label}, ${count}` },
  };
}

function articleItem(article: ArticleQuotes): vscode.TreeItem {
  const label = articleTitle(article);
  const day = publishedDay(article, hostWording.language) ?? '';
  return {
    id: article.uri,
    label,
    description: day,
    tooltip: [label, [day, readingName(article.reading, hostWording)].filter(Boolean).join(' · ')].join('\n'),
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
  };
}

/** What stands above the row is not said again in it. */
function quoteItem(
  { article, row, checked }: PlacedRow,
  within: 'speaker' | 'article' | null,
): vscode.TreeItem {
  const words = saidWords(row);
  const who = speakerWords(row);
  const day = publishedDay(article, hostWording.language) ?? '';
  const check = checked ? checkWords(checked, hostWording) : '';
  const beside = within === 'speaker' ? [day] : within === 'article' ? [who] : [who, day];
  const description = [...beside, check].filter(Boolean).join(' · ');
  return {
    id: `${within ?? ''} ${article.uri} ${String(row.span[0])} ${String(row.span[1])} ${row.speaker.entity ?? ''}`,
    label: plainLabel(words, 80),
    description,
    tooltip: [
      plainLabel(words, 400),
      [who, day, check].filter(Boolean).join(' · '),
      `${articleTitle(article)} · ${readingName(article.reading, hostWording)}`,
    ].join('\n'),
    iconPath: new vscode.ThemeIcon(checked ? CHECK_ICON : QUOTE_ICON),
    command: openWordsCommand(article.uri, row.span),
    accessibilityInformation: { label: [plainLabel(words, 400), who, day, check].filter(Boolean).join(', ') },
  };
}
