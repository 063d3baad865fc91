import * as vscode from 'vscode';
import { DECORATION_KINDS, decorationsOf, kindsDrawn } from '../features/decorations';
import type { DecorationKind } from '../features/decorations';
import type { Density } from '../features/density';
import { entityAt } from '../features/markAt';
import type { Reading } from '../features/reading';
import type { DensityState } from './densityState';
import { rangeOf, spanOfRange } from './ranges';
import type { Readings } from './readings';

/** Each kind has a shape of its own besides its colour. A quote's edges take colour in high contrast only. */
const SHAPES: Record<DecorationKind, vscode.DecorationRenderOptions> = {
  person: bottomLine('solid', 2, 'byline.personUnderline'),
  organization: bottomLine('double', 3, 'byline.organizationUnderline'),
  place: bottomLine('dotted', 2, 'byline.placeUnderline'),
  group: bottomLine('dashed', 1, 'byline.groupUnderline'),
  value: bottomLine('solid', 1, 'byline.valueUnderline'),
  quote: {
    backgroundColor: new vscode.ThemeColor('byline.quoteBackground'),
    borderStyle: 'solid',
    borderWidth: '0 1px',
    borderColor: new vscode.ThemeColor('byline.quoteEdge'),
  },
};

/** What a decorator must know of the articles. */
export type Snapshots = Pick<Readings, 'get' | 'latest'>;

/** What was last drawn in one editor. */
interface Drawn {
  readonly reading: Reading;
  readonly density: Density;
  /** Id of the one entity, at density "entity". */
  readonly followed: string | null;
}

/** Draws the articles in the visible editors. */
export function registerDecorations(readings: Readings, state: DensityState): vscode.Disposable {
  const decorator = new Decorator(readings, ({ uri }) => state.of(uri));
  const drawVisible = (): void => vscode.window.visibleTextEditors.forEach(editor => decorator.draw(editor));
  drawVisible();
  return vscode.Disposable.from(
    decorator,
    state.onDidChange(drawVisible),
    vscode.window.onDidChangeVisibleTextEditors(drawVisible),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => decorator.draw(textEditor)),
    readings.onDidChange(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document === document) decorator.draw(editor);
    }),
  );
}

/**
 * New ranges replace the old ones in one step, when the snapshot of the editor's text is there. Until then what is on
 * screen stays, moved along with the text by VS Code: clearing first would flicker at every keystroke.
 */
export class Decorator implements vscode.Disposable {
  readonly #readings: Snapshots;
  readonly #density: (document: vscode.TextDocument) => Density;
  readonly #types = new Map<DecorationKind, vscode.TextEditorDecorationType>();
  readonly #drawn = new WeakMap<vscode.TextEditor, Drawn>();

  constructor(readings: Snapshots, density: (document: vscode.TextDocument) => Density) {
    this.#readings = readings;
    this.#density = density;
  }

  /** Brings one editor to what is known of its text now. */
  draw(editor: vscode.TextEditor): void {
    const before = this.#drawn.get(editor);
    const density = this.#readings.latest(editor.document) ? this.#density(editor.document) : 'off';
    if (before && before.density !== density) this.#hideAllBut(kindsDrawn(density), editor);
    const reading = this.#readings.get(editor.document);
    if (density === 'off') this.#drawn.delete(editor);
    if (density === 'off' || !reading) return;

    const now: Drawn = {
      reading,
      density,
      followed: density === 'entity' ? underCursor(editor, reading) : null,
    };
    if (before && sameDrawing(before, now)) return;
    this.#drawn.set(editor, now);
    const decorations = decorationsOf(reading, density, now.followed);
    for (const kind of kindsDrawn(density)) {
      editor.setDecorations(
        this.#type(kind),
        decorations[kind].map(span => rangeOf(reading, span)),
      );
    }
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }

  #hideAllBut(kinds: readonly DecorationKind[], editor: vscode.TextEditor): void {
    for (const kind of DECORATION_KINDS) {
      const type = this.#types.get(kind);
      if (type && !kinds.includes(kind)) editor.setDecorations(type, []);
    }
  }

  /** Made on first use: a window without articles has none. */
  #type(kind: DecorationKind): vscode.TextEditorDecorationType {
    let type = this.#types.get(kind);
    if (!type) {
      type = vscode.window.createTextEditorDecorationType({
        ...SHAPES[kind],
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      });
      this.#types.set(kind, type);
    }
    return type;
  }
}

function underCursor(editor: vscode.TextEditor, reading: Reading): string | null {
  const cursor = editor.selection.active;
  return entityAt(reading, spanOfRange(reading, new vscode.Range(cursor, cursor)))?.entity.id ?? null;
}

function sameDrawing(a: Drawn, b: Drawn): boolean {
  return a.reading === b.reading && a.density === b.density && a.followed === b.followed;
}

function bottomLine(style: string, pixels: number, color: string): vscode.DecorationRenderOptions {
  return {
    borderStyle: style,
    borderWidth: `0 0 ${pixels}px`,
    borderColor: new vscode.ThemeColor(color),
  };
}
