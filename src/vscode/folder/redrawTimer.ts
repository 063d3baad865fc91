import type * as vscode from 'vscode';
import type { Feeder } from './feeder';

/** Between two drawings while the folder is being read, in milliseconds. */
const PAUSE = 1500;

/** Draws a view anew when the index says something else: at once when it is up to date, now and then while it is read. */
export class RedrawTimer implements vscode.Disposable {
  readonly #draw: () => void;
  readonly #listener: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(feeder: Feeder, draw: () => void) {
    this.#draw = draw;
    this.#listener = feeder.onDidIndex(() => {
      if (feeder.state.phase === 'current') this.now();
      else this.#timer ??= setTimeout(() => this.now(), PAUSE);
    });
  }

  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#draw();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }
}
