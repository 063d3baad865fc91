import * as vscode from 'vscode';
import { DENSITIES, isDensity, nextDensity } from '../features/density';
import type { Density } from '../features/density';
import { skippedLabel } from '../features/trees/skippedLabel';
import { announceToListener } from './announce';
import type { Articles } from './articles';
import type { DensityState } from './densityState';
import type { LazyCloseReading } from './close/lazyCloseReading';
import { hostWording } from './hostWording';
import { legendMarkdown } from './legend';
import type { Readings } from './readings';

/** The commands that change how much is drawn, and Byline's one status bar item, which says how much that is. */
export function registerDensity(
  articles: Articles,
  readings: Readings,
  state: DensityState,
  close: Pick<LazyCloseReading, 'trouble' | 'onDidChange'>,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('byline.density', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Byline');
  item.command = 'byline.setDensity';
  const show = (): void => showState(item, articles, readings, state, close.trouble);
  show();
  return vscode.Disposable.from(
    item,
    state.onDidChange(show),
    close.onDidChange(show),
    articles.onDidChange(show),
    readings.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.commands.registerCommand('byline.cycleDensity', () => choose(state, nextDensity(state.current))),
    vscode.commands.registerCommand('byline.setDensity', async (wanted?: unknown) => {
      const density = isDensity(wanted) ? wanted : await pickDensity(state);
      if (density) await choose(state, density);
    }),
    vscode.commands.registerCommand('byline.togglePause', async () => {
      const uri = activeArticle(articles);
      if (!uri) return;
      await (state.isPaused(uri) ? state.resume(uri) : state.pause(uri));
      announceToListener(
        state.isPaused(uri) ? vscode.l10n.t('Paused for this file') : wordsFor(state.of(uri)).announced,
      );
    }),
  );
}

/** Who chooses what is marked wants to see it, also in a file that was paused. */
async function choose(state: DensityState, density: Density): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri) await state.resume(uri);
  await state.set(density);
  announceToListener(wordsFor(density).announced);
}

function showState(
  item: vscode.StatusBarItem,
  articles: Articles,
  readings: Readings,
  state: DensityState,
  trouble: string | undefined,
): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !articles.isArticle(document)) {
    item.hide();
    return;
  }
  const density = wordsFor(state.current);
  const skipped = readings.latest(document)?.annotations.skipped;
  const reason = skipped && skippedLabel(skipped, hostWording);
  if (reason)
    show(vscode.l10n.t('not read'), reason, vscode.l10n.t('Byline did not read this article: {0}', reason));
  else if (state.isPaused(document.uri)) {
    const paused = vscode.l10n.t('Paused for this file');
    show(vscode.l10n.t('paused'), paused, vscode.l10n.t('Byline: {0}', paused));
  } else show(density.label, state.current === 'all' ? legendMarkdown() : density.detail, density.announced);

  function show(words: string, tooltip: string | vscode.MarkdownString, label: string): void {
    item.text = vscode.l10n.t('$(quote) Byline: {0}', words);
    item.tooltip = trouble === undefined ? tooltip : withTrouble(tooltip, trouble);
    item.accessibilityInformation = { label, role: 'button' };
    item.show();
  }
}

/** What is drawn, and below it why it comes from the first reading alone. */
function withTrouble(tooltip: string | vscode.MarkdownString, trouble: string): vscode.MarkdownString {
  const both = typeof tooltip === 'string' ? new vscode.MarkdownString().appendText(tooltip) : tooltip;
  return both.appendMarkdown('\n\n').appendText(vscode.l10n.t('No close reading: {0}', trouble));
}

async function pickDensity(state: DensityState): Promise<Density | undefined> {
  const items = DENSITIES.map(density => ({
    density,
    ...wordsFor(density),
    description: density === state.current ? vscode.l10n.t('now') : '',
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What Byline marks in articles'),
  });
  return picked?.density;
}

interface DensityWords {
  readonly label: string;
  readonly detail: string;
  /** As it is read aloud. */
  readonly announced: string;
}

function wordsFor(density: Density): DensityWords {
  const words: Record<Density, [label: string, detail: string]> = {
    off: [vscode.l10n.t('off'), vscode.l10n.t('Nothing is marked, and no card opens by itself')],
    quotes: [vscode.l10n.t('quotes'), vscode.l10n.t('Only words that are quoted')],
    entity: [
      vscode.l10n.t('one name'),
      vscode.l10n.t('The name under the cursor, everywhere in the article'),
    ],
    all: [vscode.l10n.t('all'), vscode.l10n.t('Names, quotes, dates and figures')],
  };
  const [label, detail] = words[density];
  return { label, detail, announced: vscode.l10n.t('Byline marks in this article: {0}', label) };
}

function activeArticle(articles: Articles): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && articles.isArticle(document) ? document.uri : undefined;
}
