import * as vscode from 'vscode';
import type { ArticlePlaces } from '../articlePlace';
import type { LoadBundle } from '../bundles';
import type { KeptFiles } from '../keeping/keptFiles';
import type { NoteStore } from './noteStore';

/** What writing notes works with. */
export interface NoteParts {
  readonly places: ArticlePlaces;
  readonly notes: NoteStore;
  readonly kept: KeptFiles;
}

const COMMANDS = [
  'byline.addNote',
  'byline.markChecked',
  'byline.editNote',
  'byline.tagNote',
  'byline.replyToNote',
  'byline.resolveNote',
  'byline.deleteNote',
  'byline.placeNote',
] as const;
export type NoteCommand = (typeof COMMANDS)[number];

/** Writing, answering, settling and taking away notes; marking what was checked. */
export function registerNotes(parts: NoteParts, load: LoadBundle): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMANDS.map(command =>
      vscode.commands.registerCommand(command, async (...values: unknown[]) => {
        const { carryOutNoteCommand } = await load('asking');
        await carryOutNoteCommand(command, values, parts);
      }),
    ),
  );
}
