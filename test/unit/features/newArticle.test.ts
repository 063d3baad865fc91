import { expect } from 'chai';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/engine/text/frontMatter';
import {
  articleFileName,
  articleFileText,
  isWebAddress,
  proposedFacts,
} from '../../../src/features/newArticle';

describe('a new article', () => {
  it('proposes its first line as title, and an address that stands alone', () => {
    expect(proposedFacts('\n  Harbour\topens \r\nhttps://news.example/a?b=1\r\nText.')).to.deep.equal({
      title: 'Harbour opens',
      url: 'https://news.example/a?b=1',
    });
    expect(proposedFacts('https://news.example/a\nText')).to.deep.equal({
      title: '',
      url: 'https://news.example/a',
    });
    expect(proposedFacts('See https://news.example/a for it')).to.have.property('url', '');
  });

  it('takes web addresses alone', () => {
    expect(isWebAddress('http://news.example/ä')).to.equal(true);
    for (const other of [
      'javascript:alert(1)',
      'news.example',
      'https://a b',
      'https://a\nb',
      '',
      'file:///a',
    ])
      expect(isWebAddress(other), other).to.equal(false);
  });

  it('has front matter of what is known, and its text with plain line ends', () => {
    const facts = { title: 'Harbour opens', date: '2021-03-03', url: 'https://news.example/a' };
    expect(articleFileText(facts, 'One.\r\n\r\nTwo.\rThree.\u0000\u001b\n\n')).to.equal(
      '---\ntitle: "Harbour opens"\ndate: 2021-03-03\nurl: https://news.example/a\n---\n\nOne.\n\nTwo.\nThree.\n',
    );
    expect(articleFileText({ title: 'A', date: '', url: '' }, 'B')).to.equal('---\ntitle: "A"\n---\n\nB\n');
  });

  it('is read with the title it was given', () => {
    const titles = [
      'It’s: “done” — #1',
      'He said "go"',
      "It's on",
      `"It's" on`,
      '--- no fence',
      'a: b',
      '\\n',
    ];
    for (const title of titles) {
      const matter = readFrontMatter(articleFileText({ title, date: '', url: '' }, 'B'));
      expect(matter?.title?.replaceAll('’', "'"), title).to.equal(title.replaceAll('’', "'"));
    }
  });

  it('keeps its front matter one whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), title => {
        const text = articleFileText({ title, date: '2021-03-03', url: '' }, 'Body.');
        const matter = readFrontMatter(text);
        expect(matter?.date).to.equal('2021-03-03');
        expect(text.slice(matter?.span[1])).to.equal('\nBody.\n');
      }),
    );
  });

  it('has a name that says what it is', () => {
    expect(articleFileName({ title: 'Mayor’s “harbour” opens!', date: '2021-03-03' })).to.equal(
      '2021-03-03-mayors-harbour-opens',
    );
    expect(articleFileName({ title: 'Élan: Überfahrt', date: '' })).to.equal('élan-überfahrt');
    expect(articleFileName({ title: '../..\\etc/passwd', date: '' })).to.equal('etc-passwd');
    expect(articleFileName({ title: 'CON', date: '' })).to.equal('article-con');
    expect(articleFileName({ title: '…', date: '' })).to.equal('article');
  });

  it('has a safe name whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), title => {
        const name = articleFileName({ title, date: '' });
        expect(name).to.match(/^[\p{L}\p{M}\p{N}-]+$/u);
        expect([...name].length).to.be.at.most(70);
      }),
    );
  });
});
