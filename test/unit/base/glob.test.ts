import { expect } from 'chai';
import * as fc from 'fast-check';
import { Glob, escapeGlob } from '../../../src/base/glob';

const matches = (glob: string, path: string): boolean => new Glob(glob).matches(path);

describe('Glob', () => {
  it('lets two stars stand for any number of folders', () => {
    for (const path of ['/seeds/a.txt', 'seeds/a.txt', '/home/me/seeds/a.txt', '/seeds/2017/12/a.txt']) {
      expect(matches('**/seeds/**/*.txt', path), path).to.equal(true);
    }
    for (const path of ['/seeds.txt', '/seedsx/a.txt', '/home/a.txt', '/seeds/a.txt/b', '/seeds/a.md']) {
      expect(matches('**/seeds/**/*.txt', path), path).to.equal(false);
    }
  });

  it('keeps a star within one name', () => {
    expect(matches('news/*.txt', 'news/a.txt')).to.equal(true);
    expect(matches('news/*.txt', 'news/old/a.txt')).to.equal(false);
    expect(matches('*a*b', 'xaxaxb')).to.equal(true);
    expect(matches('*a*b', 'xaxaxbx')).to.equal(false);
  });

  it('matches names that start with a dot', () => {
    expect(matches('**/*.txt', '/home/.news/.a.txt')).to.equal(true);
  });

  it('chooses between braces, also nested and across folders', () => {
    expect(matches('**/*.{txt,md}', '/x/a.md')).to.equal(true);
    expect(matches('**/*.{txt,md}', '/x/a.mdx')).to.equal(false);
    expect(matches('{a/b,c{d,e}}/f', 'a/b/f')).to.equal(true);
    expect(matches('{a/b,c{d,e}}/f', 'ce/f')).to.equal(true);
    expect(matches('{a/b,c{d,e}}/f', 'c/f')).to.equal(false);
  });

  it('knows classes of letters, ranges and their negation', () => {
    expect(matches('[abc]x', 'bx')).to.equal(true);
    expect(matches('[0-9][!a]', '7b')).to.equal(true);
    expect(matches('[0-9][!a]', '7a')).to.equal(false);
    expect(matches('[]]', ']')).to.equal(true);
    expect(matches('[!]]', ']')).to.equal(false);
  });

  it('takes every other character as it is', () => {
    for (const name of ['a (2017)', 'a|b', 'a+b', '!a', '^a$', 'a.b', '[', '{', '}', 'a{b', '[]', 'a\\b']) {
      expect(matches(`**/${name}/*.txt`, `/x/${name}/a.txt`), name).to.equal(true);
    }
    expect(matches('a (2017)', 'a 2017')).to.equal(false);
    expect(matches('a.b', 'axb')).to.equal(false);
    expect(matches('[[]a[]]', '[a]')).to.equal(true);
    expect(matches('[{]a,b[}]', '{a,b}')).to.equal(true);
    expect(matches('[*]', 'a')).to.equal(false);
  });

  it('matches an escaped path and nothing else', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab[]{}*?!,-^'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, name, (path, other) => {
        expect(matches(escapeGlob(path), path)).to.equal(true);
        expect(matches(escapeGlob(path), other)).to.equal(path === other);
      }),
    );
  });

  it('counts an emoji as one letter', () => {
    expect(matches('?', '😀')).to.equal(true);
    expect(matches('[😀a]', '😀')).to.equal(true);
  });

  it('matches nothing when it is empty', () => {
    expect(matches('', 'a')).to.equal(false);
  });

  it('answers patterns made to take forever', () => {
    expect(matches('*a'.repeat(1000) + 'b', 'a'.repeat(2000))).to.equal(false);
    expect(matches('**/a/'.repeat(500) + 'b', 'a/'.repeat(2000))).to.equal(false);
    expect(matches('{a,b}'.repeat(40), 'a'.repeat(40))).to.equal(true);
    expect(matches('['.repeat(100_000), 'a')).to.equal(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (glob, path) => {
        new Glob(glob).matches(path);
        new Glob(glob).below(path);
      }),
    );
  });

  describe('below a folder', () => {
    it('is itself and what is left after the folders it names', () => {
      const glob = new Glob('**/seeds/**/*.txt');
      expect(glob.below('/home/me')).to.deep.equal(['**/seeds/**/*.txt']);
      expect(glob.below('/home/me/seeds')).to.have.members(['**/seeds/**/*.txt', '**/*.txt']);
      expect(glob.below('/home/me/seeds/2017')).to.have.members(['**/seeds/**/*.txt', '**/*.txt']);
    });

    it('is nothing where an absolute glob names another folder', () => {
      expect(new Glob('/home/you/news/*.txt').below('/home/me')).to.deep.equal([]);
      expect(new Glob('/home/me/news/*.txt').below('/home/me')).to.deep.equal(['news/*.txt']);
      expect(new Glob('/home/me/news/*.txt').below('/home/me/news')).to.deep.equal(['*.txt']);
    });

    it('matches there what the glob matches from the root on', () => {
      const name = fc.constantFrom('a', 'b', 'seeds');
      const segment = fc.constantFrom('**', '*', 'a', 'b', 'seeds', '{a,b/seeds}');
      fc.assert(
        fc.property(
          fc.array(segment, { minLength: 1, maxLength: 6 }),
          fc.array(name, { maxLength: 4 }),
          fc.array(name, { minLength: 1, maxLength: 4 }),
          (segments, root, rest) => {
            const glob = new Glob(segments.join('/'));
            const below = glob.below(root.join('/')).some(part => matches(part, rest.join('/')));
            expect(below).to.equal(glob.matches([...root, ...rest].join('/')));
          },
        ),
      );
    });
  });
});
