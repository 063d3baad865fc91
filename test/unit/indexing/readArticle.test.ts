import { expect } from 'chai';
import { statSync } from 'node:fs';
import { CloseEngine } from '../../../src/close/closeEngine';
import type { Evidence } from '../../../src/engine/evidence';
import { isClose } from '../../../src/features/readingKind';
import { readArticle } from '../../../src/indexing/readArticle';
import { shippedEngine } from '../../support/engine';
import { TemporaryFolder } from '../../support/folder/temporaryFolder';

const EVIDENCE: Evidence = { models: { close: 'c' }, names: [], attributions: [] };

describe('an article of a folder that is read closely', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write({ 'wall.txt': 'Mayor Zorla Ved said that the wall would hold.' });
  });
  afterEach(() => folder.remove());

  const recordBy = async (read: () => Promise<Evidence>) => {
    const { size, mtimeMs } = statSync(folder.at('wall.txt'));
    const request = { path: 'wall.txt', state: { size, modified: mtimeMs }, knownHash: null };
    const engine = new CloseEngine(shippedEngine(), { read }, () => undefined);
    const outcome = await readArticle(engine, folder.at('.'), request, made => isClose(made.engine));
    return outcome.kind === 'read' ? outcome.record : expect.fail(outcome.kind);
  };

  it('is as it was asked for where that succeeds', async () => {
    expect(await recordBy(() => Promise.resolve(EVIDENCE))).not.to.have.property('provisional');
  });

  it('counts as not yet read where only the first reading could be had', async () => {
    const record = await recordBy(() => Promise.reject(new Error('out of memory')));
    expect(record).to.include({ provisional: true, skipped: null });
    expect(record.content?.digest.entities).not.to.be.empty;
  });
});
