import * as vscode from 'vscode';
import type { Api } from './activation';
import { activateByline } from './activation';
import { MODEL_NAMES } from './engine/models';
import type { WebWorkerFiles } from './worker/startWebThread';
import { startBlobThread, startLocalThread } from './worker/startWebThread';
import type { Thread } from './worker/thread';
import type { ModelFiles } from './worker/webStart';

/** The entry where the extension host is itself a web worker, and there is no Node. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateByline(context, {
    startThread: log => startBrowserThread(context.extensionUri, message => log.info(message)),
  });
}

/** Starts the engine in a worker of its own or, where the host allows none, in this thread; `tell` hears of that. */
export async function startBrowserThread(
  extension: vscode.Uri,
  tell: (message: string) => void,
): Promise<Thread> {
  const files = await readWorkerFiles(extension);
  try {
    return await startBlobThread(files);
  } catch (error) {
    tell(`The engine works in the extension host's own thread: ${(error as Error).message}`);
    return startLocalThread(files);
  }
}

/** From wherever the extension lies: often a server. */
export async function readWorkerFiles(extension: vscode.Uri): Promise<WebWorkerFiles> {
  const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path)));
  const [script, ...models] = await Promise.all([
    read('dist/worker.browser.js'),
    ...MODEL_NAMES.map(async name => [name, await read(`models/${name}.bin`)] as const),
  ]);
  return { script, models: Object.fromEntries(models) as ModelFiles };
}
