import * as vscode from 'vscode';
import { DEFAULT_DENSITY, isDensity } from '../features/density';
import type { Density } from '../features/density';
import { articleUri } from './sentenceUris';

const KEY = 'byline.density';
const PAUSED_KEY = 'byline.paused';

/**
 * How much is drawn, in all editors of the window, and which files are paused. It changes with what the reader is after
 * from minute to minute, so it is remembered with the workspace and is no setting: that would write into the reader's
 * folder at every change.
 */
export class DensityState implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  /** URIs as strings. */
  readonly #paused: Set<string>;
  #current: Density;

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    const remembered = memory.get(KEY);
    this.#current = isDensity(remembered) ? remembered : DEFAULT_DENSITY;
    this.#paused = new Set(memory.get<string[]>(PAUSED_KEY, []));
  }

  /** What the reader chose for all files. */
  get current(): Density {
    return this.#current;
  }

  /** What holds for one file, and for views of it. */
  of(uri: vscode.Uri): Density {
    return this.isPaused(uri) ? 'off' : this.#current;
  }

  isPaused(uri: vscode.Uri): boolean {
    return this.#paused.has(articleUri(uri).toString());
  }

  async set(density: Density): Promise<void> {
    if (density === this.#current) return;
    this.#current = density;
    this.#changed.fire();
    await this.#memory.update(KEY, density);
  }

  async pause(uri: vscode.Uri): Promise<void> {
    if (this.isPaused(uri)) return;
    this.#paused.add(articleUri(uri).toString());
    await this.#pausedChanged();
  }

  async resume(uri: vscode.Uri): Promise<void> {
    if (this.#paused.delete(articleUri(uri).toString())) await this.#pausedChanged();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #pausedChanged(): Promise<void> {
    this.#changed.fire();
    await this.#memory.update(PAUSED_KEY, [...this.#paused]);
  }
}
