import { expect } from 'chai';
import { changeItems, readItems } from '../../../src/sidecar/itemFile';
import type { Change, Item } from '../../../src/sidecar/itemFile';
import { MemoryFiles } from './memoryFiles';

const FORMAT = { empty: { type: 'Page' }, list: 'items' };
const PATH = '.byline/notes/a.txt.json';
const put = (item: Item, was: Item | null = null): Change<Item> => ({ kind: 'put', item, was });

describe('a file of items', () => {
  let files: MemoryFiles;
  let made: number;
  const change = (...changes: Change<Item>[]) =>
    changeItems(files, PATH, FORMAT, changes, () => `new-${String(++made)}`);

  beforeEach(() => {
    files = new MemoryFiles();
    made = 0;
  });

  it('is made with the first item, a field a line', async () => {
    await change(put({ id: 'a', text: 'one' }));
    expect(files.files.get(PATH)).to.equal(
      '{\n  "type": "Page",\n  "items": [\n    {\n      "id": "a",\n      "text": "one"\n    }\n  ]\n}\n',
    );
  });

  it('keeps fields nobody here knows, in the file and in its items', async () => {
    files.files.set(
      PATH,
      '{"x": 1, "items": [{"id": "a", "mine": [2]}, "odd", {"text": "nameless"}], "y": 3}',
    );
    const { items } = await readItems(files, PATH, FORMAT);
    const [a] = items;
    if (!a) throw new Error('no item');
    await change(put({ ...a, text: 'new' }, a));
    expect(JSON.parse(files.files.get(PATH) ?? '')).to.deep.equal({
      x: 1,
      items: [{ id: 'a', mine: [2], text: 'new' }, 'odd', { text: 'nameless' }],
      y: 3,
    });
  });

  it('takes in what somebody else wrote in the same moment', async () => {
    await change(put({ id: 'a' }));
    let others = 2;
    files.beforeReplace = () => {
      if (others-- <= 0) return;
      files.beforeReplace = () => undefined;
      files.files.set(PATH, '{"items": [{"id": "a"}, {"id": "theirs"}]}');
    };
    const { items, conflicts } = await change(put({ id: 'ours' }));
    expect(items.map(({ id }) => id)).to.deep.equal(['a', 'theirs', 'ours']);
    expect(conflicts).to.be.empty;
  });

  it('keeps both when both changed the same item', async () => {
    files.files.set(PATH, '{"items": [{"id": "a", "text": "theirs"}]}');
    const was = { id: 'a', text: 'before' };
    const { items, conflicts } = await change(put({ id: 'a', text: 'ours' }, was));
    expect(items).to.deep.equal([
      { id: 'a', text: 'theirs' },
      { id: 'new-1', text: 'ours' },
    ]);
    expect(conflicts).to.deep.equal(['a']);
  });

  it('removes an item, but not one that somebody else changed', async () => {
    files.files.set(PATH, '{"items": [{"id": "a", "n": 1}, {"id": "b", "n": 2}]}');
    const { items, conflicts } = await change(
      { kind: 'remove', was: { n: 1, id: 'a' } },
      { kind: 'remove', was: { id: 'b', n: 1 } },
    );
    expect(items).to.deep.equal([{ id: 'b', n: 2 }]);
    expect(conflicts).to.deep.equal(['b']);
  });

  it('does not write when there is nothing to change', async () => {
    await change(put({ id: 'a' }));
    files.beforeReplace = () => {
      throw new Error('written');
    };
    await change(put({ id: 'a' }));
  });

  it('is set aside when it is damaged, and says where', async () => {
    files.files.set(PATH, '{"items": [{"id": "a"');
    expect((await readItems(files, PATH, FORMAT)).problem).to.be.a('string');
    const { items, setAside } = await change(put({ id: 'b' }));
    expect(items).to.deep.equal([{ id: 'b' }]);
    expect(setAside).to.equal(`${PATH}.damaged`);
    expect(files.files.get(`${PATH}.damaged`)).to.equal('{"items": [{"id": "a"');
  });

  it('does not leave the folder', async () => {
    for (const path of [
      '../a.json',
      'a/../../b.json',
      '/etc/a.json',
      'c:/a.json',
      'a\\..\\b.json',
      'a//b.json',
    ]) {
      const error: unknown = await changeItems(files, path, FORMAT, [put({ id: 'a' })], () => 'x').catch(
        (reason: unknown) => reason,
      );
      expect(error, path).to.have.property('name', 'OutsideFolderError');
    }
  });
});
