import { expect } from 'chai';
import type { FilePlace, Folder } from '../../../../src/features/trees/folders';
import { folderOf } from '../../../../src/features/trees/folders';

/** The rows of the tree, two blanks deeper below each folder. */
function rows({ folders, files }: Folder<FilePlace>, indent = ''): string[] {
  return [
    ...folders.flatMap(folder => [`${indent}${folder.name}/`, ...rows(folder, `${indent}  `)]),
    ...files.map(({ path }) => indent + path.slice(path.lastIndexOf('/') + 1)),
  ];
}

function tree(...paths: string[]): string[] {
  return rows(folderOf(paths.map(path => ({ path }))));
}

describe('folders of articles', () => {
  it('come before files, both by name with numbers by value', () => {
    expect(tree('b.txt', 'seeds/10.txt', 'a.txt', 'seeds/2.txt', 'archive/x.txt')).to.deep.equal([
      'archive/',
      '  x.txt',
      'seeds/',
      '  2.txt',
      '  10.txt',
      'a.txt',
      'b.txt',
    ]);
  });

  it('take one row together where nothing lies between them', () => {
    expect(tree('press/2017/articles/a.txt', 'press/2017/articles/b.txt')).to.deep.equal([
      'press/2017/articles/',
      '  a.txt',
      '  b.txt',
    ]);
    expect(tree('press/a.txt', 'press/2017/articles/b.txt', 'press/2018/articles/c.txt')).to.deep.equal([
      'press/',
      '  2017/articles/',
      '    b.txt',
      '  2018/articles/',
      '    c.txt',
      '  a.txt',
    ]);
  });

  it('are known by their whole path', () => {
    const [press] = folderOf([{ path: 'press/2017/a.txt' }]).folders;
    expect(press).to.include({ name: 'press/2017', path: 'press/2017' });
  });

  it('are none where the files lie in the open folder itself', () => {
    expect(tree('a.txt')).to.deep.equal(['a.txt']);
    expect(tree()).to.deep.equal([]);
  });
});
