import * as vscode from 'vscode';
import { AnchoredText } from '../../anchoring/anchoredText';
import type { CheckOn } from '../../features/check';
import { checkOn } from '../../notes/checks';
import { noteOf } from '../../notes/note';
import { foundIn, placeNotesInSteps } from '../../notes/placeNotes';
import { inTurns } from '../inTurns';
import type { NoteStore } from './noteStore';

/** Tells what the reader has checked of an article, whether it is open or not; `text` is what is shown of it. */
export type ChecksOf = (article: vscode.Uri, text: string) => Promise<CheckOn>;

export function checksOf(store: NoteStore): ChecksOf {
  return async (article, text) => {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === article.toString());
    if (open?.getText() === text) {
      const notes = await store.notesOn(open);
      return span => checkOn(notes, span, text);
    }
    const checks = (await store.itemsOn(article)).filter(item => noteOf(item).kind === 'check');
    if (checks.length === 0) return () => null;
    const anchored = new AnchoredText(text);
    const notes = await inTurns(placeNotesInSteps(checks, item => foundIn(anchored, item)));
    return span => checkOn(notes, span, text);
  };
}
