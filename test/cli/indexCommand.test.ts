import { expect } from 'chai';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { HARBOUR } from '../support/folder/harbourFolder';
import { jsonOf, NODES, runByline } from '../support/folder/runByline';
import { TemporaryFolder } from '../support/folder/temporaryFolder';

interface Counts {
  articles: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  skipped: { path: string; reason: string }[];
}

const ENGLISH = 'The mayor of Brenmouth said on Monday that the wall would hold through the winter.\n';
const GERMAN =
  'Der Bürgermeister von Brenmouth sagte am Montag, dass die Mauer den Winter über halten werde und dass sich niemand sorgen müsse, weil die Steine fest in der Erde liegen. Die Fischer glauben ihm nicht und wollen selbst bei Nacht auf der Mauer stehen.\n';

for (const { name, path: node } of NODES) {
  describe(`byline index, ${name}`, function () {
    this.timeout(60_000);
    let folder: TemporaryFolder;
    let db: string;
    const index = (): Counts => jsonOf(node, ['index', folder.at('articles'), '--db', db]);

    beforeEach(() => {
      folder = new TemporaryFolder();
      db = folder.at('folder.db');
      folder.write(
        Object.fromEntries(Object.entries(HARBOUR).map(([path, text]) => [`articles/${path}`, text])),
      );
    });
    afterEach(() => folder.remove());

    it('counts what is new, changed, removed and as it was', () => {
      const none = { added: 0, changed: 0, removed: 0, unchanged: 0, skipped: [] };
      expect(index()).to.deep.equal({ ...none, articles: 4, added: 4 });
      expect(index()).to.deep.equal({ ...none, articles: 4, unchanged: 4 });
      folder.write({ 'articles/2019/new.txt': ENGLISH, 'articles/2019/tide.txt': ENGLISH });
      rmSync(folder.at('articles/later/final.md'));
      expect(index()).to.deep.equal({ ...none, articles: 4, added: 1, changed: 1, removed: 1, unchanged: 2 });
    });

    it('hears what the reader put right, and reads again what that reaches and nothing else', () => {
      const corrections = (words: string, more: object): string => {
        const item = { id: `urn:uuid:${words}`, words, ...more };
        return JSON.stringify({ schema: 'byline/corrections@1', corrections: [item] });
      };
      const who = (name: string): { type: string; articles: { path: string }[] }[] =>
        jsonOf(node, ['who', name, '--db', db]);
      index();
      expect(who('Bruno Tarnix')[0]?.articles).to.have.length(3);

      const ofArticle = 'articles/.byline/corrections/2019/wall.txt.json';
      folder.write({ [ofArticle]: corrections('Bruno Tarnix', { kind: 'notAName', scope: 'article' }) });
      expect(index()).to.deep.include({ changed: 1, unchanged: 3 });
      expect(who('Bruno Tarnix')[0]?.articles).to.have.length(2);
      expect(index(), 'and once').to.deep.include({ changed: 0, unchanged: 4 });

      const ofFolder = 'articles/.byline/corrections.json';
      folder.write({
        [ofFolder]: corrections('Bruno Tarnix', {
          kind: 'changeType',
          type: 'organization',
          scope: 'folder',
        }),
      });
      // The fourth article does not name him.
      expect(index()).to.deep.include({ changed: 3, unchanged: 1 });
      expect(who('Bruno Tarnix').map(({ type }) => type)).to.deep.equal(['organization']);
      expect(index(), 'and once').to.deep.include({ changed: 0, unchanged: 4 });

      rmSync(folder.at('articles/.byline'), { recursive: true });
      expect(index()).to.deep.include({ changed: 3, unchanged: 1 });
      expect(who('Bruno Tarnix').map(({ type }) => type)).to.deep.equal(['person']);
      expect(who('Bruno Tarnix')[0]?.articles).to.have.length(3);
    });

    it('hears what the reader put right everywhere', () => {
      const { BYLINE_STORAGE } = process.env;
      process.env['BYLINE_STORAGE'] = folder.at('storage');
      try {
        index();
        folder.write({
          'storage/corrections.json': JSON.stringify({
            schema: 'byline/corrections@1',
            corrections: [
              { id: 'urn:uuid:1', kind: 'notAName', scope: 'everywhere', words: 'Brenmouth Rovers' },
            ],
          }),
        });
        expect(index()).to.deep.include({ changed: 1, unchanged: 3 });
        expect(jsonOf(node, ['who', 'Brenmouth Rovers', '--db', db])).to.deep.equal([]);
      } finally {
        if (BYLINE_STORAGE === undefined) delete process.env['BYLINE_STORAGE'];
        else process.env['BYLINE_STORAGE'] = BYLINE_STORAGE;
      }
    });

    it('names a file of corrections that cannot be used, does the rest and says so by its code', () => {
      folder.write({ 'articles/.byline/corrections.json': '{ "schema": 12' });
      const { code, stdout, stderr } = runByline(node, ['index', folder.at('articles'), '--db', db]);
      expect(code).to.equal(1);
      expect(stderr.match(/corrections\.json/g)).to.have.length(1);
      expect(JSON.parse(stdout)).to.deep.include({ articles: 4, added: 4 });
    });

    it('takes a file whose time alone changed for as it was', () => {
      index();
      utimesSync(folder.at('articles/2019/wall.txt'), new Date(2020, 1, 1), new Date(2020, 1, 1));
      expect(index()).to.deep.include({ changed: 0, unchanged: 4 });
    });

    it('sees a change that leaves size and time as they were, right after the file was written', () => {
      index();
      const file = folder.at('articles/2019/wall.txt');
      const { atime, mtime } = statSync(file);
      writeFileSync(file, HARBOUR['2019/wall.txt']?.replace('good', 'grim') ?? '');
      utimesSync(file, atime, mtime);
      expect(index()).to.deep.include({ changed: 1, unchanged: 3 });
    });

    it('knows a renamed file by its new name only', () => {
      index();
      renameSync(folder.at('articles/2019/wall.txt'), folder.at('articles/2019/bulwark.txt'));
      expect(index()).to.deep.include({ articles: 4, added: 1, removed: 1, unchanged: 3 });
      const found = jsonOf<{ path: string }[]>(node, ['search', 'good wall', '--db', db]);
      expect(found.map(({ path }) => path)).to.deep.equal(['2019/bulwark.txt']);
    });

    it('skips what is no English text, says why, and does not look again', () => {
      folder.write({
        'articles/german.txt': GERMAN,
        'articles/picture.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
        'articles/huge.txt': 'The wall is long. '.repeat(300_000),
      });
      const skipped = [
        { path: 'german.txt', reason: 'language' },
        { path: 'huge.txt', reason: 'size' },
        { path: 'picture.txt', reason: 'binary' },
      ];
      expect(index()).to.deep.include({ articles: 4, added: 4, skipped });
      expect(index()).to.deep.include({ articles: 4, unchanged: 4, skipped });
    });

    it('forgets an article that became something else, and takes it back', () => {
      index();
      folder.write({ 'articles/2019/wall.txt': GERMAN });
      expect(index()).to.deep.include({ articles: 3, removed: 1, unchanged: 3 });
      expect(jsonOf(node, ['search', 'good wall', '--db', db])).to.deep.equal([]);
      folder.write({ 'articles/2019/wall.txt': HARBOUR['2019/wall.txt'] ?? '' });
      expect(index()).to.deep.include({ articles: 4, added: 1, skipped: [] });
    });

    it('names a file in another encoding, does the rest and says so by its code', () => {
      folder.write({ 'articles/latin.txt': Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72) });
      const { code, stdout, stderr } = runByline(node, ['index', folder.at('articles'), '--db', db]);
      expect(code).to.equal(1);
      expect(stderr).to.contain('latin.txt');
      expect(JSON.parse(stdout)).to.deep.include({
        articles: 4,
        skipped: [{ path: 'latin.txt', reason: 'encoding' }],
      });
    });

    it('names a file that cannot be read', function () {
      if (process.getuid?.() === 0) this.skip();
      folder.write({ 'articles/secret.txt': ENGLISH });
      chmodSync(folder.at('articles/secret.txt'), 0);
      const { code, stderr } = runByline(node, ['index', folder.at('articles'), '--db', db]);
      expect(code).to.equal(1);
      expect(stderr).to.contain('secret.txt');
    });

    it('reads UTF-16 where a mark says so', () => {
      folder.write({ 'articles/wide.txt': Buffer.from(`\ufeff${ENGLISH}`, 'utf16le') });
      expect(index()).to.deep.include({ articles: 5, skipped: [] });
      const [line] = jsonOf<{ span: number[]; match: string }[]>(node, ['search', 'the winter', '--db', db]);
      const at = ENGLISH.indexOf('the winter');
      expect(line).to.deep.include({ span: [at, at + 10], match: 'the winter' });
    });

    it('leaves out what .gitignore names, hidden folders, packages and other files', () => {
      folder.write({
        'articles/.gitignore': 'drafts/\n*.draft.txt\n!keep.draft.txt\n',
        'articles/drafts/a.txt': ENGLISH,
        'articles/b.draft.txt': ENGLISH,
        'articles/keep.draft.txt': ENGLISH,
        'articles/2019/.gitignore': '/own.txt\n',
        'articles/2019/own.txt': ENGLISH,
        'articles/own.txt': ENGLISH,
        'articles/.hidden/c.txt': ENGLISH,
        'articles/node_modules/d.txt': ENGLISH,
        'articles/e.html': ENGLISH,
      });
      expect(index()).to.deep.include({ articles: 6, added: 6, skipped: [] });
      const found = jsonOf<{ path: string }[]>(node, ['search', 'through the winter', '--db', db]);
      expect(found.map(({ path }) => path)).to.deep.equal(['keep.draft.txt', 'own.txt']);
    });

    it('keeps the index in the cache of the user, where the folder’s own commands find it', () => {
      const where = { cwd: folder.at('articles'), cache: folder.at('cache') };
      expect(jsonOf(node, ['index', '.'], where)).to.deep.include({ added: 4 });
      expect(readdirSync(folder.at('articles'))).to.have.members(['2019', 'later']);
      expect(jsonOf(node, ['who', 'Bruno Tarnix'], where)).not.to.be.empty;
      // Also from a folder within it; paths stay relative to the one that was asked about.
      const inside = { ...where, cwd: folder.at('articles/later') };
      const [line] = jsonOf<{ path: string }[]>(node, ['search', 'good wall'], inside);
      expect(line?.path).to.equal('2019/wall.txt');
    });

    it('makes an index of another version anew, and leaves what is none as it is', () => {
      index();
      folder.write({ 'note.txt': 'mine' });
      const refused = runByline(node, ['index', folder.at('articles'), '--db', folder.at('note.txt')]);
      expect(refused.code).to.equal(1);
      expect(refused.stderr).to.contain('no index of Byline');
      // The version stands in bytes 60 to 63 of the header.
      patch(db, 63, 250);
      expect(runByline(node, ['who', 'Kestner', '--db', db]).code).to.equal(1);
      expect(index()).to.deep.include({ articles: 4, added: 4 });
    });

    it('says what is not a folder, and how it is used', () => {
      expect(runByline(node, ['index', folder.at('nowhere'), '--db', db])).to.deep.include({
        code: 1,
        stdout: '',
      });
      for (const args of [
        ['index'],
        ['index', 'a', 'b'],
        ['index', 'a', '--by', 'x'],
        ['index', 'a', '--format', 'xml'],
      ]) {
        const { code, stdout, stderr } = runByline(node, args);
        expect(code, args.join(' ')).to.equal(2);
        expect(stdout).to.equal('');
        expect(stderr).to.contain('usage:');
      }
    });
  });
}

function patch(file: string, at: number, value: number): void {
  const bytes = readFileSync(file);
  bytes[at] = value;
  writeFileSync(file, bytes);
}
