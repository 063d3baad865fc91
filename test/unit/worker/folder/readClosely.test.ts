import { expect } from 'chai';
import type { RpcClient } from '../../../../src/base/rpc';
import type { CloseHashes } from '../../../../src/close/closeFiles';
import type { Correction } from '../../../../src/corrections/correction';
import type { Evidence } from '../../../../src/engine/evidence';
import type { Database } from '../../../../src/store/database';
import type { FolderService } from '../../../../src/worker/folder/folderService';
import { HASHES } from '../../../support/close';
import { serveIndex } from '../../../support/folder/serveIndex';

describe('the index of a workspace and what was read closely', function () {
  this.timeout(30_000);
  let client: RpcClient<FolderService>;
  let database: Database;
  let closeModels: CloseHashes | null;
  const uri = 'memfs:/2020/quay.txt';
  const text = 'Brenmouth opens its quay\n\nOld zorla of the port said that the quay would hold.';
  const article = { uri, text, state: { size: text.length, modified: 1 }, settled: true };
  // No first reading takes a word without a capital for a name.
  const name = { span: [30, 35], type: 'person', confidence: 0.9 } as const;
  const evidence: Evidence = { models: HASHES, names: [name], attributions: [] };
  const noName: Correction = {
    ...{ id: 'c1', kind: 'notAName', scope: 'folder', words: 'Brenmouth' },
    ...{ anchor: null, created: null },
  };
  const isClose = async (): Promise<boolean> => {
    const [{ reading } = expect.fail('no article')] = await client.call('articles', {
      ...{ filter: 'opens quay', most: 1, offset: 0 },
    });
    expect(await client.call('who', { name: 'zorla' })).to.have.length(reading === 'close' ? 1 : 0);
    return reading === 'close';
  };
  const mustRead = async (): Promise<boolean> => {
    return (await client.call('check', { files: [{ uri, state: article.state }] })).read.includes(uri);
  };

  beforeEach(async () => {
    closeModels = HASHES;
    ({ client, database } = await serveIndex(() => closeModels));
    expect(text.slice(...name.span)).to.equal('zorla');
    await client.call('put', article);
    expect(await isClose()).to.equal(false);
    expect(await client.call('put', { ...article, evidence })).to.deep.equal({ changed: true });
  });

  afterEach(() => database.close());

  it('has it as that reading does, and no first reading takes its place', async () => {
    expect(await isClose()).to.equal(true);
    expect(await client.call('put', article)).to.deep.equal({ changed: false });
    expect(await client.call('put', { ...article, evidence })).to.deep.equal({ changed: false });
    expect(await mustRead()).to.equal(false);
    expect(await isClose()).to.equal(true);
  });

  it('has it by its first reading again where the text or what is put right is another', async () => {
    expect(await client.call('put', { ...article, corrections: [noName] })).to.deep.equal({
      changed: true,
    });
    expect(await isClose()).to.equal(false);
    await client.call('put', { ...article, corrections: [noName], evidence });
    expect(await isClose()).to.equal(true);
    await client.call('put', { ...article, text: `${text} It rained.` });
    expect(await isClose()).to.equal(false);
  });

  it('reads it again for another model of the close reading', async () => {
    closeModels = { ...HASHES, close: 'f'.repeat(64) };
    expect(await mustRead()).to.equal(true);
    closeModels = HASHES;
    expect(await mustRead()).to.equal(false);
    const models = { ...HASHES, closeHeads: 'f'.repeat(64) };
    expect(await client.call('put', { ...article, evidence: { ...evidence, models } })).to.deep.equal({
      changed: true,
    });
  });

  it('is not put in by a reading of another text than the index has', async () => {
    const other = { ...article, text: `${text} It rained.` };
    expect(await client.call('put', { ...other, evidence, onlyIfKnown: true })).to.deep.equal({
      changed: false,
    });
    expect(
      await client.call('put', { ...article, uri: 'memfs:/gone.txt', evidence, onlyIfKnown: true }),
    ).to.deep.equal({
      changed: false,
    });
    expect(await client.call('status', null)).to.deep.include({ articles: 1 });
    await client.call('put', other);
    expect(await client.call('put', { ...other, evidence, onlyIfKnown: true })).to.deep.equal({
      changed: true,
    });
  });

  it('says what is left, the latest first, and how far that is', async () => {
    const left = (longest = 1000, but: string[] = []) => client.call('unreadClosely', { longest, but });
    expect(await left()).to.deep.equal({ next: null, done: 1, total: 1 });
    for (const day of ['2, 2019', '4, 2021', '3, 2020']) {
      const dated = `PELL, May ${day} — The quay is open.`;
      await client.call('put', { ...article, uri: `memfs:/${day.slice(-4)}.txt`, text: dated });
    }
    const [newest, middle, oldest] = ['2021', '2020', '2019'].map(year => `memfs:/${year}.txt`);
    expect(await left()).to.deep.equal({ next: newest, done: 1, total: 4 });
    expect(await left(1000, [newest ?? ''])).to.deep.equal({ next: middle, done: 2, total: 4 });
    expect(await left(1000, [newest ?? '', middle ?? '', uri])).to.include({ next: oldest, done: 3 });
    expect(await left(20), 'longer texts are left as they are').to.deep.equal({
      next: null,
      done: 4,
      total: 4,
    });
    await client.call('skip', { uri: middle ?? '', state: article.state, reason: 'binary' });
    expect(await left(1000, [newest ?? ''])).to.deep.equal({ next: oldest, done: 2, total: 3 });
  });
});
