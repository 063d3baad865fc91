import * as vscode from 'vscode';
import { fixesAt } from '../../features/fixes';
import { inertLabel } from '../../features/inertLabel';
import { registerForArticles } from '../articleSelector';
import type { Articles } from '../articles';
import { spanOfRange } from '../ranges';
import type { Readings } from '../readings';
import { fixWords } from './correctionWords';

/** What "Fix …" offers, where VS Code looks for it: under the light bulb, and by its key. */
export function registerFixActions(articles: Articles, readings: Readings): vscode.Disposable {
  return registerForArticles(articles, selector =>
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: (document, range, context, token) =>
          actionsAt(readings, document, range, context, token),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

async function actionsAt(
  readings: Readings,
  document: vscode.TextDocument,
  range: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  // A bulb that comes by itself at every word would move beside the text all the time.
  if (triggerKind === vscode.CodeActionTriggerKind.Automatic) return [];
  const reading = await readings.read(document, token);
  if (!reading) return [];
  const fixes = fixesAt(reading, spanOfRange(reading, range)).map(fix => {
    const title = vscode.l10n.t('Byline: {0}', inertLabel(fixWords(fix)));
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: 'byline.fixAs', title, arguments: [fix.kind] };
    return action;
  });
  const note = new vscode.CodeAction(vscode.l10n.t('Byline: Add note …'), vscode.CodeActionKind.QuickFix);
  note.command = { command: 'byline.addNote', title: note.title };
  return [...fixes, note];
}
