import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Correction } from '../../src/corrections/correction';
import type { Api } from '../../src/extension';
import { cardAt, shownBy } from './support/byline';
import { byline, eventually, remove, workspaceFolder, writeFile } from './support/extension';
import { openArticle, rangeOfWords } from './support/openArticle';

const TEXT =
  'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday. “It is ours again,” Quill said to about 300 people at Velmouth.\n';

const common = { id: 'c1', words: 'Velmouth', anchor: null, created: null };
const isOrganization: Correction = { ...common, kind: 'changeType', scope: 'article', type: 'organization' };

describe('corrections', () => {
  let api: Api;
  let document: vscode.TextDocument;

  const typeNow = async (): Promise<string | undefined> => {
    const reading = await api.readings.read(document);
    return reading?.annotations.entities.find(({ name }) => name === 'Velmouth')?.type;
  };
  const becomes = (type: string): Promise<unknown> =>
    eventually(async () => expect(await typeNow()).to.equal(type));

  beforeEach(async () => {
    api = await byline();
    await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
    ({ document } = await openArticle('corrected.txt', TEXT));
    await becomes('place');
  });

  after(async () => {
    for (const folder of ['.byline', 'articles'])
      await remove(vscode.Uri.joinPath(workspaceFolder(), folder));
  });

  it('hold at once, can be taken back and done again', async () => {
    await api.corrections.add(document.uri, isOrganization, 'test');
    await becomes('organization');
    await vscode.commands.executeCommand('byline.undo');
    await becomes('place');
    await vscode.commands.executeCommand('byline.redo');
    await becomes('organization');
  });

  it('are kept in a plain file in the folder, and heard when somebody else writes it', async () => {
    await api.corrections.add(document.uri, isOrganization, 'test');
    const file = vscode.Uri.joinPath(workspaceFolder(), '.byline/corrections/articles/corrected.txt.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    expect(JSON.parse(text)).to.deep.equal({
      schema: 'byline/corrections@1',
      corrections: [
        { id: 'c1', kind: 'changeType', scope: 'article', type: 'organization', words: 'Velmouth' },
      ],
    });
    await becomes('organization');
    // The folder comes anew each time: a watcher may have missed that there is one, and then what happens in it.
    await eventually(async () => {
      await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
      await vscode.workspace.fs.writeFile(
        file,
        new TextEncoder().encode(text.replace('"organization"', '"group"')),
      );
      await eventually(async () => expect(await typeNow()).to.equal('group'), 10_000);
    });
  });

  it('are looked at again when the reader comes back, whatever a watcher was told', async () => {
    await api.corrections.add(document.uri, isOrganization, 'test');
    await becomes('organization');
    const file = vscode.Uri.joinPath(workspaceFolder(), '.byline/corrections/articles/corrected.txt.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(text.replace('"organization"', '"group"')),
    );
    await api.corrections.lookAgain();
    await becomes('group');
  });

  it('of one article leave the others alone, those of the folder do not', async () => {
    await api.corrections.add(document.uri, isOrganization, 'test');
    await becomes('organization');
    const corrected = document;
    ({ document } = await openArticle('other.txt', TEXT));
    expect(await typeNow()).to.equal('place');
    await api.corrections.add(corrected.uri, { ...isOrganization, id: 'c2', scope: 'folder' }, 'test');
    await becomes('organization');
  });

  it('are said on the card, which leads to the list', async () => {
    await api.corrections.add(document.uri, isOrganization, 'test');
    await becomes('organization');
    const card = await cardAt(document, rangeOfWords(document, 'Velmouth').start);
    if (!card) throw new Error('no card');
    expect(shownBy(card.markdown)).to.include('[Corrected here]').and.to.include('[Fix …]');
    // Not followed: it would bring a view into sight, which then works beside all later tests.
    expect(card.markdown.value).to.match(/\[Corrected here\]\(command:byline\.showCorrections\?/);
  });

  it('are listed with their reach, and lifted from there', async () => {
    await api.corrections.add(document.uri, isOrganization, 'test');
    await becomes('organization');
    const [row] = await api.correctionsTree.getChildren();
    if (row === undefined || typeof row === 'string') throw new Error('no row');
    const item = api.correctionsTree.getTreeItem(row);
    expect(item.label).to.equal('“Velmouth” is of type organization');
    expect(item.description).to.equal('This article · articles/corrected.txt');
    await vscode.commands.executeCommand('byline.liftCorrection', row);
    await becomes('place');
    expect(await api.correctionsTree.getChildren()).to.deep.equal([]);
  });

  it('give the date from which others are reckoned', async () => {
    const date: Correction = { ...common, words: '', kind: 'setDate', scope: 'article', date: '2019-05-15' };
    await api.corrections.add(document.uri, date, 'test');
    await eventually(async () => {
      const reading = await api.readings.read(document);
      expect(reading?.annotations.published).to.include({ date: '2019-05-15', basis: 'given' });
      expect(reading?.annotations.dates[0]?.start).to.equal('2019-05-13');
    });
  });

  it('in a damaged file cost only themselves', async () => {
    await writeFile('.byline/corrections/articles/corrected.txt.json', '{"corrections": [');
    await api.corrections.add(document.uri, { ...isOrganization, id: 'c3', scope: 'folder' }, 'test');
    await becomes('organization');
  });
});
