import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { answering } from './support/answering';
import { remove, withNothingKept, workspaceFolder } from './support/extension';
import { openArticle, putCursor, spanOfWords } from './support/openArticle';

const TEXT =
  'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday. “It is ours again,” Quill said to about 300 people.\n\n“We waited,” said Bo Tarn, a fisher.\n';

describe('exporting the open article', () => {
  let api: Api;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    api = await withNothingKept();
    editor = await openArticle('exported.txt', TEXT);
    await api.readings.read(editor.document);
    const span = spanOfWords(editor.document, 'the old harbour');
    await api.notes.add(
      editor.document,
      span,
      { text: 'Which <b>harbour</b>?', tags: [], color: null },
      'test',
    );
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  it('gives people reading notes, with what was checked', async () => {
    await putCursor(editor, 'It is ours');
    await answering([['Where did you check', 'the minutes']], () =>
      vscode.commands.executeCommand('byline.markChecked'),
    );
    const markdown = await exported('Reading notes');
    expect(markdown).to.include('## Harbour opens again').and.to.include('> the old harbour');
    expect(markdown).to.include('Which \\<b\\>harbour\\</b\\>?');
    expect(markdown).to.match(
      /“It is ours again,”\n {2}\(verbatim · said by Ada Quill[^\n]*checked \d{4}-\d\d-\d\d: the minutes/,
    );
    expect(markdown).to.match(/“We waited,”\n {2}\(verbatim · said by Bo Tarn[^\n]*not checked/);
    expect(await exported('Page (HTML)')).to.include('Which &lt;b&gt;harbour&lt;/b&gt;?');
  });

  it('gives programs tables and standoff', async () => {
    expect(await exported('Table of quotes')).to.match(
      /^article,headline,.*\r\narticles\/exported\.txt,Harbour opens again,/,
    );
    expect(await exported('(brat)')).to.match(/^T1\tPerson \d+ \d+\tAda Quill$/m);
    expect(await exported('(CoNLL)')).to.match(/^Velmouth\t\d+\t\d+\tB-place$/m);
    expect(JSON.parse(await exported('JSON-LD'))).to.have.property('type', 'AnnotationPage');
    expect(JSON.parse(await exported('Everything (JSON)'))).to.include.keys(
      'quotes',
      'figures',
      'entities',
      'notes',
    );
  });

  it('packs the evidence that was chosen, and nothing else', async () => {
    const pack = JSON.parse(
      await exported('Evidence pack', [['hold?', ['We waited', 'the old harbour']]]),
    ) as {
      items: { kind: string; words: string; span: [number, number]; sha256: string }[];
    };
    expect(pack.items.map(({ kind, words }) => [kind, words])).to.deep.equal([
      ['quote', 'We waited,'],
      ['note', 'the old harbour'],
    ]);
    for (const { sha256 } of pack.items) expect(sha256).to.match(/^[0-9a-f]{64}$/);
  });

  it('packs of two notes on the same words the one that was chosen', async () => {
    const span = spanOfWords(editor.document, 'the old harbour');
    await api.notes.add(editor.document, span, { text: 'Ask again.', tags: [], color: null }, 'test');
    const packed = await exported('Evidence pack', [['hold?', ['the old harbour']]]);
    const { items } = JSON.parse(packed) as { items: { written: string }[] };
    expect(items.map(({ written }) => written)).to.deep.equal(['Which <b>harbour</b>?']);
  });

  it('writes nothing when the reader thinks better of it', async () => {
    const before = (await vscode.workspace.findFiles('articles/**')).length;
    await answering([['Export as', undefined]], () => vscode.commands.executeCommand('byline.export'));
    await answering(
      [
        ['Export as', 'Evidence'],
        ['hold?', undefined],
      ],
      () => vscode.commands.executeCommand('byline.export'),
    );
    expect(await vscode.workspace.findFiles('articles/**')).to.have.length(before);
  });

  async function exported(form: string, more: Parameters<typeof answering>[0] = []): Promise<string> {
    const target = vscode.Uri.joinPath(workspaceFolder(), 'articles', 'made-by-export');
    await answering([['Export as', form], ...more, ['where to save', target]], () =>
      vscode.commands.executeCommand('byline.export'),
    );
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  }
});
