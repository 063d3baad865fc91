import * as vscode from 'vscode';
import type { EntityType } from '../../engine/annotations';
import type { LedgerTree } from './ledgerTree';
import { registerOpenWords } from './openWords';
import type { CastSort, CastTree } from './castTree';

/** Commands of rows, which nobody else can run. */
export function registerRowCommands(cast: CastTree, ledger: LedgerTree): vscode.Disposable {
  return vscode.Disposable.from(
    registerOpenWords(),
    vscode.commands.registerCommand('byline.castMore', (type: EntityType) => cast.more(type)),
    vscode.commands.registerCommand('byline.ledgerMore', () => ledger.more()),
  );
}

export async function sortCast(cast: CastTree): Promise<void> {
  const sorts: { label: string; sort: CastSort }[] = [
    { label: vscode.l10n.t('By number of articles'), sort: 'articles' },
    { label: vscode.l10n.t('By name'), sort: 'name' },
  ];
  const title = vscode.l10n.t('Sort the cast');
  const picked = await vscode.window.showQuickPick(sorts, { title });
  if (picked) cast.show({ sort: picked.sort });
}

export async function filterCast(cast: CastTree): Promise<void> {
  const filter = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter the cast'),
    prompt: vscode.l10n.t('Letters of the name, in their order; nothing for everybody'),
    value: cast.filter,
  });
  if (filter !== undefined) cast.show({ filter: filter.trim() });
}
