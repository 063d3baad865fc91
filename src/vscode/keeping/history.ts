import * as vscode from 'vscode';
import { announce } from '../announce';

/** Something the reader did to their own work, with the way back. */
export interface Step {
  /** What it was, for whoever takes it back. */
  readonly label: string;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

const MOST_STEPS = 100;

/** What can be taken back and done again, last first. Steps of one session: files may be others' after it. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  /** Does a step and remembers it. */
  async take(step: Step): Promise<void> {
    await step.redo();
    this.#done = [...this.#done, step].slice(-MOST_STEPS);
    this.#undone = [];
  }

  /** Undefined when there is nothing to take back. */
  async undo(): Promise<Step | undefined> {
    const step = this.#done.pop();
    if (!step) return undefined;
    await step.undo();
    this.#undone.push(step);
    return step;
  }

  async redo(): Promise<Step | undefined> {
    const step = this.#undone.pop();
    if (!step) return undefined;
    await step.redo();
    this.#done.push(step);
    return step;
  }
}

export function registerHistory(history: History): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('byline.undo', async () => {
      const step = await history.undo();
      announce(
        step ? vscode.l10n.t('Taken back: {0}', step.label) : vscode.l10n.t('There is nothing to take back'),
      );
    }),
    vscode.commands.registerCommand('byline.redo', async () => {
      const step = await history.redo();
      announce(
        step ? vscode.l10n.t('Done again: {0}', step.label) : vscode.l10n.t('There is nothing to do again'),
      );
    }),
  );
}
