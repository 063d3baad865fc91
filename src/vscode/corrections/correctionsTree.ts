import * as vscode from 'vscode';
import { inertLabel } from '../../features/inertLabel';
import { plainLabel } from '../../features/trees/plainLabel';
import { announce } from '../announce';
import type { ArticlePlaces } from '../articlePlace';
import { noteTreeItem } from '../treeItems';
import type { CorrectionStore, KeptCorrection } from './correctionStore';
import { correctionWords, scopeWords } from './correctionWords';

/** The view "Corrections": everything the reader put right, with its reach; each can be lifted. */
export class CorrectionsTree implements vscode.TreeDataProvider<KeptCorrection | string>, vscode.Disposable {
  readonly #store: CorrectionStore;
  readonly #places: ArticlePlaces;
  readonly #view: vscode.TreeView<KeptCorrection | string>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: CorrectionStore, places: ArticlePlaces) {
    this.#store = store;
    this.#places = places;
    this.#view = vscode.window.createTreeView('byline.corrections', { treeDataProvider: this });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      store.onDidChange(() => this.#changed.fire(undefined)),
      this.#view,
      vscode.commands.registerCommand('byline.liftCorrection', (kept?: KeptCorrection) => this.#lift(kept)),
      vscode.commands.registerCommand('byline.showCorrections', (...values: unknown[]) => this.#show(values)),
    );
  }

  async getChildren(node?: KeptCorrection | string): Promise<(KeptCorrection | string)[]> {
    if (node !== undefined) return [];
    const all = await this.#store.list();
    return all.some(({ active }) => !active)
      ? [vscode.l10n.t('What this folder brings waits until you trust it'), ...all]
      : all;
  }

  getTreeItem(node: KeptCorrection | string): vscode.TreeItem {
    if (typeof node === 'string') return noteTreeItem(node);
    const { correction, article, active } = node;
    const label = inertLabel(correctionWords(correction));
    const reach = scopeWords(correction.scope);
    const where = article ? plainLabel(vscode.workspace.asRelativePath(article)) : '';
    const description = [reach, where, active ? '' : vscode.l10n.t('not heard')].filter(Boolean).join(' · ');
    return {
      id: `${node.path} ${correction.id} ${article?.toString() ?? ''}`,
      label,
      description,
      tooltip: `${label}\n${description}`,
      iconPath: new vscode.ThemeIcon(active ? 'edit' : 'circle-slash'),
      contextValue: active ? 'correction' : 'correctionUnheard',
      accessibilityInformation: { label: `${label}, ${description}` },
      ...(article && {
        command: { command: 'vscode.open', title: vscode.l10n.t('Open Article'), arguments: [article] },
      }),
    };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Needed to bring a row into sight. */
  getParent(): undefined {
    return undefined;
  }

  /** Opens the view; called from a card, at the entry that is about its words. */
  async #show(values: readonly unknown[]): Promise<void> {
    const place = values.length > 0 ? await this.#places.of(values) : undefined;
    await vscode.commands.executeCommand('byline.corrections.focus');
    const entry = place && (await this.#store.entryFor(place.document.uri, place.at));
    if (entry) await this.#view.reveal(entry, { select: true, focus: true });
  }

  async #lift(given: KeptCorrection | undefined): Promise<void> {
    const kept = given ?? (await this.#pick());
    if (!kept) return;
    const label = correctionWords(kept.correction);
    await this.#store.lift(kept, label);
    announce(vscode.l10n.t('Lifted: {0}', inertLabel(label)));
  }

  async #pick(): Promise<KeptCorrection | undefined> {
    const all = (await this.#store.list()).filter(({ active }) => active);
    const items = all.map(kept => ({
      label: inertLabel(correctionWords(kept.correction)),
      description: scopeWords(kept.correction.scope),
      kept,
    }));
    return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which correction?') }))?.kept;
  }
}
