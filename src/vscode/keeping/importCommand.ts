import * as vscode from 'vscode';
import { inertLabel } from '../../features/inertLabel';
import { plainLabel } from '../../features/trees/plainLabel';
import type { MergedNotes } from '../../notes/mergeNotes';
import type { WorkingEngine } from '../../worker/engineClient';
import { announce } from '../announce';
import { fileBehind } from '../fileBehind';
import type { NoteParts } from '../notes/registerNotes';
import { isPrivacyKnown } from '../notes/privacyQuestion';

/** "Import Notes …": adds the notes of a file in W3C's form, or brat's, to those on the open article. Can be taken back. */
export async function importNotesFile({
  places,
  notes,
  kept,
  engine,
}: NoteParts & { readonly engine: Pick<WorkingEngine, 'importNotes'> }): Promise<void> {
  const { t } = vscode.l10n;
  const place = await places.of([]);
  if (!place || !(await isPrivacyKnown(kept, place.document.uri))) return;
  const { document, reading } = place;
  const filters = { [t('Notes (W3C JSON-LD, brat)')]: ['jsonld', 'json', 'ann'] };
  const [source] = (await vscode.window.showOpenDialog({ title: t('Import notes from'), filters })) ?? [];
  if (!source) return;
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(source));
  // Offsets are of the file, whose line ends may be others than those in the editor.
  const text = (await fileBehind(document))?.text ?? document.getText();
  const { items, problems } = await engine.importNotes({
    id: reading.uri,
    version: reading.version,
    format: source.path.endsWith('.ann') ? 'brat' : 'w3c',
    content,
    text,
    article: notes.nameOf(document.uri),
    now: new Date().toISOString(),
    priority: () => 2,
  });
  const name = plainLabel(source.path.slice(source.path.lastIndexOf('/') + 1), 50);
  const merged = items.length > 0 ? await notes.addAll(document.uri, items, text, name) : null;
  tell(merged, problems);
}

function tell(merged: MergedNotes | null, problems: readonly string[]): void {
  const { t } = vscode.l10n;
  const { fresh, known, conflicts } = merged ?? { fresh: [], known: 0, conflicts: 0 };
  const words = [
    t('Notes added: {0}', fresh.length),
    known > 0 ? t('there already: {0}', known) : '',
    conflicts > 0 ? t('there in other words, both kept: {0}', conflicts) : '',
    problems.length > 0 ? t('left out: {0} ({1})', problems.length, problems[0] ?? '') : '',
  ].filter(Boolean);
  const said = inertLabel(words.join(' · '));
  // What was left out is not to go by unseen.
  if (problems.length > 0 || conflicts > 0) void vscode.window.showWarningMessage(said);
  else announce(said);
}
