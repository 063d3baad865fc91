import 'mocha/mocha';
import * as vscode from 'vscode';
import { countTests } from './support/counts';
import { printWith } from './support/output';

/** The folder for the results, filled in by scripts/suites/bundle.mjs: there is no environment to read it from. */
declare const BYLINE_TEST_RESULTS: string;

/**
 * What VS Code calls in an extension host that is a web worker: mocha's build for browsers. The results go where those
 * of `index.ts` go, through VS Code's file system: the folder that is open is on the same machine.
 */
export async function run(): Promise<void> {
  const lines: string[] = [];
  const print = (format: unknown = '', ...values: unknown[]): void =>
    void lines.push(String(format).replace(/%[sd]/g, () => String(values.shift())));
  Mocha.reporters.Base.consoleLog = print;
  printWith(print);
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 120_000 });
  await import('./suites');

  let counts = {};
  const failures = await new Promise<number>(resolve => {
    countTests(mocha.run(resolve), ended => (counts = ended));
  });
  await write('output.txt', lines.map(line => `${line}\n`).join(''));
  await write('counts.json', JSON.stringify(counts));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

async function write(file: string, content: string): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the suites run in a folder');
  const uri = vscode.Uri.joinPath(folder.uri.with({ path: BYLINE_TEST_RESULTS }), file);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}
