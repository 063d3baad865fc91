import * as vscode from 'vscode';
import type { EntityType } from '../../engine/annotations';
import { ENTITY_ICONS } from '../../features/icons';
import { readingName } from '../../features/readingKind';
import { plainLabel } from '../../features/trees/plainLabel';
import { publishedDay } from '../../features/trees/publishedLabel';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { ArticleSpan, CastMember, FolderStatus } from '../../worker/folder/folderService';
import { hostWording } from '../hostWording';
import type { Feeder } from './feeder';
import { openWordsCommand } from './openWords';
import { RedrawTimer } from './redrawTimer';
import { articlesWords, articleTitle, skippedWords, typeTitle, whichWords } from './folderWords';

/** What the rows of the view "Cast" stand for. */
export type CastNode =
  | { readonly kind: 'type'; readonly type: EntityType; readonly count: number }
  | { readonly kind: 'member'; readonly member: CastMember }
  | { readonly kind: 'article'; readonly member: CastMember; readonly at: ArticleSpan }
  | { readonly kind: 'more'; readonly type: EntityType }
  | { readonly kind: 'leftOut'; readonly files: readonly LeftOut[] }
  | { readonly kind: 'file'; readonly file: LeftOut };

type LeftOut = FolderStatus['skipped'][number];

export type CastSort = 'articles' | 'name';

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'product', 'work'];
/** So many rows come at once; the last one fetches the next. */
const PAGE = 100;

/** The view "Cast": who and what the articles of the workspace name. Asked for page by page. */
export class CastTree implements vscode.TreeDataProvider<CastNode>, vscode.Disposable {
  readonly #client: FolderClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #redraw: RedrawTimer;
  /** How many pages of a type the reader has fetched. */
  readonly #pages = new Map<EntityType, number>();
  #sort: CastSort = 'articles';
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: FolderClient, feeder: Feeder) {
    this.#client = client;
    this.#redraw = new RedrawTimer(feeder, () => this.#changed.fire(undefined));
  }

  get filter(): string {
    return this.#filter;
  }

  show(how: { readonly sort?: CastSort; readonly filter?: string }): void {
    this.#sort = how.sort ?? this.#sort;
    this.#filter = how.filter ?? this.#filter;
    this.#pages.clear();
    this.refresh();
  }

  /** Fetches the next page of a type. */
  more(type: EntityType): void {
    this.#pages.set(type, (this.#pages.get(type) ?? 1) + 1);
    this.refresh();
  }

  refresh(): void {
    this.#redraw.now();
  }

  async getChildren(node?: CastNode): Promise<CastNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#types();
      case 'type':
        return this.#members(node.type);
      case 'member': {
        const places = await this.#client.call('appearances', { entity: node.member.entity, most: PAGE });
        return places.map(at => ({ kind: 'article', member: node.member, at }));
      }
      case 'leftOut':
        return node.files.map(file => ({ kind: 'file', file }));
      case 'article':
      case 'more':
      case 'file':
        return [];
    }
  }

  getTreeItem(node: CastNode): vscode.TreeItem {
    switch (node.kind) {
      case 'type':
        return {
          id: node.type,
          label: typeTitle(node.type),
          ...(this.#filter === '' && { description: String(node.count) }),
          collapsibleState:
            vscode.TreeItemCollapsibleState[
              node.type === 'person' || this.#filter !== '' ? 'Expanded' : 'Collapsed'
            ],
          contextValue: 'castType',
        };
      case 'member':
        return memberItem(node.member);
      case 'article':
        return articleItem(node.member, node.at);
      case 'more':
        return {
          id: `more ${node.type}`,
          label: vscode.l10n.t('Show more …'),
          command: {
            command: 'byline.castMore',
            title: vscode.l10n.t('Show more …'),
            arguments: [node.type],
          },
        };
      case 'leftOut': {
        const label = vscode.l10n.t('Left out');
        const { Collapsed } = vscode.TreeItemCollapsibleState;
        return { id: 'leftOut', label, description: String(node.files.length), collapsibleState: Collapsed };
      }
      case 'file': {
        const uri = vscode.Uri.parse(node.file.uri);
        return {
          id: `file ${node.file.uri}`,
          label: plainLabel(uri.path.slice(uri.path.lastIndexOf('/') + 1)),
          description: skippedWords(node.file.reason),
          resourceUri: uri,
          command: { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] },
        };
      }
    }
  }

  dispose(): void {
    this.#redraw.dispose();
    this.#changed.dispose();
  }

  async #types(): Promise<CastNode[]> {
    const [counts, { skipped }] = await Promise.all([
      this.#client.call('castCounts', null),
      this.#client.call('status', null),
    ]);
    const types = TYPES.flatMap((type): CastNode[] => {
      const count = counts[type] ?? 0;
      return count === 0 ? [] : [{ kind: 'type', type, count }];
    });
    if (this.#filter === '')
      return skipped.length === 0 ? types : [...types, { kind: 'leftOut', files: skipped }];
    // Of a filter only what fits is told.
    const fitting = await Promise.all(types.map(node => this.getChildren(node)));
    return types.filter((_, at) => (fitting[at]?.length ?? 0) > 0);
  }

  async #members(type: EntityType): Promise<CastNode[]> {
    const most = PAGE * (this.#pages.get(type) ?? 1);
    const request = { type, sort: this.#sort, filter: this.#filter, most, offset: 0 };
    const { members, more } = await this.#client.call('cast', request);
    const rows = members.map((member): CastNode => ({ kind: 'member', member }));
    return more ? [...rows, { kind: 'more', type }] : rows;
  }
}

function memberItem(member: CastMember): vscode.TreeItem {
  const { entity, name, type, roles, articles } = member;
  const count = articlesWords(articles);
  const which = whichWords(member);
  const role = roles[0] === undefined ? [] : [plainLabel(roles[0], 40)];
  const label = plainLabel(name);
  const description = [...role, ...which, String(articles)].join(' · ');
  const spoken = [label, ...role, ...which, count].join(', ');
  return {
    id: entity,
    label,
    description,
    tooltip: [label, ...roles.map(one => plainLabel(one)), ...which, count].join('\n'),
    iconPath: new vscode.ThemeIcon(ENTITY_ICONS[type]),
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    contextValue: 'castMember',
    accessibilityInformation: { label: spoken },
  };
}

function articleItem(
  { entity }: CastMember,
  { uri, title, date, span, mentions, reading }: ArticleSpan,
): vscode.TreeItem {
  const label = articleTitle({ uri, title });
  const day = publishedDay({ date }, hostWording.language);
  return {
    id: `${entity} ${uri}`,
    label,
    description: [...(day === null ? [] : [day]), `${String(mentions)}×`].join(' · '),
    tooltip: [
      label,
      ...(day === null ? [] : [day]),
      plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), 300),
      readingName(reading, hostWording),
    ].join('\n'),
    command: openWordsCommand(uri, span),
    contextValue: 'castArticle',
  };
}
