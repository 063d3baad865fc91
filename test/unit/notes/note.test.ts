import { expect } from 'chai';
import { describeAnchor } from '../../../src/anchoring/anchor';
import { AnchoredText } from '../../../src/anchoring/anchoredText';
import { checkOn } from '../../../src/notes/checks';
import { editNote, moveNote, newNote, noteOf } from '../../../src/notes/note';
import { placeNotes } from '../../../src/notes/placeNotes';
import type { Item } from '../../../src/sidecar/itemFile';
import { articleOfNotes, notesPathOf, sourceOf } from '../../../src/notes/sidecarPath';

const TEXT = 'The mayor, Ada Quill, opened the old harbour on Monday.';
const text = new AnchoredText(TEXT);
const anchorOn = (words: string) => {
  const start = TEXT.indexOf(words);
  return describeAnchor(TEXT, text.points, [start, start + words.length]);
};
const make = (more: object = {}) =>
  newNote({
    id: 'n1',
    text: 'Ask.',
    tags: ['a'],
    article: 'x y/a.txt',
    about: anchorOn('Ada Quill'),
    now: '2026-01-01T00:00:00Z',
    ...more,
  });

describe('a note', () => {
  it('says what was written', () => {
    expect(noteOf(make({ color: 'blue' }))).to.deep.include({
      kind: 'note',
      text: 'Ask.',
      tags: ['a'],
      color: 'blue',
      anchor: anchorOn('Ada Quill'),
      repliesTo: null,
      created: '2026-01-01T00:00:00Z',
    });
    expect(noteOf(make({ kind: 'reply', about: 'n0' }))).to.include({
      kind: 'reply',
      repliesTo: 'n0',
      anchor: null,
    });
  });

  it('keeps what others put into it through every change', () => {
    const item: Item = {
      ...make(),
      theirs: 1,
      body: [{ type: 'Image', id: 'x' }, ...(make()['body'] as object[])],
    };
    const edited = editNote(item, { text: 'New.', tags: ['b'], color: 'red', resolved: 'now' }, 'later');
    expect(edited).to.deep.include({
      theirs: 1,
      modified: 'later',
      'byline:color': 'red',
      'byline:resolved': 'now',
    });
    expect(edited['body']).to.deep.include({ type: 'Image', id: 'x' });
    expect(noteOf(edited)).to.deep.include({ text: 'New.', tags: ['b'] });
    expect(editNote(edited, { color: null, resolved: null }, 'later')).to.not.have.any.keys(
      'byline:color',
      'byline:resolved',
    );
    const target: Record<string, unknown> = { ...(item['target'] as object), state: { type: 'TimeState' } };
    const selector = [
      ...((target['selector'] as object[] | undefined) ?? []),
      { type: 'CssSelector', value: 'p' },
    ];
    const moved = moveNote({ ...item, target: { ...target, selector } }, anchorOn('Monday'), 'b.txt');
    expect(moved['target']).to.deep.include({ state: { type: 'TimeState' }, source: '../../b.txt' });
    expect((moved['target'] as { selector: object[] }).selector).to.deep.include({
      type: 'CssSelector',
      value: 'p',
    });
    expect(noteOf(moved).anchor).to.deep.equal(anchorOn('Monday'));
  });

  it('is read as others write it: one body, one selector, no list', () => {
    const note = noteOf({
      id: 'x',
      motivation: ['highlighting'],
      body: { type: 'TextualBody', value: 'Hm.' },
      target: { source: 'a', selector: { type: 'TextQuoteSelector', exact: 'Ada' } },
      creator: { name: 'Bo' },
    });
    expect(note).to.deep.include({ kind: 'note', text: 'Hm.', creator: 'Bo' });
    expect(note.anchor).to.deep.equal({ exact: 'Ada', prefix: '', suffix: '', position: null });
    expect(noteOf({ id: 'x', target: 'http://a.example/' })).to.include({ anchor: null, text: '' });
  });

  it('stands in the order of the words, with its replies, orphans last', () => {
    const items = [
      make({ id: 'gone', about: { exact: 'Nothing of that', prefix: '', suffix: '', position: null } }),
      make({ id: 'late', about: anchorOn('Monday') }),
      make({ id: 'early' }),
      make({ id: 'r', kind: 'reply', about: 'early' }),
      make({ id: 'lonely', kind: 'reply', about: 'not there' }),
    ];
    const placed = placeNotes(items, text);
    expect(placed.map(({ item }) => item.id)).to.deep.equal(['early', 'late', 'gone', 'lonely']);
    expect(placed[0]?.replies.map(({ item }) => item.id)).to.deep.equal(['r']);
  });

  it('marks words as checked while they are the same', () => {
    const check = make({ kind: 'check', text: 'minutes', about: anchorOn('the old harbour') });
    const start = TEXT.indexOf('the old harbour');
    const span = [start, start + 'the old harbour'.length] as const;
    expect(checkOn(placeNotes([check], text), span, TEXT)).to.deep.equal({
      date: '2026-01-01T00:00:00Z',
      where: 'minutes',
    });
    expect(checkOn(placeNotes([check], text), [0, 9], TEXT), 'other words').to.equal(null);
    const changed = TEXT.replace('old', 'new');
    expect(checkOn(placeNotes([check], new AnchoredText(changed)), span, changed)).to.equal(null);
  });
});

describe('the file of notes', () => {
  it('lies in .byline/notes under the path of the article', () => {
    expect(notesPathOf('articles/a b.txt')).to.equal('.byline/notes/articles/a b.txt.json');
    expect(articleOfNotes('.byline/notes/articles/a b.txt.json')).to.equal('articles/a b.txt');
    expect(articleOfNotes('.byline/corrections/a.json')).to.equal(null);
    expect(sourceOf('articles/a b.txt')).to.equal('../../../articles/a%20b.txt');
    expect(() => notesPathOf('../a.txt')).to.throw('not inside');
  });
});
