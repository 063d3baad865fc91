import * as vscode from 'vscode';
import { citationAt } from '../features/citation';
import { headlineOf } from '../features/headline';
import { announce } from './announce';
import { hostWording } from './hostWording';
import type { Library } from './library';
import { placeOf } from './place';
import type { Readings } from './readings';
import { articleUri } from './sentenceUris';

/** "Copy with Citation": the selected words, or the quote or sentence at the cursor, with who said them and where. */
export function registerCitation(readings: Readings, library: Library): vscode.Disposable {
  return vscode.commands.registerCommand('byline.copyWithCitation', async (...values: unknown[]) => {
    const place = await placeOf(readings, values);
    if (!place) return;
    const { reading, at, editor } = place;
    const uri = articleUri(editor.document.uri);
    // Front matter may give a title that no headline has.
    const glance = await library.glance(uri);
    const given = 'problem' in glance ? null : glance.headline;
    const title = given ?? headlineOf(reading) ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const citation = citationAt(
      reading,
      at,
      { title, path: vscode.workspace.asRelativePath(uri) },
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
