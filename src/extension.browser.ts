import * as vscode from 'vscode';
import type { Api } from './activation';
import { activateByline } from './activation';
import { MODEL_NAMES } from './engine/models';
import { bundleLoader, evaluateBundle } from './vscode/bundles';
import { WorkspaceFiles } from './vscode/keeping/workspaceFiles';
import type { WebWorkerFiles } from './worker/startWebThread';
import { startBlobThread, startLocalThread } from './worker/startWebThread';
import type { Thread } from './worker/thread';
import type { ModelFiles } from './worker/webStart';

/** The entry where the extension host is itself a web worker, and there is no Node. */
export function activate(context: vscode.ExtensionContext): Api {
  const { extensionUri } = context;
  return activateByline(context, {
    startThread: log => startBrowserThread(extensionUri, message => log.info(message)),
    startFolderThread: log => startBrowserThread(extensionUri, message => log.info(message), 'folderWorker'),
    filesIn: folder => new WorkspaceFiles(folder),
    startCloseThread: () => Promise.reject(new Error('there is none in the browser')),
    loadBundle: bundleLoader(name => evaluateBundle(extensionUri, name)),
  });
}

/** The workers there are; the one that keeps the index needs SQLite. */
type WorkerName = 'worker' | 'folderWorker';

/** Starts a worker in a thread of its own or, where the host allows none, in this thread; `tell` hears of that. */
export async function startBrowserThread(
  extension: vscode.Uri,
  tell: (message: string) => void,
  name: WorkerName = 'worker',
): Promise<Thread> {
  const files = await readWorkerFiles(extension, name);
  try {
    return await startBlobThread(files);
  } catch (error) {
    tell(`The engine works in the extension host's own thread: ${(error as Error).message}`);
    return startLocalThread(files);
  }
}

/** From wherever the extension lies: often a server. */
export async function readWorkerFiles(
  extension: vscode.Uri,
  name: WorkerName = 'worker',
): Promise<WebWorkerFiles> {
  const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path)));
  const [script, ...models] = await Promise.all([
    read(`dist/${name}.browser.js`),
    ...MODEL_NAMES.map(async model => [model, await read(`models/${model}.bin`)] as const),
    ...(name === 'folderWorker'
      ? [read('dist/sqlite3.wasm').then(bytes => ['sqlite3', bytes] as const)]
      : []),
  ]);
  return { script, models: Object.fromEntries(models) as ModelFiles };
}
