import type * as vscode from 'vscode';
import { FolderWorkerDiedError, type FolderClient } from '../../worker/folder/folderClient';
import type { CorrectionStore } from '../corrections/correctionStore';
import type { CloseEvidence } from '../close/closeEvidence';
import { readForIndex } from './readForIndex';

/** What the reader put right, as far as the index hears it. */
export type HeardCorrections = Pick<CorrectionStore, 'of' | 'onDidChange'>;

/** What the close reading found in articles that are or were open. */
export type FoundClosely = Pick<CloseEvidence, 'of' | 'articles' | 'tell'>;

/** A file over which the worker is silent for so long is skipped. Milliseconds. */
const PATIENCE = 30_000;
const MOST_DEATHS = 2;

/** Puts files into the index one by one, and keeps a worker from dying over the same one again and again. */
export class GuardedReader {
  readonly #client: FolderClient;
  readonly #corrections: HeardCorrections;
  readonly #close: FoundClosely;
  /** Whose text in the index is not that of a file. */
  readonly #unsaved = new Set<string>();
  readonly #deaths = new Map<string, number>();

  constructor(client: FolderClient, corrections: HeardCorrections, close: FoundClosely) {
    this.#client = client;
    this.#corrections = corrections;
    this.#close = close;
  }

  isUnsaved(uri: vscode.Uri): boolean {
    return this.#unsaved.has(uri.toString());
  }

  /** The file is another one now: what became of it before says nothing. */
  changed(uri: vscode.Uri): void {
    this.#deaths.delete(uri.toString());
  }

  /** Says whether the index has news, or that the file must be given once more. */
  async read(uri: vscode.Uri): Promise<'news' | 'nothing' | 'again'> {
    const key = uri.toString();
    if ((this.#deaths.get(key) ?? 0) >= MOST_DEATHS) return this.#leaveOut(key);
    let silent = false;
    const timer = setTimeout(() => {
      silent = true;
      void this.#client.end(`it was silent over ${key}`);
    }, PATIENCE);
    try {
      return await this.#put(uri);
    } catch (error) {
      if (!(error instanceof FolderWorkerDiedError)) throw error;
      const deaths = silent ? MOST_DEATHS : (this.#deaths.get(key) ?? 0) + 1;
      this.#deaths.set(key, deaths);
      return deaths >= MOST_DEATHS ? await this.#leaveOut(key) : 'again';
    } finally {
      clearTimeout(timer);
    }
  }

  /** What a worker died over twice, or was silent over, is not given to another until it changes. */
  async #leaveOut(uri: string): Promise<'news'> {
    await this.#client.call('skip', { uri, state: { size: -1, modified: 0 }, reason: 'timeout' });
    return 'news';
  }

  async #put(uri: vscode.Uri): Promise<'news' | 'nothing'> {
    const key = uri.toString();
    const found = await readForIndex(uri);
    if (found?.kind === 'text' && found.unsaved) this.#unsaved.add(key);
    else this.#unsaved.delete(key);
    if (found?.kind === 'skip') {
      await this.#client.call('skip', found.file);
      return 'news';
    }
    if (found?.kind !== 'text') return 'nothing';
    const corrections = await this.#corrections.of(uri);
    const evidence = this.#close.of(found.article.text);
    const { changed } = await this.#client.call('put', { ...found.article, corrections, evidence });
    return changed ? 'news' : 'nothing';
  }
}
