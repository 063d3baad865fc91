import * as vscode from 'vscode';
import type { DensityState } from '../densityState';
import type { NoteStore } from './noteStore';

/** Marks the words that have notes, in the editors in sight; a dotted box, because underlines mean names. */
export function registerNoteDecorations(store: NoteStore, density: DensityState): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    outline: '1px dotted',
    outlineColor: new vscode.ThemeColor('byline.noteOutline'),
    overviewRulerColor: new vscode.ThemeColor('byline.noteOutline'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const notes = density.of(document.uri) === 'off' ? [] : await store.notesOn(document);
    const ranges = notes.flatMap(({ found, note }) => {
      if (!found.span || note.resolved !== null) return [];
      return [new vscode.Range(document.positionAt(found.span[0]), document.positionAt(found.span[1]))];
    });
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
  );
}
