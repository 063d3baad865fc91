import * as vscode from 'vscode';
import { citationAt } from '../features/citation';
import { headlineOf } from '../features/headline';
import { checkOn } from '../notes/checks';
import { announce } from './announce';
import type { ArticlePlaces } from './articlePlace';
import { fileBehind } from './fileBehind';
import { hostWording } from './hostWording';
import type { Library } from './library';
import type { NoteStore } from './notes/noteStore';

/** "Copy with Citation": the selected words, or the quote or sentence at the cursor, with who said them and where. */
export function registerCitation(
  places: ArticlePlaces,
  library: Library,
  store: NoteStore,
): vscode.Disposable {
  return vscode.commands.registerCommand('byline.copyWithCitation', async (...values: unknown[]) => {
    const place = await places.of(values);
    if (!place) return;
    const { reading, at, document } = place;
    const { uri } = document;
    // Front matter may give a title that no headline has.
    const glance = await library.glance(uri);
    const given = 'problem' in glance ? null : glance.headline;
    const file = await fileBehind(document);
    const notes = await store.notesOn(document);
    const citation = citationAt(
      reading,
      at,
      {
        title: given ?? headlineOf(reading) ?? uri.path.slice(uri.path.lastIndexOf('/') + 1),
        path: vscode.workspace.asRelativePath(uri),
        sha256: file?.sha256 ?? reading.annotations.text.sha256,
        inFile: span => file?.toFile?.span(span) ?? span,
        checkOn: span => checkOn(notes, span, reading.text),
      },
      hostWording,
    );
    if (citation === null) {
      announce(vscode.l10n.t('There is no sentence at the cursor'));
      return;
    }
    await vscode.env.clipboard.writeText(citation);
    announce(vscode.l10n.t('Copied with citation'));
  });
}
