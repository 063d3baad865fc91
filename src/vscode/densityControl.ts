import * as vscode from 'vscode';
import { DENSITIES, isDensity, nextDensity } from '../features/density';
import type { Density } from '../features/density';
import { skippedLabel } from '../features/trees/skippedLabel';
import type { Articles } from './articles';
import type { DensityState } from './densityState';
import { hostWording } from './hostWording';
import type { Readings } from './readings';

/** The commands that change how much is drawn, and Byline's one status bar item, which says how much that is. */
export function registerDensity(
  articles: Articles,
  readings: Readings,
  state: DensityState,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('byline.density', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Byline');
  item.command = 'byline.setDensity';
  const show = (): void => showDensity(item, articles, readings, state.current);
  show();
  return vscode.Disposable.from(
    item,
    state.onDidChange(show),
    articles.onDidChange(show),
    readings.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.commands.registerCommand('byline.cycleDensity', () => state.set(nextDensity(state.current))),
    vscode.commands.registerCommand('byline.setDensity', async (wanted?: unknown) => {
      const density = isDensity(wanted) ? wanted : await pickDensity(state.current);
      if (density) await state.set(density);
    }),
  );
}

function showDensity(
  item: vscode.StatusBarItem,
  articles: Articles,
  readings: Readings,
  density: Density,
): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !articles.isArticle(document)) {
    item.hide();
    return;
  }
  const skipped = readings.latest(document)?.annotations.skipped;
  const reason = skipped && skippedLabel(skipped, hostWording);
  const state = reason ? vscode.l10n.t('not read') : densityLabel(density);
  item.text = vscode.l10n.t('$(quote) Byline: {0}', state);
  item.tooltip = reason ?? legend(density);
  item.accessibilityInformation = {
    label: reason
      ? vscode.l10n.t('Byline did not read this article: {0}', reason)
      : vscode.l10n.t('Byline marks in this article: {0}', state),
    role: 'button',
  };
  item.show();
}

async function pickDensity(current: Density): Promise<Density | undefined> {
  const items = DENSITIES.map(density => ({
    density,
    label: densityLabel(density),
    description: density === current ? vscode.l10n.t('now') : '',
    detail: densityDetail(density),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What Byline marks in articles'),
  });
  return picked?.density;
}

function densityLabel(density: Density): string {
  const labels: Record<Density, string> = {
    off: vscode.l10n.t('off'),
    quotes: vscode.l10n.t('quotes'),
    entity: vscode.l10n.t('one name'),
    all: vscode.l10n.t('all'),
  };
  return labels[density];
}

function densityDetail(density: Density): string {
  const details: Record<Density, string> = {
    off: vscode.l10n.t('Nothing is marked, and no card opens by itself'),
    quotes: vscode.l10n.t('Only words that are quoted'),
    entity: vscode.l10n.t('The name under the cursor, everywhere in the article'),
    all: vscode.l10n.t('Names, quotes, dates and figures'),
  };
  return details[density];
}

function legend(density: Density): string {
  if (density !== 'all') return densityDetail(density);
  return [
    vscode.l10n.t('Solid line: person'),
    vscode.l10n.t('Double line: organization'),
    vscode.l10n.t('Dotted line: place'),
    vscode.l10n.t('Dashed line: group'),
    vscode.l10n.t('Thin line: date or figure'),
    vscode.l10n.t('Background: quote'),
  ].join('\n');
}
