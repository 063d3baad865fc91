import * as vscode from 'vscode';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { LedgerEntry } from '../../worker/folder/folderService';
import { announce } from '../announce';
import type { LedgerOrder, LedgerTree } from './ledgerTree';

export async function orderLedger(ledger: LedgerTree): Promise<void> {
  const { t } = vscode.l10n;
  const orders: { label: string; order: LedgerOrder }[] = [
    { label: t('By speaker'), order: 'speaker' },
    { label: t('By date, the latest first'), order: 'newest' },
    { label: t('By date, the oldest first'), order: 'oldest' },
    { label: t('By article'), order: 'article' },
  ];
  const picked = await vscode.window.showQuickPick(orders, { title: t('Order the ledger') });
  if (picked) ledger.show({ order: picked.order });
}

export async function filterLedger(ledger: LedgerTree): Promise<void> {
  const about = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter the ledger'),
    prompt: vscode.l10n.t('Words that must be among what was said; nothing for all'),
    value: ledger.about,
  });
  if (about !== undefined) ledger.show({ about: about.trim() });
}

/** Writes what the ledger shows, all of it, as a table or a list. */
export async function exportLedger(client: FolderClient, ledger: LedgerTree): Promise<void> {
  const { t } = vscode.l10n;
  const forms: { label: string; ending: string; form: 'csv' | 'markdown' }[] = [
    { label: t('Table (CSV)'), ending: 'csv', form: 'csv' },
    { label: t('List (Markdown)'), ending: 'md', form: 'markdown' },
  ];
  const picked = await vscode.window.showQuickPick(forms, { title: t('Export the ledger as') });
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!picked || !folder) return;
  const defaultUri = vscode.Uri.joinPath(folder, `ledger.${picked.ending}`);
  const target = await vscode.window.showSaveDialog({ defaultUri });
  if (!target) return;
  const entries = await gather(ledger);
  if (!entries) return;
  const made = await client.call('ledgerFile', { form: picked.form, entries });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(made));
  announce(t('Exported'));
}

/** Undefined when the reader calls it off. */
async function gather(ledger: LedgerTree): Promise<LedgerEntry[] | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Gathering what was said …');
  return vscode.window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
    const entries: LedgerEntry[] = [];
    for await (const page of ledger.everything(token))
      for (const { article, row, checked } of page) {
        const path = vscode.workspace.asRelativePath(vscode.Uri.parse(article.uri));
        const { title, date, reading } = article;
        entries.push({ path, title, date, row, checked, reading });
      }
    return token.isCancellationRequested ? undefined : entries;
  });
}
