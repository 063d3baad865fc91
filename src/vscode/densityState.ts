import * as vscode from 'vscode';
import { DEFAULT_DENSITY, isDensity } from '../features/density';
import type { Density } from '../features/density';

const KEY = 'byline.density';

/**
 * How much is drawn, in all editors of the window. It changes with what the reader is after from minute to minute, so
 * it is remembered with the workspace and is no setting: that would write into the reader's folder at every change.
 */
export class DensityState implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<Density>();
  #current: Density;

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    const remembered = memory.get(KEY);
    this.#current = isDensity(remembered) ? remembered : DEFAULT_DENSITY;
  }

  get current(): Density {
    return this.#current;
  }

  async set(density: Density): Promise<void> {
    if (density === this.#current) return;
    this.#current = density;
    this.#changed.fire(density);
    await this.#memory.update(KEY, density);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
