import { expect } from 'chai';
import { ALL_BY_FOLDER, rememberOrder, shownAtFirst } from '../../../src/vscode/articlesShown';

describe('how the articles are shown at first', () => {
  const kept = new Map<string, unknown>();
  const memory = {
    get: <T>(key: string): T | undefined => kept.get(key) as T | undefined,
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };

  it('is by folder, until the reader chooses another order', async () => {
    expect(shownAtFirst(memory)).to.equal(ALL_BY_FOLDER);
    await rememberOrder(memory, 'date');
    expect(shownAtFirst(memory)).to.deep.equal({ order: 'date', filter: '', unreadOnly: false });
    await rememberOrder(memory, 'folder');
    expect(shownAtFirst(memory)).to.equal(ALL_BY_FOLDER);
  });
});
