import * as vscode from 'vscode';
import { inertLabel } from '../../features/inertLabel';
import { announce } from '../announce';
import type { History } from './history';

/** Taking back and doing again what the reader did to their own work. */
export function registerHistory(history: History): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('byline.undo', async () => {
      const step = await history.undo();
      announce(
        step
          ? vscode.l10n.t('Taken back: {0}', inertLabel(step.label))
          : vscode.l10n.t('There is nothing to take back'),
      );
    }),
    vscode.commands.registerCommand('byline.redo', async () => {
      const step = await history.redo();
      announce(
        step
          ? vscode.l10n.t('Done again: {0}', inertLabel(step.label))
          : vscode.l10n.t('There is nothing to do again'),
      );
    }),
  );
}
