import * as vscode from 'vscode';
import type { Articles } from './articles';
import { openSample } from './sampleArticle';

interface Offer extends vscode.QuickPickItem {
  readonly command: string;
}

/** "Reading Comfort": what makes an article pleasant to read, offered and never done by itself. */
export function registerReadingComfort(articles: Articles): vscode.Disposable {
  return vscode.commands.registerCommand('byline.readingComfort', async () => {
    // The choice is about an article in sight: the walkthrough, which has the focus, is none.
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
    const article = editors.find(({ document }) => articles.isArticle(document));
    const chosen = await vscode.window.showQuickPick(offers(), {
      title: vscode.l10n.t('Reading comfort'),
      placeHolder: vscode.l10n.t('For this article; your settings stay as they are'),
    });
    if (!chosen) return;
    if (article) await vscode.window.showTextDocument(article.document, shownIn(article));
    else await openSample();
    await vscode.commands.executeCommand(chosen.command);
  });
}

function offers(): Offer[] {
  return [
    {
      label: vscode.l10n.t('Wrap long lines, or stop wrapping them'),
      detail: vscode.l10n.t(
        'A paragraph is often one long line. The setting "editor.wordWrap" does it everywhere.',
      ),
      command: 'editor.action.toggleWordWrap',
    },
    {
      label: vscode.l10n.t('One sentence a line, or back to the article'),
      detail: vscode.l10n.t('Beside the file, which stays as it is.'),
      command: 'byline.switchSentences',
    },
    {
      label: vscode.l10n.t('Make read-only until VS Code is closed'),
      detail: vscode.l10n.t('A key pressed by mistake changes nothing.'),
      command: 'workbench.action.files.setActiveEditorReadonlyInSession',
    },
    {
      label: vscode.l10n.t('Make writeable again'),
      command: 'workbench.action.files.resetActiveEditorReadonlyInSession',
    },
  ];
}

function shownIn({ viewColumn }: vscode.TextEditor): vscode.TextDocumentShowOptions {
  return viewColumn ? { viewColumn } : {};
}
