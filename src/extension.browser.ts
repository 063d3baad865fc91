import * as vscode from 'vscode';
import type { Api } from './activation';
import { activateByline } from './activation';
import { CLOSE_FILES, CLOSE_NAMES } from './close/closeFiles';
import { MODEL_NAMES } from './engine/models';
import { bundleLoader, evaluateBundle } from './vscode/bundles';
import { WorkspaceFiles } from './vscode/keeping/workspaceFiles';
import type { WebWorkerFiles } from './worker/startWebThread';
import { startBlobThread, startLocalThread } from './worker/startWebThread';
import type { Thread } from './worker/thread';

/** The entry where the extension host is itself a web worker, and there is no Node. */
export function activate(context: vscode.ExtensionContext): Api {
  const { extensionUri } = context;
  return activateByline(context, {
    startThread: log => startBrowserThread(extensionUri, message => log.info(message)),
    startFolderThread: log => startBrowserThread(extensionUri, message => log.info(message), 'folderWorker'),
    filesIn: folder => new WorkspaceFiles(folder),
    // In this thread it would keep everything else waiting, a window at a time: where there is no other, there is none.
    startCloseThread: async () => startBlobThread(await readWorkerFiles(extensionUri, 'closeWorker')),
    loadBundle: bundleLoader(name => evaluateBundle(extensionUri, name)),
  });
}

/** The workers there are, with what each is to load besides the models of the engine; the close reading has its own. */
const MORE = {
  worker: {},
  folderWorker: { sqlite3: 'dist/sqlite3.wasm' },
  closeWorker: {
    ...Object.fromEntries(CLOSE_NAMES.map(name => [name, `models/${CLOSE_FILES[name]}`])),
    glue: 'dist/ort-wasm-simd-threaded.mjs',
    binary: 'dist/ort-wasm-simd-threaded.wasm',
  },
};
type WorkerName = keyof typeof MORE;

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
  const models = name === 'closeWorker' ? [] : MODEL_NAMES;
  const engine = models.map(model => [model, `models/${model}.bin`] as const);
  const paths: Record<string, string> = { ...Object.fromEntries<string>(engine), ...MORE[name] };
  const [script, ...files] = await Promise.all([
    read(`dist/${name}.browser.js`),
    ...Object.entries(paths).map(async ([file, path]) => [file, await read(path)] as const),
  ]);
  return { script, files: Object.fromEntries<Uint8Array<ArrayBuffer>>(files) };
}
