import { expect } from 'chai';
import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../src/features/cards/cardActions';
import { cardAt, clickLink, setDensity, shownBy } from './support/byline';
import { openArticle, openSeed, putCursor, rangeOfWords } from './support/openArticle';

const HOSTILE = [
  'Harbour talks end without a deal',
  '',
  'Mayor Ana Brell [click](command:workbench.action.quit) of Velmouth said on Tuesday: "See ![x](http://a.example/x.png) and $(bug) <b>www.a.example</b> `now`." Ana Brell left Velmouth.',
].join('\n');

describe('cards', () => {
  afterEach(() => setDensity('all'));

  it('say who a name is, over exactly its words', async () => {
    const { document } = await openSeed('000');
    const name = rangeOfWords(document, 'Vladimir Putin');
    const card = await cardAt(document, name.start.translate(0, 2));
    expect(card && shownBy(card.markdown)).to.match(/^\$\(account\) \*\*Vladimir Putin\*\* · person\s/);
    expect(card?.range.isEqual(name)).to.equal(true);
  });

  it('say who speaks in a quote, and the place named in it first', async () => {
    const { document } = await openSeed('000');
    const quoted = rangeOfWords(document, 'a constructive Russian-American dialogue');
    const quote = await cardAt(document, quoted.start);
    expect(quote && shownBy(quote.markdown)).to.match(/^\$\(quote\) \*\*.*Putin/);
    const inside = await cardAt(document, rangeOfWords(document, 'continue in Syria').end.translate(0, -1));
    expect(inside && shownBy(inside.markdown)).to.match(/\*\*Syria\*\* · place[^]*---[^]*\$\(quote\) \*\*/);
  });

  it('trust their own commands and no HTML', async () => {
    const { document } = await openSeed('000');
    const card = await cardAt(document, rangeOfWords(document, 'Angela Merkel').start);
    expect(card?.markdown.isTrusted).to.deep.equal({ enabledCommands: [...CARD_COMMANDS] });
    expect(card?.markdown.supportHtml ?? false).to.equal(false);
  });

  it('let nothing of an article act', async () => {
    const { document } = await openArticle('hostile.txt', HOSTILE);
    for (const words of ['Ana Brell', 'See', 'Velmouth', '$(bug)', 'www.a']) {
      const card = await cardAt(document, rangeOfWords(document, words).start);
      if (!card) continue;
      const ours = /\]\(command:byline\.\w+\?[\w%]+\)|\$\([a-z-]+\) \*\*/g;
      expect(card.markdown.value.replace(ours, ''), words).to.not.match(/[<>`$]|\]\(|:\/\/|www\.|command:/);
    }
    expect(await cardAt(document, rangeOfWords(document, 'Ana Brell').start), 'a card at all').to.not.equal(
      undefined,
    );
  });

  it('lead to the words they rest on', async () => {
    const editor = await openSeed('000');
    const { document } = editor;
    const card = await cardAt(document, rangeOfWords(document, 'Vladimir Putin').start);
    if (!card) throw new Error('no card');
    await clickLink(card.markdown, 'Russian President');
    expect(document.getText(editor.selection)).to.equal('Russian President');
  });

  it('lead nowhere once the text has changed', async () => {
    const editor = await openArticle('changing.txt', HOSTILE);
    const { document } = editor;
    const card = await cardAt(document, rangeOfWords(document, 'Ana Brell').start);
    if (!card) throw new Error('no card');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Late: '));
    await putCursor(editor, 'talks');
    const before = editor.selection;
    await clickLink(card.markdown, 'Next mention');
    expect(editor.selection.isEqual(before)).to.equal(true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('do not open by themselves when Byline is off', async () => {
    const { document } = await openSeed('000');
    const at = rangeOfWords(document, 'Vladimir Putin').start;
    await setDensity('off');
    expect(await cardAt(document, at)).to.equal(undefined);
    await setDensity('quotes');
    expect(await cardAt(document, at)).to.not.equal(undefined);
  });

  it('are of articles alone', async () => {
    const document = await vscode.workspace.openTextDocument({ content: HOSTILE, language: 'plaintext' });
    expect(await cardAt(document, rangeOfWords(document, 'Ana Brell').start)).to.equal(undefined);
  });
});
