import * as vscode from 'vscode';
import { sentenceViewOf } from '../features/sentences/sentenceView';
import type { Articles } from './articles';
import type { Readings } from './readings';
import { SENTENCES_SCHEME } from './ownSchemes';
import { articleUri, isSentenceView, sentencesUri } from './sentenceUris';
import type { SentenceViews } from './sentenceViews';

/** How long an article must rest before its view follows, in milliseconds. */
const REST = 250;

/** Gives the sentence views their text, and keeps it that of their articles while these change. */
export class SentenceProvider implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #articles: Articles;
  readonly #readings: Readings;
  readonly #views: SentenceViews;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** By the views' URIs: an article that is in no editor may change on disk. */
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #subscriptions: vscode.Disposable;
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();

  readonly onDidChange = this.#changed.event;

  constructor(articles: Articles, readings: Readings, views: SentenceViews) {
    this.#articles = articles;
    this.#readings = readings;
    this.#views = views;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SENTENCES_SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#followSoon(document.uri)),
      vscode.workspace.onDidCloseTextDocument(document => this.#drop(document)),
      readings.onDidChange(({ document, reading }) => {
        if (reading) this.#followSoon(document.uri, 0);
      }),
      // Of an article that is not in sight nobody else would ask what is known of it now.
      readings.onDidRenew(() => {
        for (const { article } of views.all()) this.#followSoon(vscode.Uri.parse(article.uri), 0);
      }),
    );
  }

  /** Empty where there is no article any more: a view's address may come from anywhere. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const article = articleUri(uri);
    if (isSentenceView({ uri: article }) || !this.#articles.includes(article)) return '';
    const document = await openArticle(article);
    const reading = document && (await this.#readings.read(document));
    if (!reading) return '';
    const view = sentenceViewOf(reading);
    this.#views.set(uri.toString(), view);
    this.#watch(uri, article);
    return view.text;
  }

  dispose(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#subscriptions.dispose();
  }

  #followSoon(article: vscode.Uri, delay = REST): void {
    const uri = sentencesUri(article);
    const key = uri.toString();
    if (!this.#views.get(key)) return;
    clearTimeout(this.#resting.get(key));
    this.#resting.set(
      key,
      setTimeout(() => {
        this.#resting.delete(key);
        void this.#follow(uri);
      }, delay),
    );
  }

  async #follow(uri: vscode.Uri): Promise<void> {
    const before = this.#views.get(uri.toString());
    const text = await this.provideTextDocumentContent(uri);
    const now = this.#views.get(uri.toString());
    if (text !== before?.text) this.#changed.fire(uri);
    else if (now?.article.annotations !== before.article.annotations) await this.#readings.readAgain(uri);
  }

  #watch(uri: vscode.Uri, article: vscode.Uri): void {
    if (this.#watchers.has(uri.toString()) || article.scheme === 'untitled') return;
    const folder = vscode.Uri.joinPath(article, '..');
    const name = article.path.slice(article.path.lastIndexOf('/') + 1);
    // Not a glob: a name may hold brackets.
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const follow = (changed: vscode.Uri): void => {
      if (changed.path.endsWith(`/${name}`)) this.#followSoon(article);
    };
    watcher.onDidChange(follow);
    watcher.onDidCreate(follow);
    this.#watchers.set(uri.toString(), watcher);
  }

  #drop({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    this.#views.delete(key);
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
  }
}

/** Undefined where it is gone, and of an unsaved text that was closed: opening that would make a new one. */
export async function openArticle(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
