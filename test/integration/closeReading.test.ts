import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { Reading } from '../../src/features/reading';
import { isClose } from '../../src/features/readingKind';
import { byline, eventually, remove, withNothingKept, workspaceFolder } from './support/extension';
import { openArticle, rangeOfWords } from './support/openArticle';

const TEXT = [
  'Brenmouth to rebuild its harbour wall',
  'Mayor Zorla Ved said on Monday that the council would rebuild the wall before the winter. “We have waited too long,” Ved told the Brenmouth Herald.',
  'Orrin Tal of the Fishers’ Union doubts that the money will suffice.',
].join('\n\n');

describe('the close reading of an open article', () => {
  let api: Api;
  let files = 0;

  before(async () => {
    api = await byline();
  });
  beforeEach(() => switchTo('openArticle'));
  afterEach(async () => {
    await switchTo(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  const switchTo = (value: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('byline')
      .update('closeReading', value, vscode.ConfigurationTarget.Workspace);

  /** A new file each time: VS Code keeps a document for minutes after its last editor was closed. */
  const open = (text = TEXT): Promise<vscode.TextEditor> => openArticle(`close${String(++files)}.txt`, text);

  const closelyRead = ({ document }: vscode.TextEditor): Promise<Reading> =>
    eventually(() => {
      const reading = api.readings.get(document);
      if (!reading || !isClose(reading.annotations.engine)) expect.fail('not read closely');
      return reading;
    });

  const firstRead = async ({ document }: vscode.TextEditor): Promise<Reading> =>
    (await api.readings.read(document)) ?? expect.fail('there is no reading');

  it('takes the place of the first reading once that is on screen, and is loaded no sooner', async () => {
    expect(api.close.loaded).to.equal(undefined);
    const order: string[] = [];
    const listener = api.readings.onDidChange(({ document, reading }) => {
      if (!reading || !document.uri.path.includes('/articles/close')) return;
      order.push(isClose(reading.annotations.engine) ? 'close' : 'first');
      if (order.length === 1) expect(api.close.loaded?.client.isLoaded ?? false).to.equal(false);
    });
    const editor = await open();
    const reading = await closelyRead(editor);
    listener.dispose();
    expect(order).to.deep.equal(['first', 'close']);
    expect(reading).to.include({ version: editor.document.version, text: TEXT });
    expect(reading.annotations.entities.map(({ name }) => name)).to.include.members([
      'Zorla Ved',
      'Orrin Tal',
    ]);
    expect(api.close.loaded?.counts.texts).to.equal(1);
    expect(api.close.trouble).to.equal(undefined);
  });

  it('leaves the selection and what is in sight where they are, and says which reading the view is from', async () => {
    await switchTo('off');
    const editor = await open(`${TEXT}\n\n${'The wall is old.\n\n'.repeat(80)}${TEXT}`);
    await firstRead(editor);
    const at = rangeOfWords(editor.document, 'Orrin Tal', 1);
    editor.selection = new vscode.Selection(at.start, at.end);
    editor.revealRange(at, vscode.TextEditorRevealType.AtTop);
    const isInSight = (): unknown =>
      expect(
        editor.visibleRanges.some(({ start, end }) => start.line <= at.start.line && end.line >= at.end.line),
      ).to.equal(true);
    await eventually(isInSight);
    await eventually(() => expect(api.inThisArticle.view.description ?? '').to.equal(''));
    await switchTo('openArticle');
    await closelyRead(editor);
    expect(editor.selection.isEqual(at)).to.equal(true);
    isInSight();
    expect(api.inThisArticle.view.description).to.equal('close reading');
  });

  it('is corrected as the first one is, and is not given up for a correction', async () => {
    await withNothingKept();
    const editor = await open();
    await closelyRead(editor);
    const kinds: boolean[] = [];
    const listener = api.readings.onDidChange(({ document, reading }) => {
      if (document === editor.document && reading) kinds.push(isClose(reading.annotations.engine));
    });
    await api.corrections.add(
      editor.document.uri,
      {
        ...{ id: 'c1', kind: 'changeType', scope: 'article', words: 'Zorla Ved' },
        ...{ type: 'organization', anchor: null, created: null },
      },
      'test',
    );
    await eventually(async () => {
      const { entities } = (await firstRead(editor)).annotations;
      expect(entities.find(({ name }) => name === 'Zorla Ved')?.type).to.equal('organization');
    });
    listener.dispose();
    expect(kinds).to.include(true).and.not.to.include(false);
    await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
  });

  it('stays while the article is edited, and follows when the text is at rest', async () => {
    const editor = await open();
    await closelyRead(editor);
    const texts = api.close.loaded?.counts.texts;
    const kinds: boolean[] = [];
    const listener = api.readings.onDidChange(({ document, reading }) => {
      if (document === editor.document && reading) kinds.push(isClose(reading.annotations.engine));
    });
    for (const words of [' Ann', ' Sorley', ' said', ' no.'])
      await editor.edit(edit =>
        edit.insert(editor.document.positionAt(editor.document.getText().length), words),
      );
    await eventually(() => {
      expect(api.readings.get(editor.document)?.text).to.equal(`${TEXT} Ann Sorley said no.`);
      expect(api.close.loaded?.counts.texts).to.be.above(texts ?? 0);
    });
    listener.dispose();
    expect(kinds, 'never the first reading again').to.include(true).and.not.to.include(false);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('reads only the windows that an edit touches', async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, i) =>
        `Councillor number ${String(i)} said that the wall would cost ${String(7 * i)} crowns. It rained.`,
    );
    const editor = await open(paragraphs.join('\n\n'));
    await closelyRead(editor);
    const before = api.close.loaded?.counts ?? expect.fail('it is not loaded');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Today a '));
    const after = await eventually(() => {
      const counts = api.close.loaded?.counts;
      if (!counts || counts.texts <= before.texts) expect.fail('not read again');
      return counts;
    });
    const [asked, read] = [after.asked - before.asked, after.read - before.read];
    expect(asked, 'windows of the text').to.be.above(5);
    expect(read, 'windows that the model read').to.be.within(1, 3);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('goes when it is switched off, with its worker, and comes again when it is switched on', async () => {
    const editor = await open();
    await closelyRead(editor);
    await switchTo('off');
    await eventually(() => {
      const reading = api.readings.get(editor.document);
      expect(reading && isClose(reading.annotations.engine)).to.equal(false);
    });
    expect(api.close.loaded).to.equal(undefined);
    await switchTo('openArticle');
    await closelyRead(editor);
  });

  it('leaves the first reading when its worker is killed, says so once, and reads the next article', async () => {
    const editor = await open();
    await closelyRead(editor);
    const long = await open(`${TEXT}\n\n${'The council waits for money. '.repeat(1500)}`);
    await firstRead(long);
    const said: string[] = [];
    const own = api.window.setStatusBarMessage;
    Object.assign(api.window, { setStatusBarMessage: (words: string) => void said.push(words) });
    // While it reads: this text is so long that it takes many seconds.
    await eventually(() => expect(api.close.loaded?.isReading).to.equal(true));
    try {
      api.closeThread()?.terminate();
      await eventually(() => expect(api.close.trouble).to.include('its worker ended'));
      expect(isClose((await firstRead(long)).annotations.engine)).to.equal(false);
      expect(api.inThisArticle.view.description).to.equal('first reading');
      expect(said).to.deep.equal(['There is no close reading now; the first reading stays.']);
    } finally {
      Object.assign(api.window, { setStatusBarMessage: own });
    }
    await closelyRead(await open(`${TEXT}\n\nIt rained.`));
  });

  it('leaves alone what is not read at all', async () => {
    const editor = await open(
      'Der Rat will die Mauer wieder aufbauen, und die Fischer von Brenmouth glauben ihm das nicht, weil er es schon im letzten Jahr versprochen hat und weil sie nicht wissen, was es kosten soll.',
    );
    expect((await firstRead(editor)).annotations.skipped?.reason).to.equal('language');
    await closelyRead(await open());
    expect(api.close.loaded?.counts.texts).to.equal(1);
  });
});
