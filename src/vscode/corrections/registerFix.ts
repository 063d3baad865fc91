import * as vscode from 'vscode';
import type { CorrectionKind } from '../../corrections/correction';
import type { ArticlePlaces } from '../articlePlace';
import type { LoadBundle } from '../bundles';
import type { CorrectionStore } from './correctionStore';

/** "Fix …": at a card's words, the cursor or the selection. What is wrong may be given and is then not asked for. */
export function registerFix(
  places: ArticlePlaces,
  store: CorrectionStore,
  load: LoadBundle,
): vscode.Disposable {
  const fix = async (values: readonly unknown[], kind?: CorrectionKind): Promise<void> => {
    const place = await places.of(values);
    if (!place) return;
    const { fixAt } = await load('asking');
    await fixAt(place, store, kind);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('byline.fix', (...values: unknown[]) => fix(values)),
    vscode.commands.registerCommand('byline.markName', () => fix([], 'markName')),
    vscode.commands.registerCommand('byline.markQuote', () => fix([], 'markQuote')),
    vscode.commands.registerCommand('byline.setDate', () => fix([], 'setDate')),
    vscode.commands.registerCommand('byline.fixAs', (kind: unknown) => fix([], kind as CorrectionKind)),
  );
}
