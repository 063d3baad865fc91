import { expect } from 'chai';
import type { Annotations } from '../../../src/engine/annotations';
import { Folder, STORAGE } from '../../support/cli/folder';

const TEXT =
  'Harbour opens again\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday. “It is ours again,” Quill said to about 300 people.\n';
const page = (...corrections: object[]): string =>
  JSON.stringify({ schema: 'byline/corrections@1', corrections });
const place = { id: 'c1', kind: 'changeType', scope: 'article', words: 'Velmouth', type: 'organization' };

describe('byline annotate, with corrections', function () {
  this.timeout(120_000);
  let folder: Folder;
  const annotate = (...args: string[]): Annotations => {
    const { output } = folder.byline(['annotate', ...args]);
    return JSON.parse(output) as Annotations;
  };
  const typeOf = ({ entities }: Annotations, name: string) => entities.find(one => one.name === name)?.type;

  beforeEach(() => {
    folder = new Folder();
    folder.write('articles/a.txt', TEXT);
    folder.write('articles/b.txt', TEXT);
    folder.write('.byline/corrections/articles/a.txt.json', page(place));
  });

  afterEach(() => folder.remove());

  it('applies those of the nearest .byline/, to their article alone', () => {
    const found = annotate('articles/a.txt');
    expect(typeOf(found, 'Velmouth')).to.equal('organization');
    expect(found.entities.find(({ name }) => name === 'Velmouth')?.mentions[0]?.origin).to.equal('reader');
    expect(typeOf(annotate('articles/b.txt'), 'Velmouth')).to.equal('place');
  });

  it('applies those of the folder to every article', () => {
    folder.write('.byline/corrections.json', page({ ...place, scope: 'folder' }));
    expect(typeOf(annotate('articles/b.txt'), 'Velmouth')).to.equal('organization');
  });

  it('applies those for all folders, which the editor keeps for the user, and the narrower ones after them', () => {
    folder.write(`${STORAGE}/corrections.json`, page({ ...place, type: 'group', scope: 'everywhere' }));
    expect(typeOf(annotate('articles/b.txt'), 'Velmouth')).to.equal('group');
    expect(typeOf(annotate('articles/a.txt'), 'Velmouth')).to.equal('organization');
    expect(typeOf(annotate('--no-corrections', 'articles/b.txt'), 'Velmouth')).to.equal('place');
    // Namesakes are never merged everywhere, whatever a file says.
    folder.write(`${STORAGE}/corrections.json`, page({ ...place, type: 'group', scope: 'folder' }));
    expect(typeOf(annotate('articles/b.txt'), 'Velmouth')).to.equal('place');
  });

  it('leaves them aside when asked to, and as a filter', () => {
    expect(typeOf(annotate('--no-corrections', 'articles/a.txt'), 'Velmouth')).to.equal('place');
    const { output } = folder.byline(
      ['annotate', '--jsonl'],
      JSON.stringify({ id: 'articles/a.txt', text: TEXT }),
    );
    expect(typeOf(JSON.parse(output) as Annotations, 'Velmouth')).to.equal('place');
  });

  it('reckons from the day the reader gave', () => {
    folder.write(
      '.byline/corrections/articles/a.txt.json',
      page({ id: 'd', kind: 'setDate', scope: 'article', date: '2019-05-15' }),
    );
    const found = annotate('articles/a.txt');
    expect(found.published).to.include({ date: '2019-05-15', basis: 'given' });
    // 15 May 2019 is a Wednesday.
    expect(found.dates[0]).to.include({ start: '2019-05-13', end: '2019-05-13' });
  });

  it('lets a damaged file cost only itself', () => {
    folder.write('.byline/corrections/articles/a.txt.json', '{');
    const { code, output, errors } = folder.byline(['annotate', 'articles/a.txt']);
    expect(code).to.equal(1);
    expect(errors).to.include('.byline/corrections/articles/a.txt.json');
    expect(typeOf(JSON.parse(output) as Annotations, 'Velmouth')).to.equal('place');
  });
});
