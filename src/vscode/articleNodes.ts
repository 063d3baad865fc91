import * as vscode from 'vscode';
import type { Glance } from '../engine/engine';
import type { Reading } from '../features/reading';
import type { EntityItem } from '../features/trees/entityItem';
import { roleAndCount } from '../features/trees/entityItem';
import type { FilePlace, Folder } from '../features/trees/folders';
import { plainLabel } from '../features/trees/plainLabel';
import { publishedLabel } from '../features/trees/publishedLabel';
import type { QuoteItem } from '../features/trees/quoteItem';
import type { Section } from '../features/trees/sections';
import { sectionTitle } from '../features/trees/sections';
import { hostWording } from './hostWording';
import type { Problem } from './library';
import { entityTreeItem, noteTreeItem, quoteTreeItem } from './treeItems';

/** What the rows of the view "Articles" stand for. */
export type ArticlesNode = FolderNode | ArticleNode | SectionNode | ItemNode | NoteNode | MoreNode;

export interface FolderNode {
  readonly kind: 'folder';
  /** The workspace folder it is in, or is. */
  readonly root: vscode.WorkspaceFolder;
  readonly folder: Folder<PlacedArticle>;
  /** Whether its rows are in sight from the start. */
  readonly open: boolean;
}

export interface PlacedArticle extends FilePlace {
  readonly uri: vscode.Uri;
}

/** Stays the same object while the file is listed, so that its row can be drawn anew by itself. */
export interface ArticleNode {
  readonly kind: 'article';
  readonly uri: vscode.Uri;
  /** Undefined until somebody has looked. */
  known: Glance | Problem | undefined;
}

export interface SectionNode {
  readonly kind: 'section';
  readonly section: Section;
  readonly reading: Reading;
}

export interface ItemNode {
  readonly kind: 'item';
  readonly item: EntityItem | QuoteItem;
  readonly reading: Reading;
}

/** Says why there is nothing else. */
export interface NoteNode {
  readonly kind: 'note';
  readonly words: string;
}

/** Fetches the next rows of a folder, or of the whole list. */
export interface MoreNode {
  readonly kind: 'more';
  readonly list: string;
}

export function articlesTreeItem(node: ArticlesNode): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderTreeItem(node);
    case 'article':
      return articleTreeItem(node);
    case 'section':
      return sectionTreeItem(node);
    case 'item':
      return node.item.kind === 'entity'
        ? entityTreeItem(node.reading, node.item, roleAndCount(node.item))
        : quoteTreeItem(node.reading, node.item);
    case 'note':
      return noteTreeItem(node.words);
    case 'more': {
      const title = vscode.l10n.t('Show more …');
      const command = { command: 'byline.articlesMore', title, arguments: [node.list] };
      return { id: `more ${node.list}`, label: title, command };
    }
  }
}

/** Why there is nothing to say about a file, as one quiet line. */
export function problemWords({ problem }: Problem): string {
  const words: Record<Problem['problem'], string> = {
    binary: vscode.l10n.t('Not a text'),
    encoding: vscode.l10n.t('Not in UTF-8'),
    size: vscode.l10n.t('Too large to be read as an article'),
    unreadable: vscode.l10n.t('Could not be read'),
  };
  return words[problem];
}

/** A dot for what has not been read yet, said to who cannot see it too. */
export function withReadingState(item: vscode.TreeItem, read: boolean): vscode.TreeItem {
  const spoken = item.accessibilityInformation?.label ?? '';
  return {
    ...item,
    contextValue: read ? 'article.read' : 'article.unread',
    iconPath: new vscode.ThemeIcon(read ? 'blank' : 'circle-small-filled'),
    accessibilityInformation: { label: read ? spoken : vscode.l10n.t('{0}, unread', spoken) },
  };
}

/** With what stands beside it in front: where it is long, what goes by date says no date otherwise. */
export function withDateFirst(item: vscode.TreeItem): vscode.TreeItem {
  const { label, description, ...rest } = item;
  if (typeof label !== 'string' || typeof description !== 'string') return item;
  return { ...rest, label: `${description} · ${label}` };
}

/** Tells a folder from all others. */
export function folderId(root: vscode.WorkspaceFolder, { path }: { readonly path: string }): string {
  return `${root.uri.toString()} ${path}`;
}

function folderTreeItem({ root, open, folder }: FolderNode): vscode.TreeItem {
  const { name, path } = folder;
  const label = plainLabel(path === '' ? root.name : name);
  return {
    id: folderId(root, folder),
    label,
    accessibilityInformation: { label: vscode.l10n.t('{0}, folder', label) },
    collapsibleState: vscode.TreeItemCollapsibleState[open ? 'Expanded' : 'Collapsed'],
    contextValue: 'folder',
  };
}

/** By its headline; by the file's name while that is not known, and where there is none. */
function articleTreeItem({ uri, known }: ArticleNode): vscode.TreeItem {
  const problem = known && 'problem' in known ? known : undefined;
  const glance = known && 'problem' in known ? undefined : known;
  const name = plainLabel(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const headline = glance?.headline ? plainLabel(glance.headline) : '';
  const label = headline === '' ? name : headline;
  const beside = problem ? problemWords(problem) : glance && publishedLabel(glance.published, hostWording);
  return {
    id: uri.toString(),
    label,
    tooltip: [label, beside, plainLabel(vscode.workspace.asRelativePath(uri), 300)]
      .filter(Boolean)
      .join('\n'),
    collapsibleState: vscode.TreeItemCollapsibleState[problem ? 'None' : 'Collapsed'],
    command: { command: 'vscode.open', title: vscode.l10n.t('Open Article'), arguments: [uri] },
    contextValue: 'article',
    accessibilityInformation: { label: beside ? `${label}, ${beside}` : label },
    ...(beside && { description: beside }),
  };
}

function sectionTreeItem({ section: { name, count }, reading }: SectionNode): vscode.TreeItem {
  const title = sectionTitle(name, hostWording);
  return {
    id: `${reading.uri}#${name}`,
    label: title,
    description: String(count),
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    contextValue: 'section',
    accessibilityInformation: { label: `${title}, ${String(count)}` },
  };
}
