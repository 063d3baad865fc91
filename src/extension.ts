import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import type { Api } from './activation';
import { activateByline } from './activation';
import { NodeFiles } from './disk/nodeFiles';
import { bundleLoader } from './vscode/bundles';
import { WorkspaceFiles } from './vscode/keeping/workspaceFiles';
import { startNodeProcess } from './worker/startNodeProcess';
import { startNodeThread } from './worker/startNodeThread';

export type { Api } from './activation';

/**
 * The composition root on the desktop and in the server: the workers are threads of Node. What reads closely is a process: a thread
 * keeps more than half of its memory when it ends.
 */
export function activate(context: vscode.ExtensionContext): Api {
  const bundle = (name: string): string => context.asAbsolutePath(`dist/${name}.js`);
  return activateByline(context, {
    startThread: () => startNodeThread(bundle('worker')),
    startCloseThread: () => startNodeProcess(bundle('closeWorker'), nativeRuntime()),
    startFolderThread: () => startNodeThread(bundle('folderWorker')),
    filesIn: folder => (folder.scheme === 'file' ? new NodeFiles(folder.fsPath) : new WorkspaceFiles(folder)),
    loadBundle: bundleLoader(name => createRequire(bundle('extension'))(bundle(name))),
  });
}

/** The folder in which the reader has installed `onnxruntime-node`, or nothing. */
function nativeRuntime(): string {
  return vscode.workspace.getConfiguration('byline').get('onnxruntimeNode', '');
}
