import { expect } from 'chai';
import * as vscode from 'vscode';
import { byline, eventually, writeFile } from './support/extension';

const TEXT = 'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday.\n';

describe('corrections that a folder brings which is not trusted', () => {
  it('are listed, but not heard', async () => {
    const api = await byline();
    const uri = await writeFile('articles/brought.txt', TEXT);
    const correction = { id: 'c1', kind: 'notAName', scope: 'article', words: 'Velmouth' };
    await writeFile(
      '.byline/corrections/articles/brought.txt.json',
      JSON.stringify({ corrections: [correction] }),
    );
    const document = await vscode.workspace.openTextDocument(uri);
    const reading = await api.readings.read(document);
    expect(reading?.annotations.entities.map(({ name }) => name)).to.include('Velmouth');
    const rows = (await api.correctionsTree.getChildren()).map(row => api.correctionsTree.getTreeItem(row));
    expect(rows[0]?.label).to.equal('What this folder brings waits until you trust it');
    expect(rows[1]?.contextValue).to.equal('correctionUnheard');
    const folder = (await api.folder.open()) ?? expect.fail('no index');
    await eventually(async () => {
      const places = await folder.client.call('who', { name: 'Velmouth' });
      expect(places.map(({ name }) => name)).to.deep.equal(['Velmouth']);
    });
  });
});
