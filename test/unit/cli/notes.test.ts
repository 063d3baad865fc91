import { expect } from 'chai';
import { Folder } from '../../support/cli/folder';

const TEXT =
  'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour on Monday. “It is ours again,” Quill said.\n';
const EXACT = '“It is ours again,”';

function annotation(id: string, exact: string, text = TEXT): object {
  const start = text.indexOf(exact);
  return {
    id,
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Check this.' },
    target: {
      source: '../../articles/a.txt',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(start + exact.length, start + exact.length + 32),
        },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  };
}

describe('byline notes', function () {
  this.timeout(120_000);
  let folder: Folder;
  const page = (...items: object[]): string =>
    JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items });
  const notes = (...files: string[]) => {
    const { code, output, errors } = folder.byline(['notes', '--format', 'json', ...files]);
    return { code, errors, lines: JSON.parse(output) as Record<string, unknown>[] };
  };

  beforeEach(() => {
    folder = new Folder();
    folder.write('articles/a.txt', TEXT);
    folder.write(
      '.byline/notes/articles/a.txt.json',
      page(annotation('n1', EXACT), annotation('n2', 'harbour on')),
    );
  });

  afterEach(() => folder.remove());

  it('says where each note stands', () => {
    const start = TEXT.indexOf(EXACT);
    const other = TEXT.indexOf('harbour on');
    expect(notes('articles/a.txt')).to.deep.equal({
      code: 0,
      errors: '',
      lines: [
        {
          id: 'n2',
          path: 'articles/a.txt',
          state: 'placed',
          span: [other, other + 10],
          score: 1,
          exact: 'harbour on',
        },
        {
          id: 'n1',
          path: 'articles/a.txt',
          state: 'placed',
          span: [start, start + EXACT.length],
          score: 1,
          exact: EXACT,
        },
      ],
    });
  });

  it('finds them again after the file has changed, in code units of the file as it is', () => {
    const changed = `🙂 Late: ${TEXT.replace(/\n/g, '\r\n')}`;
    folder.write('articles/a.txt', `\ufeff${changed}`);
    const { lines } = notes('articles/a.txt');
    const start = changed.indexOf(EXACT);
    expect(lines[1]).to.deep.include({
      id: 'n1',
      state: 'moved',
      span: [start, start + EXACT.length],
      exact: EXACT,
    });
  });

  it('calls them orphans when their words are gone', () => {
    folder.write('articles/a.txt', 'Rain fell on the valley, and nobody minded.\n');
    expect(notes('articles/a.txt').lines).to.deep.equal([
      { id: 'n1', path: 'articles/a.txt', state: 'orphan', span: null, score: 0, exact: EXACT },
      { id: 'n2', path: 'articles/a.txt', state: 'orphan', span: null, score: 0, exact: 'harbour on' },
    ]);
  });

  it('finds those of a file that has another name now', () => {
    folder.write('later/b.txt', TEXT);
    expect(notes('later/b.txt').lines, 'not while the other one is there').to.deep.equal([]);
    folder.delete('articles/a.txt');
    expect(notes('later/b.txt').lines.map(({ id, path, state }) => ({ id, path, state }))).to.deep.equal([
      { id: 'n2', path: 'later/b.txt', state: 'placed' },
      { id: 'n1', path: 'later/b.txt', state: 'placed' },
    ]);
  });

  it('lets a damaged or missing file cost only itself', () => {
    folder.write('articles/b.txt', TEXT);
    folder.write('.byline/notes/articles/b.txt.json', '{"items": [');
    const { code, errors, lines } = notes('articles/b.txt', 'articles/none.txt', 'articles/a.txt');
    expect(code).to.equal(1);
    expect(errors).to.include('.byline/notes/articles/b.txt.json').and.to.include('articles/none.txt');
    expect(lines).to.have.length(2);
    expect(folder.read('.byline/notes/articles/b.txt.json'), 'reading changes nothing').to.equal(
      '{"items": [',
    );
  });

  it('has nothing to say where there are no notes', () => {
    const empty = new Folder();
    empty.write('a.txt', TEXT);
    expect(empty.byline(['notes', 'a.txt'])).to.deep.equal({ code: 0, output: '[]\n', errors: '' });
    empty.remove();
  });

  it('is used with a file at least', () => {
    expect(folder.byline(['notes']).code).to.equal(2);
    expect(folder.byline(['notes', '--format', 'xml', 'articles/a.txt']).code).to.equal(2);
  });

  it('can be read by people', () => {
    expect(folder.byline(['notes', '--format', 'text', 'articles/a.txt']).output).to.include(
      'articles/a.txt: placed 77–96 (1): “It is ours again,”',
    );
  });
});
