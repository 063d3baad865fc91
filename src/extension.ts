import * as vscode from 'vscode';
import { registerArticleCommands } from './vscode/articleCommands';
import { Articles } from './vscode/articles';
import { registerDecorations } from './vscode/decorator';
import { registerDensity } from './vscode/densityControl';
import { DensityState } from './vscode/densityState';
import { registerEvidence } from './vscode/evidenceCommands';
import { registerHover } from './vscode/hoverProvider';
import { registerNavigation } from './vscode/navigationCommands';
import { Readings } from './vscode/readings';
import { startNodeThread } from './worker/startNodeThread';
import { WorkerEngine } from './worker/workerEngine';

/** What the integration suites see of the running extension. */
export interface Api {
  readonly articles: Articles;
  readonly readings: Readings;
}

/** Registers everything and starts nothing: the worker comes with the first article. */
export function activate(context: vscode.ExtensionContext): Api {
  const log = vscode.window.createOutputChannel('Byline', { log: true });
  const engine = new WorkerEngine({
    start: () => startNodeThread(context.asAbsolutePath('dist/worker.js')),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
    onTrouble: message => log.warn(message),
  });
  const articles = new Articles(context.workspaceState);
  const readings = new Readings(articles, engine, log);
  const density = new DensityState(context.workspaceState);
  context.subscriptions.push(log, engine, articles, readings, registerArticleCommands(articles));
  context.subscriptions.push(
    density,
    registerDensity(articles, readings, density),
    registerDecorations(readings, density),
    registerHover(readings, density),
    registerNavigation(readings),
    registerEvidence(readings),
  );
  return { articles, readings };
}
