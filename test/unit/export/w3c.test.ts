import { expect } from 'chai';
import { AnchoredText } from '../../../src/anchoring/anchoredText';
import { annotationPage, notesFromW3c } from '../../../src/export/w3c';
import { checkOn } from '../../../src/notes/checks';
import { placeNotes } from '../../../src/notes/placeNotes';
import type { Item } from '../../../src/sidecar/itemFile';
import { shippedEngine } from '../../support/engine';

const SAID = 'Ada Quill said “It is ours again” to the crew.';
const CHANGED = SAID.replace('ours', 'yours');

function item(id: string, exact: string, more: object): Item {
  const start = SAID.indexOf(exact);
  return {
    id,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'See the minutes.' },
    target: {
      source: '../../../articles/a.txt',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: SAID.slice(0, start),
          suffix: SAID.slice(start + exact.length),
        },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
    ...more,
  };
}

/** The items of the page made of an article with these notes. */
function exported(items: readonly Item[], text: string, path: string): Item[] {
  const annotations = shippedEngine().annotate({ id: path, text, sha256: '0'.repeat(64), published: null });
  const notes = placeNotes(items, new AnchoredText(text));
  return notesFromW3c(annotationPage([{ path, text, annotations, notes }]), path, () => 'new').items;
}

describe('notes as a page of W3C annotations', () => {
  const words = 'It is ours again';

  it('does not make a mark "checked" hold again for words nobody checked', () => {
    const check = item('c1', words, { motivation: 'assessing' });
    const checkedIn = (text: string) => {
      const start = text.indexOf('It is');
      const span = [start, text.indexOf('”')] as const;
      return checkOn(placeNotes(exported([check], text, 'a.txt'), new AnchoredText(text)), span, text);
    };
    expect(checkedIn(SAID)).to.deep.include({ where: 'See the minutes.' });
    expect(checkedIn(CHANGED)).to.equal(null);
  });

  it('are those on that article alone, where they say which they are on', () => {
    const page = (source: string): string => {
      const { target, ...rest } = item('n1', words, {});
      return JSON.stringify({ items: [{ ...rest, target: { ...(target as object), source } }] });
    };
    for (const source of ['../../../articles/a.txt', 'a.txt', 'https://paper.example/b', 'urn:x:b'])
      expect(notesFromW3c(page(source), 'articles/a.txt', () => 'new').items, source).to.have.length(1);
    expect(notesFromW3c(page('articles/b.txt'), 'articles/a.txt', () => 'new')).to.deep.equal({
      items: [],
      problems: ['item 1: is on articles/b.txt'],
    });
  });

  it('names the article from the folder on, whatever its name, for orphans too', () => {
    const sources = exported(
      [item('n1', words, {}), item('n2', 'Nobody was there to see the boats', {})],
      SAID,
      'x/a#1?.txt',
    );
    expect(sources.map(({ target }) => (target as { source: string }).source)).to.deep.equal([
      'x/a%231%3F.txt',
      'x/a%231%3F.txt',
    ]);
  });
});
