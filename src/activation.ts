import * as vscode from 'vscode';
import { ArticlePlaces } from './vscode/articlePlace';
import { registerArticleCommands } from './vscode/articleCommands';
import { ArticleFiles } from './vscode/articleFiles';
import { Articles } from './vscode/articles';
import { ArticlesTree } from './vscode/articlesTree';
import type { LoadBundle } from './vscode/bundles';
import { registerCitation } from './vscode/citationCommand';
import { CloseEvidence } from './vscode/close/closeEvidence';
import { LazyCloseReading } from './vscode/close/lazyCloseReading';
import { CorrectionStore } from './vscode/corrections/correctionStore';
import { CorrectionsTree } from './vscode/corrections/correctionsTree';
import { registerFixActions } from './vscode/corrections/fixActions';
import { registerFix } from './vscode/corrections/registerFix';
import { registerDecorations } from './vscode/decorator';
import { registerDensity } from './vscode/densityControl';
import { DensityState } from './vscode/densityState';
import { registerEvidence } from './vscode/evidenceCommands';
import { LazyFolder } from './vscode/folder/lazyFolder';
import { registerHover } from './vscode/hoverProvider';
import { InThisArticleTree } from './vscode/inThisArticleTree';
import { followRenames } from './vscode/keeping/followRenames';
import { History } from './vscode/keeping/history';
import { registerHistory } from './vscode/keeping/historyCommands';
import type { FilesIn } from './vscode/keeping/keptFiles';
import { KeptFiles } from './vscode/keeping/keptFiles';
import { lookAgainOnReturn } from './vscode/keeping/lookAgain';
import { registerLanguageFeatures } from './vscode/languageFeatures';
import { registerLegend } from './vscode/legend';
import { Library } from './vscode/library';
import { registerNavigation } from './vscode/navigationCommands';
import { registerReadingComfort } from './vscode/readingComfort';
import { registerNoteDecorations } from './vscode/notes/noteDecorator';
import { checksOf } from './vscode/notes/checksOf';
import { NoteStore } from './vscode/notes/noteStore';
import { NotesTree } from './vscode/notes/notesTree';
import { registerNotes } from './vscode/notes/registerNotes';
import { NoteThreads } from './vscode/notes/noteThreads';
import { checksIn } from './vscode/notes/shownNotes';
import { ReadingState } from './vscode/readingState';
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
  /** Starts the worker that keeps the index of the workspace. */
  startFolderThread(log: vscode.LogOutputChannel): Thread | Promise<Thread>;
  /** Gives the files of a folder in which the reader's own work is kept. */
  readonly filesIn: FilesIn;
  /** Starts the worker that reads closely. Rejects where the host has no thread for it. */
  startCloseThread(log: vscode.LogOutputChannel): Thread | Promise<Thread>;
  /** Gives what is not loaded with the rest. */
  readonly loadBundle: LoadBundle;
}

/** What the integration suites see of the running extension. */
export interface Api {
  readonly articles: Articles;
  readonly readings: Readings;
  readonly articlesTree: ArticlesTree;
  readonly inThisArticle: InThisArticleTree;
  readonly corrections: CorrectionStore;
  readonly correctionsTree: CorrectionsTree;
  readonly notes: NoteStore;
  readonly notesTree: NotesTree;
  readonly noteThreads: NoteThreads;
  readonly kept: KeptFiles;
  readonly readingState: ReadingState;
  /** Where the extension asks the reader, for the suites to answer in their place. */
  readonly window: typeof vscode.window;
  readonly folder: LazyFolder;
  readonly close: LazyCloseReading;
  /** The worker that reads closely as it was last started, likewise. */
  readonly closeThread: () => Thread | undefined;
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
  const kept = new KeptFiles(context, platform.filesIn);
  const history = new History();
  const corrections = new CorrectionStore(kept, history, log);
  const evidence = new CloseEvidence();
  const corrected = corrections.before(evidence.before(engine));
  const readings = new Readings(articles, sentences.before(corrected), log);
  let closeThread: Thread | undefined;
  const close = new LazyCloseReading(platform.loadBundle, {
    readings,
    evidence,
    log,
    startThread: async () => (closeThread = await platform.startCloseThread(log)),
  });
  const places = new ArticlePlaces(readings, sentences);
  const density = new DensityState(context.workspaceState);
  const files = new ArticleFiles(articles, log);
  const library = new Library(readings, corrected, log);
  const reading = new ReadingState(context.workspaceState, articles);
  const articlesTree: ArticlesTree = new ArticlesTree(
    files,
    library,
    reading,
    (shown, most) => folder.chooseArticles(shown, most),
    context.workspaceState,
  );
  const inThisArticle = new InThisArticleTree(readings, close);
  const correctionsTree = new CorrectionsTree(corrections, places);
  const notes = new NoteStore(articles, kept, history, log);
  const notesTree = new NotesTree(notes);
  const folder = new LazyFolder(platform.loadBundle, {
    files,
    corrections,
    evidence,
    readings,
    log,
    storage: context.storageUri,
    memory: context.workspaceState,
    startThread: () => platform.startFolderThread(log),
    reading,
    articlesTree,
    checks: { of: checksOf(notes), onDidChange: notes.onDidChange },
    close,
    isEngineBusy: () => engine.isBusy,
  });
  const noteThreads = new NoteThreads(notes, sentences, density);
  context.subscriptions.push(
    log,
    engine,
    articles,
    readings,
    registerArticleCommands(articles),
    vscode.commands.registerCommand('byline.newArticleFromClipboard', async () => {
      const { newArticleFromClipboard } = await platform.loadBundle('export');
      await newArticleFromClipboard(articles);
    }),
    registerReadingComfort(articles),
    registerSampleArticle(context.extensionUri),
    registerWalkthrough(),
    files,
    articlesTree,
    inThisArticle,
    registerRevealWords(),
    density,
    registerDensity(articles, readings, density, close),
    registerLegend(readings),
    registerDecorations(readings, density),
    registerHover(readings, density, folder, document => checksIn(document, notes, sentences)),
    registerNavigation(readings),
    registerCitation(places, library, notes),
    registerEvidence(readings),
    registerSentences(articles, readings, sentences),
    registerLanguageFeatures(articles, readings, density, folder),
    registerWorkspaceSymbols(files, library, folder),
    corrections,
    correctionsTree,
    corrections.onDidChange(() => {
      library.forget();
      readings.renew();
    }),
    registerFix(places, corrections, platform.loadBundle),
    notes,
    notesTree,
    noteThreads,
    registerNoteDecorations(notes, sentences, density),
    followRenames([notes, corrections], log),
    lookAgainOnReturn([notes, corrections], log),
    registerHistory(history),
    registerFixActions(articles, readings),
    vscode.commands.registerCommand('byline.export', async () => {
      const { exportOpenArticle } = await platform.loadBundle('export');
      await exportOpenArticle(places, notes, engine);
    }),
    vscode.commands.registerCommand('byline.importNotes', async () => {
      const { importNotesFile } = await platform.loadBundle('export');
      await importNotesFile({ places, notes, kept, engine });
    }),
    registerNotes({ places, notes, kept }, platform.loadBundle),
    reading,
    folder,
    close,
  );
  return {
    articles,
    readings,
    articlesTree,
    inThisArticle,
    corrections,
    correctionsTree,
    notes,
    notesTree,
    noteThreads,
    kept,
    readingState: reading,
    window: vscode.window,
    folder,
    close,
    closeThread: () => closeThread,
    thread: () => thread,
    activatedIn: performance.now() - begun,
  };
}
