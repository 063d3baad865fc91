import * as vscode from 'vscode';
import { registerArticleCommands } from './vscode/articleCommands';
import { ArticleFiles } from './vscode/articleFiles';
import { Articles } from './vscode/articles';
import { ArticlesTree } from './vscode/articlesTree';
import { registerCitation } from './vscode/citationCommand';
import { registerDecorations } from './vscode/decorator';
import { registerDensity } from './vscode/densityControl';
import { DensityState } from './vscode/densityState';
import { registerEvidence } from './vscode/evidenceCommands';
import { registerHover } from './vscode/hoverProvider';
import { InThisArticleTree } from './vscode/inThisArticleTree';
import { registerLanguageFeatures } from './vscode/languageFeatures';
import { registerLegend } from './vscode/legend';
import { Library } from './vscode/library';
import { registerNavigation } from './vscode/navigationCommands';
import { registerNewArticle } from './vscode/newArticle';
import { registerReadingComfort } from './vscode/readingComfort';
import { Readings } from './vscode/readings';
import { registerRevealWords } from './vscode/revealWords';
import { registerSampleArticle } from './vscode/sampleArticle';
import { registerSentences } from './vscode/sentenceCommands';
import { SentenceViews } from './vscode/sentenceViews';
import { registerWalkthrough } from './vscode/walkthrough';
import { registerWorkspaceSymbols } from './vscode/workspaceSymbols';
import type { Thread } from './worker/thread';
import { WorkerEngine } from './worker/workerEngine';

/** What differs from host to host. */
export interface Platform {
  /** Starts the engine's worker; `log` is told what the reader of a report of trouble would want to know. */
  startThread(log: vscode.LogOutputChannel): Thread | Promise<Thread>;
}

/** What the integration suites see of the running extension. */
export interface Api {
  readonly articles: Articles;
  readonly readings: Readings;
  readonly articlesTree: ArticlesTree;
  readonly inThisArticle: InThisArticleTree;
  /** The engine's worker as it was last started, for the suites to end. */
  readonly thread: () => Thread | undefined;
  /** How long `activate` took, in milliseconds, for the bench to print. */
  readonly activatedIn: number;
}

/** Registers everything, the same in every host, and starts nothing: the worker comes with the first article. */
export function activateByline(context: vscode.ExtensionContext, platform: Platform): Api {
  const begun = performance.now();
  const log = vscode.window.createOutputChannel('Byline', { log: true });
  let thread: Thread | undefined;
  const engine = new WorkerEngine({
    start: async () => (thread = await platform.startThread(log)),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
    onTrouble: message => log.warn(message),
  });
  const articles = new Articles(context.workspaceState);
  const sentences = new SentenceViews();
  const readings = new Readings(articles, sentences.before(engine), log);
  const density = new DensityState(context.workspaceState);
  const files = new ArticleFiles(articles, log);
  const library = new Library(readings, engine, log);
  const articlesTree = new ArticlesTree(files, library);
  const inThisArticle = new InThisArticleTree(readings);
  context.subscriptions.push(
    log,
    engine,
    articles,
    readings,
    registerArticleCommands(articles),
    registerNewArticle(articles),
    registerReadingComfort(articles),
    registerSampleArticle(context.extensionUri),
    registerWalkthrough(),
    files,
    articlesTree,
    inThisArticle,
    registerRevealWords(),
    density,
    registerDensity(articles, readings, density),
    registerLegend(readings),
    registerDecorations(readings, density),
    registerHover(readings, density),
    registerNavigation(readings),
    registerCitation(readings, library),
    registerEvidence(readings),
    registerSentences(articles, readings, sentences),
    registerLanguageFeatures(articles, readings, density),
    registerWorkspaceSymbols(files, library),
  );
  return {
    articles,
    readings,
    articlesTree,
    inThisArticle,
    thread: () => thread,
    activatedIn: performance.now() - begun,
  };
}
