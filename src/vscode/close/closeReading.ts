import * as vscode from 'vscode';
import { CancellationSource, CancelledError, type CancellationToken } from '../../base/cancellation';
import type { Evidence } from '../../engine/evidence';
import { CloseClient, CloseUnavailableError } from '../../worker/close/closeClient';
import { articleUri } from '../sentenceUris';
import { carriedEvidence } from './carriedEvidence';
import type { CloseParts } from './lazyCloseReading';
import { LONGEST } from './longest';

/** How long an article must have been on screen, or at rest after an edit, before it is read closely. Milliseconds. */
const REST = 700;

/** Reads the articles in sight closely, one at a time, the active one first; what it finds is given to the engine, which reads them anew. */
export class CloseReading implements vscode.Disposable {
  readonly client: CloseClient;
  readonly #parts: CloseParts;
  readonly #subscriptions: vscode.Disposable;
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #waiting = new Map<string, vscode.TextDocument>();
  /** By document the text it failed over last. */
  readonly #failed = new Map<string, string>();
  /** There is none to be had: no further text is tried. */
  #unavailable = false;
  #current: { readonly document: vscode.TextDocument; cancel(): void } | undefined;
  /** A text of an article that is not in sight. */
  #aside: CancellationSource | undefined;
  #runtime: string | undefined;
  #counts = { texts: 0, asked: 0, read: 0 };

  constructor(parts: CloseParts) {
    this.#parts = parts;
    parts.evidence.carryBy(carriedEvidence);
    this.client = new CloseClient({
      start: parts.startThread,
      after: (milliseconds, callback) => {
        const timer = setTimeout(callback, milliseconds);
        return { dispose: () => clearTimeout(timer) };
      },
      onReady: runtime => {
        this.#runtime = runtime;
        parts.log.info(`The close reading is run by ${runtime}`);
      },
    });
    this.#subscriptions = vscode.Disposable.from(
      this.client,
      parts.readings.onDidChange(({ document, reading }) => {
        if (reading) this.#consider(document);
        else this.#leave(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#leave(document);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#considerAll()),
    );
    this.#considerAll();
  }

  /** Texts read closely so far; their windows, and how many of them the model was asked about. */
  get counts(): { readonly texts: number; readonly asked: number; readonly read: number } {
    return this.#counts;
  }

  /** What runs the model, for people; undefined until it was loaded. */
  get runtime(): string | undefined {
    return this.#runtime;
  }

  /** Whether the model is at work. */
  get isReading(): boolean {
    return this.#current !== undefined || this.#aside !== undefined;
  }

  /** Whether an article in sight is read, or about to be. */
  get isBusy(): boolean {
    return this.#current !== undefined || this.#waiting.size + this.#resting.size > 0;
  }

  /** Whether no further text is tried. */
  get isUnavailable(): boolean {
    return this.#unavailable;
  }

  /** What a text of an article that is not in sight holds; null where it was put off, for one that is. Rejects with what went wrong. */
  async readAside(id: string, text: string, token: CancellationToken): Promise<Evidence | null> {
    if (this.isBusy || this.#aside) return null;
    const source = new CancellationSource();
    const listener = token.onCancellationRequested(() => source.cancel());
    this.#aside = source;
    try {
      return (await this.client.read({ id, text, aside: true }, source.token)).evidence;
    } catch (error) {
      if (error instanceof CancelledError) return null;
      this.#complain(error as Error);
      throw error;
    } finally {
      listener.dispose();
      this.#aside = undefined;
    }
  }

  dispose(): void {
    this.#current?.cancel();
    this.#aside?.cancel();
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#subscriptions.dispose();
  }

  #considerAll(): void {
    vscode.workspace.textDocuments.filter(isInSight).forEach(document => this.#consider(document));
  }

  #consider(document: vscode.TextDocument): void {
    if (!this.#isWanted(document) || this.#current?.document === document) return;
    const key = document.uri.toString();
    // What is in sight goes first.
    this.#aside?.cancel();
    clearTimeout(this.#resting.get(key));
    const timer = setTimeout(() => {
      this.#resting.delete(key);
      this.#waiting.set(key, document);
      this.#next();
    }, REST);
    this.#resting.set(key, timer);
  }

  /** Its text has changed, or it is no article any more. */
  #leave(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#resting.get(key));
    this.#resting.delete(key);
    this.#waiting.delete(key);
    this.#failed.delete(key);
    if (this.#current?.document === document) this.#current.cancel();
  }

  #isWanted(document: vscode.TextDocument): boolean {
    const reading = this.#parts.readings.get(document);
    if (this.#unavailable || !reading || reading.annotations.skipped) return false;
    const { text } = reading;
    return (
      text.length <= LONGEST &&
      this.#failed.get(document.uri.toString()) !== text &&
      !this.#parts.evidence.of(text) &&
      isInSight(document)
    );
  }

  #next(): void {
    if (this.#current) return;
    const active = vscode.window.activeTextEditor?.document.uri;
    const waiting = [...this.#waiting.values()].filter(document => this.#isWanted(document));
    const document = waiting.find(({ uri }) => uri.toString() === active?.toString()) ?? waiting[0];
    if (!document) {
      this.#waiting.clear();
      return;
    }
    this.#waiting.delete(document.uri.toString());
    const source = new vscode.CancellationTokenSource();
    const current = { document, cancel: () => source.cancel() };
    this.#current = current;
    void this.#read(document, source.token).finally(() => {
      source.dispose();
      this.#current = undefined;
      this.#consider(document);
      this.#next();
    });
  }

  async #read(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const { readings, evidence } = this.#parts;
    const text = document.getText();
    try {
      const { evidence: found, windows } = await this.client.read(
        { id: document.uri.toString(), text },
        token,
      );
      this.#counts = {
        texts: this.#counts.texts + 1,
        asked: this.#counts.asked + windows.asked,
        read: this.#counts.read + windows.read,
      };
      evidence.put(document.uri.toString(), text, found);
      if (document.getText() === text) await readings.readAgain(document.uri);
    } catch (error) {
      if (error instanceof CancelledError) return;
      this.#failed.set(document.uri.toString(), text);
      this.#complain(error as Error);
    }
  }

  #complain(error: Error): void {
    this.#unavailable = error instanceof CloseUnavailableError;
    this.#parts.onTrouble(error.message);
  }
}

/** In an editor, or in that of its sentence view. */
function isInSight({ uri }: vscode.TextDocument): boolean {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.some(({ document }) => articleUri(document.uri).toString() === key);
}
