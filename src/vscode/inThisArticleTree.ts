import * as vscode from 'vscode';
import type { Reading } from '../features/reading';
import { readingWords } from '../features/readingKind';
import type { Listed } from '../features/trees/cast';
import { castOf, quotesIn } from '../features/trees/cast';
import type { EntityItem } from '../features/trees/entityItem';
import { mentionsAndQuotes } from '../features/trees/entityItem';
import { itemAt } from '../features/trees/itemAt';
import type { QuoteItem } from '../features/trees/quoteItem';
import { unlistedWords } from '../features/trees/sections';
import { skippedLabel } from '../features/trees/skippedLabel';
import { closeSetting } from './close/closeSetting';
import type { LazyCloseReading } from './close/lazyCloseReading';
import { hostWording } from './hostWording';
import { spanOfRange } from './ranges';
import type { Readings } from './readings';
import { entityTreeItem, noteTreeItem, quoteTreeItem } from './treeItems';

/** How long the cursor must rest before the view follows it, in milliseconds. */
const REST = 100;

type Item = EntityItem | QuoteItem;

/** A heading of the view. */
interface Part extends Listed<Item> {
  readonly kind: 'cast' | 'quotes';
}

interface Row {
  readonly kind: 'item';
  readonly item: Item;
  readonly reading: Reading;
  readonly parent: Part;
}

/** The last line where not all is listed. */
interface Note {
  readonly kind: 'note';
  readonly words: string;
}

type Node = Part | Row | Note;

/** The article in the active editor, as the view shows it. */
interface Shown {
  readonly reading: Reading;
  readonly parts: readonly Part[];
  readonly rows: ReadonlyMap<Item, Row>;
}

/** The view "In This Article": cast and quotes of the active article, following the cursor. */
export class InThisArticleTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #readings: Readings;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** Headings the reader closed: following the cursor would open them again. */
  readonly #closed = new Set<Part['kind']>();
  #shown: Shown | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  readonly view: vscode.TreeView<Node>;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(readings: Readings, close: Pick<LazyCloseReading, 'onDidChange'>) {
    this.#readings = readings;
    this.view = vscode.window.createTreeView('byline.inThisArticle', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.view,
      this.view.onDidCollapseElement(({ element }) => {
        if (isPart(element)) this.#closed.add(element.kind);
      }),
      this.view.onDidExpandElement(({ element }) => {
        if (isPart(element)) this.#closed.delete(element.kind);
      }),
      this.view.onDidChangeVisibility(() => this.#followSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.window.onDidChangeTextEditorSelection(() => this.#followSoon()),
      close.onDidChange(() => this.#update()),
      readings.onDidChange(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#update();
      }),
    );
    this.#update();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...(this.#shown?.parts ?? [])];
    if (!isPart(node)) return [];
    const rows = node.items.flatMap(item => this.#shown?.rows.get(item) ?? []);
    const unlisted = unlistedWords(node, hostWording);
    return unlisted === null ? rows : [...rows, { kind: 'note', words: unlisted }];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'item' ? node.parent : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (isPart(node)) return partTreeItem(node);
    if (node.kind === 'note') return noteTreeItem(node.words);
    const { reading, item } = node;
    return item.kind === 'entity'
      ? entityTreeItem(reading, item, mentionsAndQuotes(item, hostWording))
      : quoteTreeItem(reading, item);
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#subscriptions.dispose();
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const reading = document && this.#readings.latest(document);
    this.view.message = (document && this.#messageFor(document, reading)) ?? '';
    this.view.description = reading ? descriptionOf(reading) : '';
    if (reading === this.#shown?.reading) return;
    this.#shown = reading && show(reading);
    this.#changed.fire();
    this.#followSoon();
  }

  /** One quiet line where there is nothing to list; undefined while that is not known. */
  #messageFor(document: vscode.TextDocument, reading: Reading | undefined): string | undefined {
    if (this.#readings.hasFailed(document))
      return vscode.l10n.t('This article could not be read. The output "Byline" says why.');
    if (!reading) return undefined;
    const { skipped, entities, quotes } = reading.annotations;
    if (skipped) return skippedLabel(skipped, hostWording);
    return entities.length + quotes.length === 0
      ? vscode.l10n.t('Nobody is named or quoted here.')
      : undefined;
  }

  #followSoon(): void {
    clearTimeout(this.#resting);
    if (this.view.visible) this.#resting = setTimeout(() => void this.#follow(), REST);
  }

  /** Selects the row of what the cursor is on; the focus stays in the text. */
  async #follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const shown = this.#shown;
    if (!editor || !shown || shown.reading !== this.#readings.get(editor.document)) return;
    const item = itemAt([...shown.rows.keys()], shown.reading, spanOfRange(shown.reading, editor.selection));
    const row = item && shown.rows.get(item);
    if (!row || !this.view.visible || this.#closed.has(row.parent.kind)) return;
    if (this.view.selection.includes(row)) return;
    await this.view.reveal(row, { select: true, focus: false });
  }
}

function show(reading: Reading): Shown {
  const parts: Part[] = [
    { kind: 'cast' as const, ...castOf(reading) },
    { kind: 'quotes' as const, ...quotesIn(reading) },
  ].filter(({ count }) => count > 0);
  const rows = parts.flatMap(parent =>
    parent.items.map(item => [item, { kind: 'item', item, reading, parent }] as const),
  );
  return { reading, parts, rows: new Map(rows) };
}

/** Which reading the facts are from, where there may be two. */
function descriptionOf({ annotations }: Reading): string {
  return annotations.skipped || closeSetting() === 'off' ? '' : readingWords(annotations, hostWording);
}

function isPart(node: Node): node is Part {
  return node.kind === 'cast' || node.kind === 'quotes';
}

function partTreeItem({ kind, count }: Part): vscode.TreeItem {
  const label = kind === 'cast' ? vscode.l10n.t('Cast') : vscode.l10n.t('Quotes');
  return {
    id: kind,
    label,
    description: String(count),
    collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
    contextValue: kind,
    accessibilityInformation: { label: `${label}, ${String(count)}` },
  };
}
