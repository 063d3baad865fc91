import { expect } from 'chai';
import { NOTES_FORMAT, renameSource } from '../../../src/notes/note';
import { moveItems } from '../../../src/sidecar/moveItems';
import { MemoryFiles } from './memoryFiles';

const note = (id: string, article: string) => ({
  id,
  theirs: 1,
  target: { source: `../../../${article}`, selector: [{ type: 'TextQuoteSelector', exact: 'words' }] },
});
const page = (...items: object[]): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    own: true,
    items,
  });
const FROM = '.byline/notes/articles/a.txt.json';
const TO = '.byline/notes/articles/b.txt.json';
const moved = (item: { id: string }) => renameSource(item, 'articles/a.txt', 'articles/b.txt');

describe('what is kept on an article that has another name now', () => {
  let files: MemoryFiles;
  const kept = (path: string) =>
    JSON.parse(files.files.get(path) ?? 'null') as { items: { id: string }[] } | null;
  const move = (inOneFolder: boolean, to = files) =>
    moveItems({ files, path: FROM }, { files: to, path: TO }, inOneFolder, NOTES_FORMAT, () => 'new', moved);

  beforeEach(() => {
    files = new MemoryFiles();
    files.files.set(FROM, page(note('n1', 'articles/a.txt'), { id: 'n2', target: 'n1' }));
  });

  it('goes there with all that others put into the file, and says where the article is', async () => {
    await move(true);
    expect(files.files.has(FROM)).to.equal(false);
    expect(kept(TO)).to.deep.equal(
      JSON.parse(page(note('n1', 'articles/b.txt'), { id: 'n2', target: 'n1' })),
    );
  });

  it('joins what is there already', async () => {
    files.files.set(TO, page(note('n9', 'articles/b.txt')));
    await move(true);
    expect(kept(TO)?.items.map(({ id }) => id)).to.deep.equal(['n9', 'n1', 'n2']);
    expect(kept(FROM)?.items).to.deep.equal([]);
  });

  it('comes back by the same way', async () => {
    await move(true);
    const back = { files, path: FROM };
    await moveItems(
      { files, path: TO },
      back,
      true,
      NOTES_FORMAT,
      () => 'new',
      item => renameSource(item, 'articles/b.txt', 'articles/a.txt'),
    );
    expect(kept(FROM)?.items).to.deep.equal([note('n1', 'articles/a.txt'), { id: 'n2', target: 'n1' }]);
    expect(files.files.has(TO)).to.equal(false);
  });

  it('goes to another folder too', async () => {
    const other = new MemoryFiles();
    await move(false, other);
    expect(other.files.get(TO)).to.include('n1').and.to.include('articles/b.txt');
    expect(kept(FROM)?.items).to.deep.equal([]);
  });

  it('stays as it is where nobody can read it', async () => {
    files.files.set(FROM, '{"items": [');
    await move(true);
    expect(files.files.get(TO)).to.equal('{"items": [');
    files.files.set(FROM, '{');
    await move(true);
    expect(files.files.get(FROM)).to.equal('{');
  });
});
