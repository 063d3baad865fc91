import * as vscode from 'vscode';
import type * as askingBundle from './askingBundle';
import type * as closeReadingBundle from './closeReadingBundle';
import type * as exportBundle from './exportBundle';
import type * as folderBundle from './folderBundle';

/** What lies in bundles of its own, `dist/<name>.js`, so that the editor starts with little: each is loaded when it is first used. */
export interface Bundles {
  readonly asking: typeof askingBundle;
  readonly closeReading: typeof closeReadingBundle;
  readonly export: typeof exportBundle;
  readonly folder: typeof folderBundle;
}

/** Gives a part of the extension, loaded once. Rejects where it cannot be loaded; asked again it is tried again. */
export type LoadBundle = <Name extends keyof Bundles>(name: Name) => Promise<Bundles[Name]>;

/** `read` gives the exports of a bundle of that name. */
export function bundleLoader(read: (name: keyof Bundles) => unknown): LoadBundle {
  const loaded = new Map<keyof Bundles, Promise<unknown>>();
  return <Name extends keyof Bundles>(name: Name) => {
    const bundle = loaded.get(name) ?? Promise.resolve().then(() => read(name));
    loaded.set(name, bundle);
    bundle.catch(() => loaded.delete(name));
    return bundle as Promise<Bundles[Name]>;
  };
}

/**
 * Where there is no Node: reads a bundle and runs it as VS Code's web host did with the extension itself, whose `require` knows
 * `vscode` and no files.
 */
export async function evaluateBundle(extension: vscode.Uri, name: string): Promise<unknown> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, `dist/${name}.js`));
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('module', 'exports', 'require', new TextDecoder().decode(script)) as (
    module: { exports: unknown },
    exports: unknown,
    require: () => typeof vscode,
  ) => void;
  run(module, module.exports, () => vscode);
  return module.exports;
}
