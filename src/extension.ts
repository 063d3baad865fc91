import type * as vscode from 'vscode';
import type { Api } from './activation';
import { activateByline } from './activation';
import { startNodeThread } from './worker/startNodeThread';

export type { Api } from './activation';

/** The composition root on the desktop and in the server: the worker is a thread of Node. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateByline(context, {
    startThread: () => startNodeThread(context.asAbsolutePath('dist/worker.js')),
  });
}
