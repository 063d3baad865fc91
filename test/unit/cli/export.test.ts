import { expect } from 'chai';
import { Folder } from '../../support/cli/folder';

const TEXT =
  'Harbour opens <again>\n\nThe mayor, Ada Quill, opened the old harbour at Velmouth on Monday. “It is ours again,” Quill said to about 300 people. Quill said that nobody would pay for it.\n';

interface Rows {
  quotes: Record<string, unknown>[];
  notes: Record<string, unknown>[];
}

function note(id: string, exact: string, value: string, more: object = {}): object {
  const start = TEXT.indexOf(exact);
  return {
    id,
    type: 'Annotation',
    motivation: 'commenting',
    body: [
      { type: 'TextualBody', purpose: 'commenting', value },
      { type: 'TextualBody', purpose: 'tagging', value: 'to check' },
    ],
    target: {
      source: '../../../articles/a.txt',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: TEXT.slice(Math.max(0, start - 32), start),
          suffix: TEXT.slice(start + exact.length, start + exact.length + 32),
        },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
    ...more,
  };
}

describe('byline export', function () {
  this.timeout(120_000);
  let folder: Folder;
  const run = (...args: string[]): string => folder.byline(['export', ...args, 'articles/a.txt']).output;

  before(() => {
    folder = new Folder();
    folder.write('articles/a.txt', TEXT);
    const items = [
      note('n1', 'the old harbour', '=1+1 <b>*now*</b>', { kept: { by: ['others'] } }),
      note('c1', '“It is ours again,”', 'minutes of the council', {
        motivation: 'assessing',
        created: '2026-03-02T09:30:00.000Z',
        body: { type: 'TextualBody', purpose: 'assessing', value: 'minutes of the council' },
      }),
      {
        id: 'r1',
        type: 'Annotation',
        motivation: 'replying',
        body: { type: 'TextualBody', value: 'Yes.' },
        target: 'n1',
      },
    ];
    folder.write('.byline/notes/articles/a.txt.json', JSON.stringify({ type: 'AnnotationPage', items }));
  });

  after(() => folder.remove());

  it('says of each quote what it is, whose, from where and whether it was checked', () => {
    const { quotes, notes } = JSON.parse(run()) as Rows;
    expect(quotes[0]).to.deep.include({
      article: 'articles/a.txt',
      headline: 'Harbour opens <again>',
      kind: 'direct',
      wording: 'verbatim',
      words: 'It is ours again,',
      verbatim: ['It is ours again,'],
      polarity: 'said',
      speaker: 'Ada Quill',
      checked: { date: '2026-03-02T09:30:00.000Z', where: 'minutes of the council' },
    });
    expect(quotes[1]).to.deep.include({ wording: 'paraphrase', verbatim: [], checked: null });
    expect(quotes[0]?.['speakerConfidence']).to.be.within(0.5, 1);
    expect(quotes[0]).to.include.keys('date', 'dateBasis', 'span');
    expect(notes).to.have.length(1);
    expect(notes[0]).to.deep.include({ id: 'n1', tags: ['to check'], state: 'placed', replies: ['Yes.'] });
  });

  it('makes tables in which no cell is a formula', () => {
    const [headings, row] = run('--format', 'csv', '--what', 'notes').split('\r\n');
    expect(headings).to.equal(
      'article,headline,date,date basis,note,tags,words,state,start,end,resolved,created,replies',
    );
    expect(row).to.include(",'=1+1 <b>*now*</b>,to check,the old harbour,placed,");
    expect(run('--format', 'csv'))
      .to.include(',"It is ours again,",verbatim,')
      .and.to.include('checked where');
  });

  it('makes reading notes in which words are no markup', () => {
    const markdown = run('--format', 'markdown');
    expect(markdown).to.include('## Harbour opens \\<again\\>');
    expect(markdown).to.include('> the old harbour');
    expect(markdown).to.include('\\=1+1 \\<b\\>\\*now\\*\\</b\\>');
    expect(markdown).to.match(
      /“It is ours again,”\n {2}\(verbatim · said by Ada Quill, confidence [\d.]+ · checked 2026-03-02: minutes of the council\)/,
    );
    expect(run('--format', 'markdown', '--by', 'tag')).to.include('## to check');
    expect(run('--format', 'markdown', '--by', 'person')).to.include('## Ada Quill');
  });

  it('makes a page that runs nothing', () => {
    const html = run('--format', 'html');
    expect(html).to.include(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html)
      .to.include('<h2>Harbour opens &lt;again&gt;</h2>')
      .and.to.include('&lt;b&gt;*now*&lt;/b&gt;');
    expect(html).not.to.match(/<script|<img|<b>|href|src=/);
  });

  it('makes columns of tokens', () => {
    const lines = run('--format', 'conll').split('\n');
    const at = TEXT.indexOf('Ada');
    expect(lines).to.include(`Ada\t${String(at)}\t${String(at + 3)}\tB-person`);
    expect(lines).to.include(`Quill\t${String(at + 4)}\t${String(at + 9)}\tI-person`);
    expect(lines).to.include(`,\t${String(at + 9)}\t${String(at + 10)}\tO`);
  });

  it('loses nothing of the notes on the way through W3C and brat', () => {
    const read = (path: string): unknown => (JSON.parse(folder.read(path)) as { items: unknown[] }).items[0];
    const first = read('.byline/notes/articles/a.txt.json') as Record<string, unknown>;
    for (const format of ['w3c', 'brat']) {
      folder.write(`notes.${format}`, run('--format', format));
      const other = new Folder();
      other.write('articles/a.txt', TEXT);
      other.write('notes', folder.read(`notes.${format}`));
      const result = other.byline(['import', '--format', format, '--root', '.', 'notes', 'articles/a.txt']);
      expect(JSON.parse(result.output), result.errors).to.deep.equal({
        path: 'articles/a.txt',
        added: 3,
        known: 0,
        conflicts: 0,
      });
      const items = (
        JSON.parse(other.read('.byline/notes/articles/a.txt.json')) as { items: Record<string, unknown>[] }
      ).items;
      const { target, ...same } = items.find(({ id }) => id === 'n1') ?? {};
      expect(target, format).to.include({ source: '../../../articles/a.txt' });
      const { target: __, ...expected } = first;
      void __;
      expect(same, format).to.deep.equal(expected);
      const notes = JSON.parse(other.byline(['notes', 'articles/a.txt']).output) as {
        id: string;
        state: string;
      }[];
      expect(notes.map(({ state }) => state)).to.deep.equal(['placed', 'placed']);
      // A second time there is nothing new.
      const again = other.byline(['import', '--format', format, '--root', '.', 'notes', 'articles/a.txt']);
      expect(JSON.parse(again.output)).to.deep.equal({
        path: 'articles/a.txt',
        added: 0,
        known: 3,
        conflicts: 0,
      });
      other.remove();
    }
  });

  it('keeps both of a note that was changed here and there', () => {
    const other = new Folder();
    other.write('articles/a.txt', TEXT);
    const read = () =>
      (
        JSON.parse(other.read('.byline/notes/articles/a.txt.json')) as {
          items: { id: string; body: object[] }[];
        }
      ).items;
    const take = (value: string): unknown => {
      other.write('theirs.jsonld', JSON.stringify({ items: [note('n1', 'the old harbour', value)] }));
      const { output } = other.byline(['import', '--root', '.', 'theirs.jsonld', 'articles/a.txt']);
      return JSON.parse(output);
    };
    expect(take('Which?')).to.include({ added: 1, known: 0, conflicts: 0 });
    expect(take('The new one?')).to.include({ added: 1, known: 0, conflicts: 1 });
    expect(take('The new one?')).to.include({ added: 0, known: 1, conflicts: 0 });
    expect(read().map(({ body }) => (body[0] as { value: string }).value)).to.deep.equal([
      'Which?',
      'The new one?',
    ]);
    expect(new Set(read().map(({ id }) => id)).size).to.equal(2);
    other.remove();
  });

  it('reads what others made with brat', () => {
    const other = new Folder();
    other.write('a.txt', TEXT);
    const start = TEXT.indexOf('Velmouth');
    other.write(
      'a.ann',
      `T1\tTown ${String(start)} ${String(start + 8)}\tVelmouth\n#1\tAnnotatorNotes T1\tWhere?\nT2\tTown 9000 9008\tNowhere\n`,
    );
    const { code, errors } = other.byline(['import', '--format', 'brat', 'a.ann', 'a.txt']);
    expect(code).to.equal(1);
    expect(errors).to.include('line 3');
    const [only] = JSON.parse(other.byline(['notes', 'a.txt']).output) as object[];
    expect(only).to.include({ state: 'placed', exact: 'Velmouth', path: 'a.txt' });
    other.remove();
  });

  it('packs evidence, of which is told what has become of it', () => {
    folder.write('pack.json', run('--format', 'pack', '--what', 'quotes,notes', '--containing', 'our'));
    const verify = (): unknown[] =>
      (JSON.parse(folder.byline(['verify', 'pack.json']).output) as Record<string, unknown>[]).map(
        ({ state, sameFile, exact }) => [state, sameFile, exact],
      );
    expect(verify()).to.deep.equal([
      ['stands', true, '“It is ours again,”'],
      ['stands', true, 'the old harbour'],
    ]);
    folder.write('articles/a.txt', `Updated. ${TEXT.replace('the old harbour', 'the very old harbour')}`);
    expect(verify()).to.deep.equal([
      ['moved', false, '“It is ours again,”'],
      ['changed', false, 'the old harbour'],
    ]);
    folder.delete('articles/a.txt');
    expect(verify()).to.deep.equal([
      ['gone', false, '“It is ours again,”'],
      ['gone', false, 'the old harbour'],
    ]);
    folder.write('articles/a.txt', TEXT);
  });

  it('is told what is meant', () => {
    expect(folder.byline(['export']).code).to.equal(2);
    expect(folder.byline(['export', '--format', 'odd', 'articles/a.txt']).code).to.equal(2);
    expect(folder.byline(['verify']).code).to.equal(2);
    expect(folder.byline(['verify', 'articles/a.txt']).code).to.equal(1);
    expect(folder.byline(['export', 'articles/none.txt']).code).to.equal(1);
  });

  it('says of a range both its ends, in every format that names figures', () => {
    folder.write('articles/c.txt', 'Harbour talks go on\n\nBetween 300 and 400 people came to Velmouth.\n');
    for (const format of ['markdown', 'html', 'brat']) {
      const { output } = folder.byline(['export', '--format', format, 'articles/c.txt']);
      expect(output, format).to.include('300 to 400');
    }
  });

  it('shows both marks of what is partly verbatim', () => {
    folder.write(
      'articles/b.txt',
      'Harbour talks go on\n\nAda Quill said that “mutual respect” should be “a base for the talks”.\n',
    );
    const { output } = folder.byline(['export', '--format', 'json', 'articles/b.txt']);
    const { quotes } = JSON.parse(output) as Rows;
    expect(quotes.map(({ words }) => words)).to.deep.equal([
      '“mutual respect” should be “a base for the talks”',
    ]);
  });
});
