import * as vscode from 'vscode';
import type { Span } from '../base/span';
import { DECORATION_KINDS, decorationsOf } from '../features/decorations';
import type { DecorationKind } from '../features/decorations';
import { legendWords, SAMPLES } from '../features/legend';
import { announce } from './announce';
import { hostWording } from './hostWording';
import { placeOf, select } from './place';
import type { Place } from './place';
import type { Readings } from './readings';

const STYLES: Readonly<Record<DecorationKind, string>> = {
  person: 'color:var(--vscode-byline-personUnderline);',
  organization: 'color:var(--vscode-byline-organizationUnderline);',
  place: 'color:var(--vscode-byline-placeUnderline);',
  group: 'color:var(--vscode-byline-groupUnderline);',
  value: 'color:var(--vscode-byline-valueUnderline);',
  quote: 'background-color:var(--vscode-byline-quoteBackground);',
};

/** What the marks mean, in the colours of the theme; nothing of an article is in it. */
export function legendMarkdown(): vscode.MarkdownString {
  const lines = DECORATION_KINDS.map(kind => {
    const sample = kind === 'quote' ? '&nbsp;“…”&nbsp;' : SAMPLES[kind];
    return `<span style="${STYLES[kind]}">${sample}</span>&nbsp; ${legendWords(kind, hostWording)}`;
  });
  const markdown = new vscode.MarkdownString(lines.join('  \n'));
  markdown.supportHtml = true;
  return markdown;
}

/** The legend by command. A choice goes to the next words marked so, which shows what is meant. */
export function registerLegend(readings: Readings): vscode.Disposable {
  return vscode.commands.registerCommand('byline.showLegend', async () => {
    const place = await placeOf(readings, []);
    const drawn = place && decorationsOf(place.reading, 'all', null);
    const items = DECORATION_KINDS.map(kind => ({
      mark: kind,
      label: `${SAMPLES[kind]}  ${legendWords(kind, hostWording)}`,
      description: drawn ? vscode.l10n.t('{0} here', String(drawn[kind].length)) : '',
    }));
    const title = vscode.l10n.t('What the marks mean');
    const chosen = await vscode.window.showQuickPick(items, {
      title,
      ...(place && { placeHolder: vscode.l10n.t('Choose one to go to the next of its kind') }),
    });
    if (chosen && place) await goToNext(place, drawn?.[chosen.mark] ?? []);
  });
}

async function goToNext(place: Place, spans: readonly Span[]): Promise<void> {
  const next = spans.find(([start]) => start > place.at[0]) ?? spans[0];
  if (next) await select(place, next);
  else announce(vscode.l10n.t('There is none in this article'));
}
