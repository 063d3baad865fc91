import * as vscode from 'vscode';
import { CHECK_ICON } from '../../features/icons';
import { inertLabel } from '../../features/inertLabel';
import type { NoteColor } from '../../notes/note';
import { isStanding } from '../../notes/checks';
import { plainLabel } from '../../features/trees/plainLabel';
import { rangeIn } from '../ranges';
import { revealWordsCommand } from '../revealWords';
import { openArticle } from '../sentenceProvider';
import { noteTreeItem } from '../treeItems';
import type { NoteStore } from './noteStore';
import type { TrackedNote } from './trackedNotes';

export type NotesNode = ArticleRow | NoteRow | CandidateRow | MissingRow;

interface ArticleRow {
  readonly kind: 'article';
  readonly uri: vscode.Uri;
}

export interface NoteRow {
  readonly kind: 'note';
  readonly document: vscode.TextDocument;
  readonly tracked: TrackedNote;
}

/** Where an orphan may belong. */
export interface CandidateRow {
  readonly kind: 'candidate';
  readonly note: NoteRow;
  readonly range: vscode.Range;
  /** Of the document that the range is of. */
  readonly version: number;
}

/** Why there is nothing to list: the article is gone, or the file of notes is damaged. */
interface MissingRow {
  readonly kind: 'missing';
  readonly words: string;
}

/** Never by colour alone: each has a shape of its own. */
const ICONS: Readonly<Record<NoteColor, [icon: string, color: string]>> = {
  yellow: ['star-full', 'charts.yellow'],
  green: ['pass', 'charts.green'],
  blue: ['info', 'charts.blue'],
  red: ['warning', 'charts.red'],
  purple: ['bookmark', 'charts.purple'],
};

/** The view "Notes": by article, in the order of the words; what has lost its words comes last, with where it may belong. */
export class NotesTree implements vscode.TreeDataProvider<NotesNode>, vscode.Disposable {
  readonly #store: NoteStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;

  readonly view: vscode.TreeView<NotesNode>;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: NoteStore) {
    this.#store = store;
    this.view = vscode.window.createTreeView('byline.notes', { treeDataProvider: this });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.view,
      store.onDidChange(() => this.#changed.fire(undefined)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#changed.fire(undefined)),
    );
  }

  async getChildren(node?: NotesNode): Promise<NotesNode[]> {
    if (!node) return this.#roots();
    if (node.kind === 'article') return this.#notesOn(node.uri);
    if (node.kind !== 'note' || node.tracked.found.state !== 'orphan') return [];
    return node.tracked.found.candidates.map(({ span }) => ({
      kind: 'candidate',
      note: node,
      range: rangeIn(node.document, span),
      version: node.document.version,
    }));
  }

  getTreeItem(node: NotesNode): vscode.TreeItem {
    switch (node.kind) {
      case 'article':
        return articleItem(node, this.#isActive(node.uri));
      case 'note':
        return noteItem(node);
      case 'candidate':
        return candidateItem(node);
      case 'missing':
        return noteTreeItem(node.words);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The active editor's article first. */
  async #roots(): Promise<NotesNode[]> {
    const uris = await this.#store.articlesNoted();
    return uris
      .map(uri => ({ kind: 'article' as const, uri }))
      .sort((a, b) => Number(this.#isActive(b.uri)) - Number(this.#isActive(a.uri)));
  }

  async #notesOn(uri: vscode.Uri): Promise<NotesNode[]> {
    const document = await openArticle(uri);
    if (!document) {
      const count = (await this.#store.itemsOn(uri)).length;
      return [
        { kind: 'missing', words: vscode.l10n.t('The article is gone; {0} notes on it are kept', count) },
      ];
    }
    const notes = await this.#store.notesOn(document);
    const problem = notes.length === 0 ? await this.#store.problemOn(uri) : null;
    if (problem !== null)
      return [{ kind: 'missing', words: vscode.l10n.t('The file of notes is damaged: {0}', problem) }];
    return notes.map(tracked => ({ kind: 'note', document, tracked }));
  }

  #isActive(uri: vscode.Uri): boolean {
    return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
  }
}

function articleItem({ uri }: ArticleRow, active: boolean): vscode.TreeItem {
  const label = plainLabel(vscode.workspace.asRelativePath(uri));
  return {
    id: uri.toString(),
    label,
    iconPath: new vscode.ThemeIcon('file'),
    collapsibleState: vscode.TreeItemCollapsibleState[active ? 'Expanded' : 'Collapsed'],
    contextValue: 'notedArticle',
    accessibilityInformation: { label },
  };
}

function noteItem({ document, tracked }: NoteRow): vscode.TreeItem {
  const { note, found, replies, item } = tracked;
  const words = plainLabel(note.anchor?.exact ?? '', 60);
  const label = inertLabel(plainLabel(note.text === '' ? words : note.text, 80));
  const facts = [
    note.kind === 'check' ? checkWords(tracked, document) : '',
    found.state === 'orphan' ? vscode.l10n.t('its words were not found') : words,
    ...note.tags.map(tag => plainLabel(tag, 30)),
    replies.length === 0 ? '' : vscode.l10n.t('{0} replies', replies.length),
    note.resolved === null ? '' : vscode.l10n.t('resolved'),
  ].filter(fact => fact !== '' && fact !== label);
  const description = facts.join(' · ');
  const [icon, color] = iconOf(tracked);
  return {
    id: `${document.uri.toString()} ${item.id}`,
    label,
    description,
    tooltip: [label, description, ...replies.map(reply => plainLabel(reply.note.text, 200))].join('\n'),
    iconPath: new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color)),
    contextValue: found.state === 'orphan' ? 'orphan' : note.resolved === null ? 'note' : 'noteResolved',
    collapsibleState: vscode.TreeItemCollapsibleState[found.candidates.length > 0 ? 'Expanded' : 'None'],
    accessibilityInformation: { label: `${label}, ${description}` },
    ...(found.span && { command: revealWordsCommand(document.uri, rangeIn(document, found.span)) }),
  };
}

function iconOf({ note, found }: TrackedNote): [string, string?] {
  if (found.state === 'orphan') return ['question'];
  if (note.kind === 'check') return [CHECK_ICON];
  return note.color ? ICONS[note.color] : ['note'];
}

function checkWords(tracked: TrackedNote, document: vscode.TextDocument): string {
  return isStanding(tracked, document.getText())
    ? vscode.l10n.t('checked {0}', (tracked.note.created ?? '').slice(0, 10))
    : vscode.l10n.t('no longer checked: the words have changed');
}

function candidateItem({ note, range }: CandidateRow): vscode.TreeItem {
  const label = inertLabel(plainLabel(note.document.getText(range), 80));
  const words = vscode.l10n.t('may be here: {0}', label);
  return {
    label: words,
    iconPath: new vscode.ThemeIcon('arrow-small-right'),
    contextValue: 'candidate',
    command: revealWordsCommand(note.document.uri, range),
    accessibilityInformation: { label: words },
  };
}
