import { createRequire } from 'node:module';
import type * as vscode from 'vscode';
import type { Api } from './activation';
import { activateByline } from './activation';
import { bundleLoader } from './vscode/bundles';
import { startNodeThread } from './worker/startNodeThread';

export type { Api } from './activation';

/** The composition root on the desktop and in the server: the workers are threads of Node. */
export function activate(context: vscode.ExtensionContext): Api {
  const bundle = (name: string): string => context.asAbsolutePath(`dist/${name}.js`);
  return activateByline(context, {
    startThread: () => startNodeThread(bundle('worker')),
    startFolderThread: () => startNodeThread(bundle('folderWorker')),
    loadBundle: bundleLoader(name => createRequire(bundle('extension'))(bundle(name))),
  });
}
