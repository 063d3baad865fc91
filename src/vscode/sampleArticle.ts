import * as vscode from 'vscode';
import { SAMPLE_SCHEME } from './ownSchemes';

const SAMPLE = vscode.Uri.from({ scheme: SAMPLE_SCHEME, path: '/Night ferry returns.txt' });

/** An article of our own to try things on. It cannot be edited: it is part of the package. */
export function registerSampleArticle(extension: vscode.Uri): vscode.Disposable {
  const file = vscode.Uri.joinPath(extension, 'media/walkthrough/article.txt');
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, {
      provideTextDocumentContent: async () =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    }),
    vscode.commands.registerCommand('byline.openSample', openSample),
  );
}

export async function openSample(): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(SAMPLE);
  return vscode.window.showTextDocument(document, { preview: false });
}
