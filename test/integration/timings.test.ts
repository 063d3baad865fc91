import { expect } from 'chai';
import * as vscode from 'vscode';
import { describeAnchor } from '../../src/anchoring/anchor';
import { CodePoints } from '../../src/anchoring/codePoints';
import type { Api } from '../../src/extension';
import { newNote, NOTES_FORMAT } from '../../src/notes/note';
import type { NotesNode } from '../../src/vscode/notes/notesTree';
import { inventArticle } from '../support/folder/inventArticle';
import { inventCast } from '../support/folder/inventedNames';
import { cardAt } from './support/byline';
import { rangesOfWords } from './support/openArticle';
import { byline, workspaceFolder, remove, writeFile } from './support/extension';
import { tellTiming, tellTimings } from './support/output';

const PARAGRAPH =
  'The mayor, Ada Quill, opened the harbour on Monday. “It is ours again,” Quill said, after 41 ships had waited a week.\n\n';

/** Looks at how long the thread leaves a message to itself waiting; returns the longest so far, in milliseconds. */
function watchThread(): { longest(): number } {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return {
    longest: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A file of a hundred notes, spread over an article. */
function manyNotes(article: string, text: string): string {
  const points = new CodePoints(text);
  const items = Array.from({ length: 100 }, (_, n) => {
    const start = Math.floor((n * (text.length - 20)) / 100);
    const about = describeAnchor(text, points, [start, start + 20]);
    const now = '2026-01-01T00:00:00.000Z';
    return newNote({ id: `urn:test:${String(n)}`, text: 'Who says so?', article, about, now });
  });
  return JSON.stringify({ ...NOTES_FORMAT.empty, items });
}

describe('what the reader waits for', () => {
  let api: Api;

  before(async () => {
    api = await byline();
    await open('articles/warm.txt', PARAGRAPH);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(vscode.Uri.joinPath(workspaceFolder(), 'articles'));
  });

  /** Opens an article and waits for its annotations; returns the document and how long that took once it was open. */
  async function open(
    path: string,
    text: string,
  ): Promise<{ document: vscode.TextDocument; waited: number }> {
    const document = await vscode.workspace.openTextDocument(await writeFile(path, text));
    const begun = performance.now();
    await vscode.window.showTextDocument(document);
    const reading = await api.readings.read(document);
    expect(reading?.annotations.entities).not.to.be.empty;
    return { document, waited: performance.now() - begun };
  }

  it('tells how long it took to be active', () => {
    tellTiming('activation', api.activatedIn);
    expect(api.activatedIn).to.be.greaterThan(0);
  });

  it('has the annotations of an article of usual length', async () => {
    const { document, waited } = await open('articles/usual.txt', PARAGRAPH.repeat(20));
    tellTiming('a 2,400-character article from showing to annotations, worker warm', waited);
    const begun = performance.now();
    expect(await cardAt(document, new vscode.Position(0, 12))).not.to.equal(undefined);
    tellTiming('its card, through the editor and back', performance.now() - begun);
  });

  it('has cards and references for every name of an open article', async () => {
    const { document } = await open('articles/names.txt', PARAGRAPH.repeat(20));
    const cards: number[] = [];
    const references: number[] = [];
    for (const place of rangesOfWords(document, 'Quill')) {
      cards.push(
        await timeOf(async () => expect(await cardAt(document, place.start)).not.to.equal(undefined)),
      );
      references.push(
        await timeOf(async () => {
          const found = await vscode.commands.executeCommand<vscode.Location[]>(
            'vscode.executeReferenceProvider',
            document.uri,
            place.start,
          );
          expect(found.length).to.be.greaterThanOrEqual(40);
        }),
      );
    }
    tellTimings('a card, through the editor and back', cards);
    tellTimings('all references of a name, through the editor and back', references);
  });

  it('has 5,000 notes of a folder in the view, and those of an article at once', async () => {
    await api.kept.setPrivacy('shared');
    const cast = inventCast(200);
    const textOf = (n: number): string => inventArticle(n, cast).text;
    const articles = Array.from({ length: 50 }, (_, n) => `articles/noted-${String(n).padStart(2, '0')}.txt`);
    for (const [n, article] of articles.entries()) {
      await writeFile(article, textOf(n));
      await writeFile(`.byline/notes/${article}.json`, manyNotes(article, textOf(n)));
    }
    let rows: readonly NotesNode[] = [];
    const listed = await timeOf(async () => (rows = await api.notesTree.getChildren()));
    tellTiming('the view "Notes" of 5,000 notes on 50 articles', listed);
    expect(rows).to.have.length(articles.length);
    const opened = async (row: NotesNode): Promise<number> =>
      timeOf(async () => expect(await api.notesTree.getChildren(row)).to.have.length(100));
    const unchanged: number[] = [];
    for (const row of rows.slice(0, 20)) unchanged.push(await opened(row));
    tellTimings('an article of these opened, with its 100 notes where they are', unchanged);
    const thread = watchThread();
    const changed: number[] = [];
    for (const [n, row] of rows.slice(20, 40).entries()) {
      const text = textOf(n + 20);
      await writeFile(articles[n + 20] ?? '', `Late. ${text.replace(/(?<=[.?!”]) /, ' So they say. ')}`);
      changed.push(await opened(row));
    }
    tellTimings('the same where something was put into the article outside', changed);
    tellTiming(
      "longest stretch without an answer from the extension host's thread meanwhile",
      thread.longest(),
    );
    await remove(vscode.Uri.joinPath(workspaceFolder(), '.byline'));
  });

  it('goes on while a long article is read', async () => {
    const thread = watchThread();
    const { waited } = await open('articles/long.txt', PARAGRAPH.repeat(145));
    tellTiming('a 3,000-word article from showing to annotations, worker warm', waited);
    tellTiming(
      "longest stretch without an answer from the extension host's thread meanwhile",
      thread.longest(),
    );
  });
});
