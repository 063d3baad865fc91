import * as vscode from 'vscode';
import type { DensityState } from '../densityState';
import { rangeIn } from '../ranges';
import { isSentenceView } from '../sentenceUris';
import type { SentenceViews } from '../sentenceViews';
import type { NoteStore } from './noteStore';
import { notesShownIn } from './shownNotes';

/** Marks the words that have notes, in the editors in sight; a dotted box, because underlines mean names. */
export function registerNoteDecorations(
  store: NoteStore,
  views: SentenceViews,
  density: DensityState,
): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    outline: '1px dotted',
    outlineColor: new vscode.ThemeColor('byline.noteOutline'),
    overviewRulerColor: new vscode.ThemeColor('byline.noteOutline'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const notes = density.of(document.uri) === 'off' ? [] : await notesShownIn(document, store, views);
    const ranges = notes
      .filter(({ tracked }) => tracked.note.resolved === null)
      .map(({ span }) => rangeIn(document, span));
    editor.setDecorations(type, ranges);
  };
  const drawAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void draw(editor);
  };
  drawAll();
  return vscode.Disposable.from(
    type,
    store.onDidChange(drawAll),
    density.onDidChange(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    // A sentence view gets its text later than its article.
    vscode.workspace.onDidChangeTextDocument(({ document }) => isSentenceView(document) && drawAll()),
  );
}
