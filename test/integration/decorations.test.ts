import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Density } from '../../src/features/density';
import type { Reading } from '../../src/features/reading';
import { Decorator } from '../../src/vscode/decorator';
import type { Snapshots } from '../../src/vscode/decorator';
import { entity, quote, readingOf, spanOf } from '../support/annotated';

const TEXT = 'Ana Brell said "Velmouth waits". Brell left Velmouth.';

describe('decorations', () => {
  let reading: Reading | undefined;
  let version: number;
  let density: Density;
  let editor: RecordingEditor;
  let decorator: Decorator;

  beforeEach(() => {
    reading = readingOf(TEXT, {
      entities: [
        entity('Ana Brell', [spanOf(TEXT, 'Ana Brell'), spanOf(TEXT, 'Brell', 1)]),
        entity('Velmouth', [spanOf(TEXT, 'Velmouth'), spanOf(TEXT, 'Velmouth', 1)], {
          id: 'e2',
          type: 'place',
        }),
      ],
      quotes: [quote(spanOf(TEXT, '"Velmouth waits"'))],
    });
    version = 1;
    density = 'all';
    editor = new RecordingEditor();
    const snapshots: Snapshots = {
      latest: () => reading,
      get: () => (reading?.version === version ? reading : undefined),
    };
    decorator = new Decorator(snapshots, () => density);
  });

  afterEach(() => decorator.dispose());

  it('draw names and quotes, a name within a quote as both', () => {
    draw();
    expect(editor.words()).to.have.members([
      'Ana Brell',
      'Brell',
      'Velmouth',
      'Velmouth',
      '"Velmouth waits"',
    ]);
  });

  it('follow the cursor at density entity', () => {
    density = 'entity';
    editor.moveTo(TEXT.indexOf('Velmouth'));
    draw();
    expect(editor.words()).to.deep.equal(['Velmouth', 'Velmouth']);
    editor.moveTo(2);
    draw();
    expect(editor.words()).to.deep.equal(['Ana Brell', 'Brell']);
  });

  it('are left alone while the text has changed and its snapshot is missing', () => {
    draw();
    const calls = editor.calls;
    version = 2;
    draw();
    expect(editor.calls).to.equal(calls);
  });

  it('are replaced, never cleared first, when the new snapshot comes', () => {
    draw();
    editor.clearings = 0;
    reading = { ...readingOf(TEXT, { ...reading?.annotations, quotes: [] }), version: 2 };
    version = 2;
    draw();
    expect(editor.words()).to.not.include('"Velmouth waits"');
    expect(editor.words()).to.include('Ana Brell');
    expect(editor.clearings, 'kinds that have ranges were emptied').to.equal(1);
  });

  for (const unchanged of ['all', 'quotes', 'entity'] as const) {
    it(`are not set again when the cursor moves and changes nothing, at density ${unchanged}`, () => {
      draw();
      density = unchanged;
      draw();
      const calls = editor.calls;
      editor.moveTo(3);
      draw();
      expect(editor.calls).to.equal(calls);
    });
  }

  it('leave nothing behind when off, at once even without a snapshot', () => {
    draw();
    version = 2;
    density = 'off';
    draw();
    expect(editor.words()).to.deep.equal([]);
  });

  it('drop what a lower density does not show, at once', () => {
    draw();
    version = 2;
    density = 'quotes';
    draw();
    expect(editor.words()).to.deep.equal(['"Velmouth waits"']);
  });

  it('leave nothing behind in what is no longer an article', () => {
    draw();
    reading = undefined;
    draw();
    expect(editor.words()).to.deep.equal([]);
  });

  it('come back after off', () => {
    draw();
    density = 'off';
    draw();
    density = 'all';
    draw();
    expect(editor.words()).to.have.length(5);
  });

  function draw(): void {
    decorator.draw(editor as unknown as vscode.TextEditor);
  }
});

/** Stands for an editor, which does not tell what is drawn in it. The text is one line. */
class RecordingEditor {
  readonly document = {};
  selection = new vscode.Selection(0, 0, 0, 0);
  calls = 0;
  /** How often a kind that had ranges lost all of them. */
  clearings = 0;
  readonly #ranges = new Map<vscode.TextEditorDecorationType, readonly vscode.Range[]>();

  setDecorations(type: vscode.TextEditorDecorationType, ranges: readonly vscode.Range[]): void {
    this.calls++;
    if (ranges.length === 0 && this.#ranges.get(type)?.length) this.clearings++;
    this.#ranges.set(type, ranges);
  }

  moveTo(offset: number): void {
    this.selection = new vscode.Selection(0, offset, 0, offset);
  }

  words(): string[] {
    return [...this.#ranges.values()]
      .flat()
      .map(({ start, end }) => TEXT.slice(start.character, end.character));
  }
}
