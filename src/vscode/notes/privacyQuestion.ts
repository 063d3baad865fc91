import * as vscode from 'vscode';
import type { KeptFiles, Privacy } from '../keeping/keptFiles';

const EXCLUDED = '.byline/';

/** Asks once where notes are to be kept; false when the reader did not say, and nothing is to be written. */
export async function isPrivacyKnown(kept: KeptFiles, article: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  if (kept.privacy !== undefined || !folder) return true;
  const privacy = await askPrivacy();
  if (!privacy) return false;
  await kept.setPrivacy(privacy);
  if (privacy === 'shared') void offerExclusion(folder.uri);
  return true;
}

async function askPrivacy(): Promise<Privacy | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Private'),
      description: vscode.l10n.t("in the extension's storage on this machine"),
      privacy: 'private' as const,
    },
    {
      label: vscode.l10n.t('In the folder'),
      description: vscode.l10n.t('as files in .byline/, for whoever has the folder'),
      privacy: 'shared' as const,
    },
  ];
  const title = vscode.l10n.t('Where should your notes on this folder be kept?');
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.privacy;
}

/** In a git repository the folder can be shared without its notes; only this clone's own list is touched. */
async function offerExclusion(folder: vscode.Uri): Promise<void> {
  const info = vscode.Uri.joinPath(folder, '.git/info');
  const isRepository = await Promise.resolve(
    vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.git/HEAD')),
  ).then(
    () => true,
    () => false,
  );
  if (!isRepository) return;
  const exclude = vscode.l10n.t('Keep Out of Git');
  const question = vscode.l10n.t(
    'Shall .byline/ be kept out of git in this clone? That is an entry in .git/info/exclude.',
  );
  if ((await vscode.window.showInformationMessage(question, exclude)) === exclude) await excludeFromGit(info);
}

/** Adds `.byline/` to the list that git keeps for one clone, once. */
export async function excludeFromGit(info: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(info, 'exclude');
  const text = await Promise.resolve(vscode.workspace.fs.readFile(file)).then(
    bytes => new TextDecoder().decode(bytes),
    () => '',
  );
  if (text.split(/\r?\n/).includes(EXCLUDED)) return;
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${before}${EXCLUDED}\n`));
}
