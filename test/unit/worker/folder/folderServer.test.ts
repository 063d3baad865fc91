import { expect } from 'chai';
import type { Correction } from '../../../../src/corrections/correction';
import { createHash } from 'node:crypto';
import type { RpcClient } from '../../../../src/base/rpc';
import type { Database } from '../../../../src/store/database';
import type { FolderService } from '../../../../src/worker/folder/folderService';
import { HARBOUR } from '../../../support/folder/harbourFolder';
import { serveIndex } from '../../../support/folder/serveIndex';

const uriOf = (path: string): string => `memfs:/${path}`;
const stateOf = (text: string) => ({ size: text.length, modified: 1 });
const files = Object.entries(HARBOUR).map(([path, text]) => ({ uri: uriOf(path), state: stateOf(text) }));

describe('the index of a workspace behind a port', function () {
  this.timeout(30_000);
  let client: RpcClient<FolderService>;
  let database: Database;
  const put = (path: string, text: string, settled = true) =>
    client.call('put', { uri: uriOf(path), state: stateOf(text), text, settled });

  beforeEach(async () => {
    ({ client, database } = await serveIndex());
    for (const [path, text] of Object.entries(HARBOUR)) await put(path, text);
  });
  afterEach(() => database.close());

  it('says which files must be read, and forgets those that are gone', async () => {
    expect(await client.call('check', { files })).to.deep.equal({ read: [] });
    const touched = files.map((file, at) => (at === 0 ? { ...file, state: { size: 1, modified: 2 } } : file));
    expect(await client.call('check', { files: touched })).to.deep.equal({ read: [files[0]?.uri] });
    await client.call('check', { files: files.slice(1) });
    expect(await client.call('status', null)).to.deep.equal({ articles: 3, skipped: [] });
  });

  it('reads no text twice, and an unsaved one again when its editor is closed', async () => {
    const [path = '', text = ''] = Object.entries(HARBOUR)[0] ?? [];
    await client.call('check', { files });
    expect(await put(path, text)).to.deep.equal({ changed: false });
    expect(await put(path, `${text}\nMore of it.\n`, false)).to.deep.equal({ changed: true });
    const unsaved = { uri: uriOf(path), state: stateOf(`${text}\nMore of it.\n`) };
    expect(await client.call('check', { files: [unsaved, ...files.slice(1)] })).to.deep.equal({
      read: [uriOf(path)],
    });
  });

  it('reads again what the reader put right, and nothing that this does not reach', async () => {
    const noName: Correction = {
      ...{ id: 'c1', kind: 'notAName', scope: 'folder', words: 'Bruno Tarnix' },
      ...{ anchor: null, created: null },
    };
    const corrected = files.map(file => ({ ...file, corrections: [noName] }));
    const { read } = await client.call('check', { files: corrected });
    expect(read).to.have.members(['2019/wall.txt', '2019/tide.txt', 'later/café.txt'].map(uriOf));
    for (const [path, text] of Object.entries(HARBOUR)) {
      const article = { uri: uriOf(path), state: stateOf(text), text, settled: true };
      const { changed } = await client.call('put', { ...article, corrections: [noName] });
      expect(changed, path).to.equal(path !== 'later/final.md');
    }
    expect(await client.call('who', { name: 'Bruno Tarnix' })).to.deep.equal([]);
    expect(await client.call('check', { files: corrected })).to.deep.equal({ read: [] });

    const [wall, ...others] = corrected;
    if (!wall) expect.fail('no article');
    const dated: Correction = { ...noName, id: 'c2', kind: 'setDate', scope: 'article', date: '2018-01-02' };
    const amended = { files: [{ uri: wall.uri, corrections: [noName, dated] }, ...others] };
    expect(await client.call('amended', amended)).to.deep.equal({ read: [wall.uri] });
    const text = HARBOUR['2019/wall.txt'] ?? '';
    await client.call('put', { ...wall, text, settled: true, corrections: [noName, dated] });
    const titles = await client.call('articles', { filter: '', most: 10, offset: 0 });
    expect(titles.find(({ uri }) => uri === wall.uri)?.date).to.equal('2018-01-02');
    expect(await client.call('amended', amended)).to.deep.equal({ read: [] });
  });

  it('tells of what was left out, and why', async () => {
    await client.call('skip', {
      uri: uriOf('picture.txt'),
      state: { size: 9, modified: 1 },
      reason: 'binary',
    });
    const { skipped } = await client.call('status', null);
    expect(skipped).to.deep.equal([{ uri: uriOf('picture.txt'), reason: 'binary' }]);
  });

  it('lists articles by date, those without one last, a page at a time', async () => {
    await put('2018/undated.txt', 'The wall of Brenmouth is long, and nobody has walked it.\n');
    const list = async (filter: string, most = 10, offset = 0): Promise<string[]> =>
      (await client.call('articles', { filter, most, offset })).map(({ uri }) => uri);
    const all = ['later/café.txt', 'later/final.md', '2019/tide.txt', '2019/wall.txt', '2018/undated.txt'];
    expect(await list('')).to.deep.equal(all.map(uriOf));
    expect(await list('', 2, 1)).to.deep.equal(all.slice(1, 3).map(uriOf));
    expect(await list('CAFE clos')).to.deep.equal([uriOf('later/café.txt')]);
    expect(await list('wall'), 'in a title or a file’s name').to.deep.equal([
      uriOf('later/café.txt'),
      uriOf('2019/wall.txt'),
    ]);
    expect(await list('wall', 1, 1)).to.deep.equal([uriOf('2019/wall.txt')]);
    expect(await list('nobody')).to.deep.equal([]);
  });

  it('tells in which other articles somebody is, the latest first, and why it is taken for the same one', async () => {
    const here = { uri: uriOf('2019/wall.txt'), name: 'Bruno Tarnix', type: 'person' } as const;
    const elsewhere = await client.call('elsewhere', { ...here, most: 3 });
    expect(elsewhere).to.deep.include({ name: 'Bruno Tarnix', others: 2, bearers: 1 });
    expect(elsewhere?.latest.map(({ uri, date }) => [uri, date])).to.deep.equal([
      [uriOf('later/café.txt'), '2021-03-05'],
      [uriOf('2019/tide.txt'), '2019-06-12'],
    ]);
    for (const { confidence } of elsewhere?.latest ?? []) expect(confidence).to.be.within(0.5, 1);
    const [, tide] = elsewhere?.latest ?? [];
    expect(tide?.evidence.company).to.include('Alda Kestner');
    expect(await client.call('elsewhere', { ...here, most: 3, name: 'Nobody Atall' })).to.equal(null);
  });

  it('keeps two people of one name apart by the article one is in', async () => {
    const of = (path: string) =>
      client.call('elsewhere', { uri: uriOf(path), name: 'Alda Kestner', type: 'person', most: 3 });
    const mayor = await of('2019/wall.txt');
    const striker = await of('later/final.md');
    expect(mayor).to.deep.include({ others: 1, bearers: 2 });
    expect(striker).to.deep.include({ others: 0, bearers: 2, latest: [] });
    expect(mayor?.entity).not.to.equal(striker?.entity);
  });

  it('gives the places of an entity in the other articles, pronouns included', async () => {
    const here = { uri: uriOf('2019/wall.txt'), name: 'Bruno Tarnix', type: 'person' } as const;
    const places = await client.call('places', { ...here, most: 10 });
    const café = places.find(({ uri }) => uri === uriOf('later/café.txt'));
    const words = café?.spans.map(([start, end]) => (HARBOUR['later/café.txt'] ?? '').slice(start, end));
    expect(words).to.include.members(['Bruno Tarnix', 'he']);
    expect(places.map(({ uri }) => uri)).not.to.include(uriOf('2019/wall.txt'));
    const latest = await client.call('places', { ...here, most: 1 });
    expect(latest.map(({ uri }) => uri)).to.deep.equal([uriOf('later/café.txt')]);
  });

  it('finds names, with the latest words that have them', async () => {
    const [tarnix] = await client.call('symbols', { query: 'brtx', most: 10 });
    expect(tarnix).to.deep.include({ name: 'Bruno Tarnix', type: 'person', articles: 3 });
    expect(tarnix?.at.uri).to.equal(uriOf('later/café.txt'));
  });

  it('lists the cast by type, page by page, filtered', async () => {
    const cast = { type: 'person', sort: 'articles', filter: '', most: 10, offset: 0 } as const;
    const names = (await client.call('cast', cast)).members.map(
      ({ name, articles }) => `${name} ${String(articles)}`,
    );
    // The name that two bear counts as often as the other, and stands for either.
    expect(names).to.have.members(['Alda Kestner 2', 'Alda Kestner 1', 'Bruno Tarnix 3']);
    const pages = [0, 1].map(offset => client.call('cast', { ...cast, most: 1, offset }));
    const [first, second] = (await Promise.all(pages)).map(
      ({ members }) => new Set(members.map(({ name }) => name)),
    );
    expect([first?.size, second?.size]).to.deep.equal([1, 1]);
    expect(first).not.to.deep.equal(second);
    const filtered = await client.call('cast', { ...cast, filter: 'tarn' });
    expect(filtered.members.map(({ name }) => name)).to.deep.equal(['Bruno Tarnix']);
    const inOrder = await client.call('cast', { ...cast, sort: 'name', most: 2 });
    expect(inOrder.more).to.equal(true);
    expect(inOrder.members[0]?.name).to.equal('Alda Kestner');
    expect((await client.call('castCounts', null)).person).to.be.at.least(2);
  });

  it('lists who said what, and shows words only of the text that was indexed', async () => {
    const [tarnix] = await client.call('who', { name: 'Tarnix' });
    const request = { by: tarnix?.entity ?? '', about: '', newestFirst: true, most: 10, offset: 0 };
    const { articles } = await client.call('quoteList', request);
    expect(articles[0]?.uri).to.equal(uriOf('later/café.txt'));
    const { uri = '', seqs = null } = articles[0] ?? {};
    const text = HARBOUR['later/café.txt'] ?? '';
    const rows = await client.call('ledger', { uri, text, seqs });
    expect(rows?.map(({ quoted }) => quoted).flat()).to.include('The tide took the guests,');
    expect(rows?.every(({ speaker }) => speaker.name === 'Bruno Tarnix')).to.equal(true);
    expect(await client.call('ledger', { uri, text: `${text} `, seqs })).to.equal(null);
    const about = await client.call('quoteList', { ...request, by: null, about: 'good wall' });
    expect(about.articles.map(article => article.uri)).to.deep.equal([uriOf('2019/wall.txt')]);
  });

  it('goes on behind a page of articles in which nobody says anything', async () => {
    for (const day of ['01', '02'])
      await put(`quiet${day}.txt`, `Calm sea\n\nESKHOLM, Feb. ${day}, 2018 — The sea was calm on Monday.\n`);
    const request = { by: null, about: '', newestFirst: false, most: 2 };
    const first = await client.call('quoteList', { ...request, offset: 0 });
    expect(first).to.deep.equal({ articles: [], more: true });
    const second = await client.call('quoteList', { ...request, offset: 2 });
    expect(second.articles.map(({ uri }) => uri)).to.deep.equal([
      uriOf('2019/wall.txt'),
      uriOf('2019/tide.txt'),
    ]);
  });

  it('filters the cast by names as they are written, in the order that was asked for', async () => {
    await put(
      'reyes.txt',
      'Guests\n\nOdila Okafor-Reyes met Odila Okafor-Reyes’s cousin Adela Okafor in Eskholm.\n',
    );
    await put('okafor.txt', 'Guest\n\nOdila Okafor-Reyes came back to Eskholm on Monday.\n');
    const names = async (filter: string, sort: 'name' | 'articles') => {
      const { members } = await client.call('cast', { type: 'person', filter, sort, most: 10, offset: 0 });
      return members.map(({ name }) => name);
    };
    expect(await names('Okafor-Reyes', 'articles')).to.deep.equal(['Odila Okafor-Reyes']);
    expect(await names('okafor', 'articles')).to.deep.equal(['Odila Okafor-Reyes', 'Adela Okafor']);
    expect(await names('okafor', 'name')).to.deep.equal(['Adela Okafor', 'Odila Okafor-Reyes']);
  });

  it('has each symbol once, by its short form too', async () => {
    await put(
      'short.txt',
      'Fees rise\n\nThe BWB raised its fees in Eskholm on Monday. “It had to be,” the BWB said.\n',
    );
    const found = await client.call('symbols', { query: 'bwb', most: 10 });
    expect(found.map(({ name }) => name)).to.deep.equal(['Brenmouth Water Board']);
  });

  it('tells who is quoted most, and where an entity is named', async () => {
    const { speakers, more } = await client.call('speakers', { most: 10, offset: 0 });
    expect(more).to.equal(false);
    const tarnix = speakers.find(({ name }) => name === 'Bruno Tarnix') ?? expect.fail('not among them');
    expect(tarnix.quotes).to.be.at.least(1);
    expect(speakers.map(({ quotes }) => quotes)).to.deep.equal(
      speakers.map(({ quotes }) => quotes).toSorted((a, b) => b - a),
    );
    const [latest] = await client.call('mentions', { entity: tarnix.entity, most: 1 });
    const text = HARBOUR['later/café.txt'] ?? '';
    expect(latest?.uri).to.equal(uriOf('later/café.txt'));
    expect(latest?.hash).to.equal(createHash('sha256').update(text).digest('hex'));
    expect(latest?.spans.map(([start, end]) => text.slice(start, end))).to.include('he');
  });

  it('tells first who is quoted most, also where articles describe them in several ways', async () => {
    const quoted = async (): Promise<[string, number][]> => {
      const { speakers } = await client.call('speakers', { most: 10, offset: 0 });
      return speakers.map(({ name, quotes }) => [name, quotes]);
    };
    const before = (await quoted()).find(([name]) => name === 'Bruno Tarnix')?.[1] ?? 0;
    const said = (times: number, who: string): string =>
      Array.from(
        { length: times },
        (_, at) => `“It was day ${String(at + 1)} of the tide,” said ${who}.`,
      ).join('\n\n');
    await put('2020/ulvane.txt', `The tide in Eskholm\n\n${said(before + 1, 'Gorm Ulvane')}\n`);
    // His age is in no other article: what they say of him is another description.
    await put(
      '2020/tarnix.txt',
      `The tide in Eskholm\n\nESKHOLM, May 4, 2020\n\n${said(2, 'Bruno Tarnix, 44')}\n`,
    );
    const [first, second] = await quoted();
    expect([first, second]).to.deep.equal([
      ['Bruno Tarnix', before + 2],
      ['Gorm Ulvane', before + 1],
    ]);
  });

  it('makes files of the ledger', async () => {
    const uri = uriOf('later/café.txt');
    const rows = await client.call('ledger', { uri, text: HARBOUR['later/café.txt'] ?? '', seqs: null });
    const entries = (rows ?? []).map(row => ({
      path: 'later/café.txt',
      title: null,
      date: null,
      row,
      checked: null,
      reading: 'first' as const,
    }));
    expect(await client.call('ledgerFile', { form: 'csv', entries })).to.match(/^date,speaker,/);
    expect(await client.call('ledgerFile', { form: 'markdown', entries })).to.match(/^# Who said what/);
  });

  it('finds the articles that hold phrases', async () => {
    const found = await client.call('matching', { phrases: ['harbour wall'], most: 10 });
    expect(found.map(({ uri }) => uri)).to.have.members([uriOf('2019/wall.txt'), uriOf('later/café.txt')]);
  });
});
