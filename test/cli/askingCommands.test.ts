import { expect } from 'chai';
import { rmSync } from 'node:fs';
import { HARBOUR } from '../support/folder/harbourFolder';
import { jsonOf, NODES, runByline } from '../support/folder/runByline';
import { TemporaryFolder } from '../support/folder/temporaryFolder';

interface Who {
  entity: string;
  name: string;
  type: string;
  aliases: string[];
  roles: string[];
  articles: { path: string; date: string | null; mentions: number }[];
}

interface Quoted {
  path: string;
  date: string | null;
  kind: string;
  polarity: string;
  text: string;
  quoted: string[];
  span: [number, number];
  speaker: { entity: string | null; name: string | null; confidence: number };
  via: string[];
  addressee: string[];
}

interface Line {
  path: string;
  span: [number, number];
  before: string;
  match: string;
  after: string;
}

for (const { name, path: node } of NODES) {
  describe(`asking an index, ${name}`, function () {
    this.timeout(60_000);
    const folder = new TemporaryFolder();
    const db = folder.at('folder.db');
    const ask = <T>(...args: string[]): T[] => jsonOf<T[]>(node, [...args, '--db', db]);

    before(() => {
      folder.write(HARBOUR);
      jsonOf(node, ['index', folder.path, '--db', db]);
    });
    after(() => folder.remove());

    describe('byline who', () => {
      it('tells of one by full name, surname, whatever the case', () => {
        const [tarnix] = ask<Who>('who', 'Bruno Tarnix');
        expect(tarnix).to.have.all.keys('entity', 'name', 'type', 'aliases', 'roles', 'articles');
        expect(tarnix).to.deep.include({ name: 'Bruno Tarnix', type: 'person' });
        expect(tarnix?.articles.map(({ path, date }) => [path, date])).to.deep.equal([
          ['2019/wall.txt', '2019-05-04'],
          ['2019/tide.txt', '2019-06-12'],
          ['later/café.txt', '2021-03-05'],
        ]);
        expect(tarnix?.articles.every(({ mentions }) => mentions > 0)).to.equal(true);
        expect(ask<Who>('who', 'bruno tarnix')[0]?.entity).to.equal(tarnix?.entity);
        expect(ask<Who>('who', 'TARNIX').map(({ entity }) => entity)).to.include(tarnix?.entity);
      });

      it('keeps two people of one name apart', () => {
        const people = ask<Who>('who', 'Alda Kestner').filter(({ type }) => type === 'person');
        expect(people).to.have.length(2);
        const paths = people.map(({ articles }) => articles.map(({ path }) => path).join(' '));
        expect(paths).to.have.members(['2019/wall.txt 2019/tide.txt', 'later/final.md']);
        expect(new Set(people.map(({ entity }) => entity))).to.have.property('size', 2);
        const { stdout } = runByline(node, ['who', 'Kestner', '--db', db, '--format', 'text']);
        expect(stdout).to.contain('2 of this name contradict each other');
      });

      it('knows a body by the acronym that one article gives it', () => {
        const [board] = ask<Who>('who', 'BWB');
        expect(board).to.deep.include({ name: 'Brenmouth Water Board', type: 'organization' });
        expect(board?.articles.map(({ path }) => path)).to.deep.equal(['2019/wall.txt', '2019/tide.txt']);
      });

      it('answers nothing with an empty list', () => {
        expect(ask('who', 'Nobody Atall')).to.deep.equal([]);
        expect(ask('who', '%')).to.deep.equal([]);
        expect(ask('who', '—')).to.deep.equal([]);
      });
    });

    describe('byline quotes', () => {
      it('are told by date with the words they rest on', () => {
        const quotes = ask<Quoted>('quotes');
        expect(quotes[0]).to.have.all.keys(
          ...['path', 'date', 'kind', 'polarity', 'text', 'quoted', 'span', 'speaker', 'via', 'addressee'],
        );
        const dates = quotes.map(({ date }) => date ?? '9');
        expect(dates).to.deep.equal([...dates].sort());
        const wall = quotes.find(({ text }) => text.startsWith('It is a good wall'));
        expect(wall).to.deep.include({
          path: '2019/wall.txt',
          date: '2019-05-04',
          kind: 'direct',
          polarity: 'said',
        });
        expect(wall?.speaker).to.deep.include({ name: 'Alda Kestner' });
        for (const { path, quoted, span } of quotes) {
          const text = (HARBOUR[path] ?? '').slice(...span);
          for (const words of quoted) expect(text).to.contain(words);
        }
      });

      it('by one speaker, by any form of the name', () => {
        for (const by of ['Bruno Tarnix', 'Tarnix', 'tarnix']) {
          const texts = ask<Quoted>('quotes', '--by', by).map(({ text }) => text);
          expect(texts.join('|'), by).to.contain('The tide took the guests');
          expect(texts.join('|'), by).to.contain('Nobody asked us');
          expect(texts.join('|'), by).not.to.contain('I slept badly');
        }
        expect(ask('quotes', '--by', 'Nobody Atall')).to.deep.equal([]);
      });

      it('says what somebody denied as denied', () => {
        const denied = ask<Quoted>('quotes', '--by', 'Kestner').filter(
          ({ polarity }) => polarity === 'denied',
        );
        expect(denied.map(({ path, quoted }) => [path, quoted])).to.deep.equal([['2019/wall.txt', []]]);
      });

      it('about words, which must stand in what was said', () => {
        const texts = ask<Quoted>('quotes', '--about', 'wall good').map(({ text }) => text);
        expect(texts).to.have.length(1);
        expect(ask('quotes', '--about', 'fisherman')).to.deep.equal([]);
        expect(ask<Quoted>('quotes', '--about', 'GUESTS', '--by', 'Tarnix')).to.have.length(1);
      });

      it('since and until days, both included', () => {
        const paths = (...args: string[]) => [
          ...new Set(ask<Quoted>('quotes', ...args).map(({ path }) => path)),
        ];
        expect(paths('--since', '2019-06-12')).to.deep.equal([
          '2019/tide.txt',
          'later/final.md',
          'later/café.txt',
        ]);
        expect(paths('--until', '2019-06-12')).to.deep.equal(['2019/wall.txt', '2019/tide.txt']);
        expect(paths('--since', '2019-05-05', '--until', '2021-03-04', '--by', 'Kestner')).to.have.members([
          ...['2019/tide.txt', 'later/final.md'],
        ]);
      });
    });

    describe('byline search', () => {
      it('shows a phrase with what stands around it', () => {
        const lines = ask<Line>('search', 'harbour wall');
        expect(lines.map(({ path }) => path)).to.deep.equal([
          ...['2019/wall.txt', '2019/wall.txt', 'later/café.txt', 'later/café.txt'],
        ]);
        for (const { path, span, before, match, after } of lines) {
          const text = HARBOUR[path] ?? '';
          expect(match).to.equal('harbour wall');
          expect(text.slice(...span)).to.equal(match);
          expect(text).to.contain(before + match + after);
        }
      });

      it('wants every phrase, and only articles that name the entity', () => {
        const paths = (...args: string[]) => [
          ...new Set(ask<Line>('search', ...args).map(({ path }) => path)),
        ];
        expect(paths('harbour wall', 'fisherman')).to.deep.equal(['2019/wall.txt']);
        expect(paths('tide', '--entity', 'Kestner')).to.deep.equal(['2019/tide.txt']);
        expect(paths('CAFE')).to.deep.equal(['later/café.txt']);
        expect(paths('bour wal')).to.deep.equal([]);
        expect(paths('wall" OR tide')).to.deep.equal([]);
      });

      it('shows an entity’s mentions, pronouns included', () => {
        const lines = ask<Line>('search', '--entity', 'Bruno Tarnix').filter(
          ({ path }) => path === 'later/café.txt',
        );
        expect(lines.map(({ match }) => match)).to.include.members(['Bruno Tarnix', 'he']);
      });
    });

    it('prints for people, too', () => {
      const text = (...args: string[]): string =>
        runByline(node, [...args, '--db', db, '--format', 'text']).stdout;
      const tarnix = text('who', 'Bruno Tarnix');
      expect(tarnix).to.match(/^Bruno Tarnix — person, 3 articles\n/);
      // What ties the one of each article to the one of the article before.
      for (const line of ['2019-05-04  2019/wall.txt  1 mention', '2019-06-12  2019/tide.txt  1 mention'])
        expect(tarnix).to.include(`${line}  0.97 the same one (both name `);
      expect(tarnix).to.match(/café\.txt {2}\d mentions {2}0\.85 the same one \(the same name\)/);
      expect(text('who', 'Brenmouth Rovers')).to.match(/final\.md {2}1 mention\n$/);
      expect(text('quotes', '--about', 'good wall')).to.contain(
        '2019-05-04  “It is a good wall,” — Alda Kestner',
      );
      expect(text('search', 'good wall')).to.match(/^2019\/wall\.txt:\d+: .*\[good wall\]/);
    });

    it('says how it is used', () => {
      for (const args of [
        ['who'],
        ['who', 'a', 'b'],
        ['quotes', 'x'],
        ['quotes', '--since', '2019'],
        ['search'],
        ['who', 'x', '--about', 'y'],
      ])
        expect(runByline(node, args).code, args.join(' ')).to.equal(2);
    });

    it('says that there is no index', () => {
      const missing = runByline(node, ['who', 'x', '--db', folder.at('none.db')]);
      expect(missing).to.deep.include({ code: 1, stdout: '' });
      const cache = folder.at('cache');
      expect(runByline(node, ['who', 'x'], { cwd: folder.path, cache })).to.deep.include({
        code: 1,
        stdout: '',
      });
    });

    it('names a text that has changed since or is gone, and does the rest', () => {
      const own = new TemporaryFolder().write(HARBOUR);
      const file = own.at('folder.db');
      jsonOf(node, ['index', own.path, '--db', file]);
      own.write({ '2019/wall.txt': 'Another text.' });
      rmSync(own.at('later/café.txt'));
      const { code, stdout, stderr } = runByline(node, ['quotes', '--db', file]);
      expect(code).to.equal(1);
      expect(stderr).to.contain('2019/wall.txt: changed').and.to.contain('later/café.txt: gone');
      const paths = (JSON.parse(stdout) as Quoted[]).map(({ path }) => path);
      expect(new Set(paths)).to.deep.equal(new Set(['2019/tide.txt', 'later/final.md']));
      own.remove();
    });
  });
}
