import { expect } from 'chai';
import { describeAnchor } from '../../../../src/anchoring/anchor';
import { AnchoredText } from '../../../../src/anchoring/anchoredText';
import { finish } from '../../../../src/base/steps';
import { newNote, noteOf } from '../../../../src/notes/note';
import type { Item } from '../../../../src/sidecar/itemFile';
import { TrackedNotes } from '../../../../src/vscode/notes/trackedNotes';

const TEXT = 'The mayor, Ada Quill, opened the old harbour on Monday, and nobody came to see it.';
const ARTICLE = 'articles/a.txt';

function noteOn(words: string, id = words): Item {
  const start = TEXT.indexOf(words);
  const about = describeAnchor(TEXT, new AnchoredText(TEXT).points, [start, start + words.length]);
  return newNote({ id, text: 'Ask.', article: ARTICLE, about, now: '2026-01-01T00:00:00Z' });
}

/** Puts words in at a place, as an editor tells of it. */
function insertion(at: number, words: string): Parameters<TrackedNotes['follow']>[0] {
  return [{ span: [at, at], inserted: words.length }];
}

function wordsOf(tracked: TrackedNotes, text: string): (string | null)[] {
  return tracked.notes.map(({ found }) => found.span && text.slice(...found.span));
}

describe('the notes on a text that is being edited', () => {
  it('stay where they were followed to when their file is read again', () => {
    const tracked = finish(TrackedNotes.place([noteOn('Ada Quill')], TEXT));
    tracked.follow(insertion(0, 'Late. '));
    const text = `Late. ${TEXT}`;
    const again = finish(TrackedNotes.place([noteOn('Ada Quill'), noteOn('Monday')], text, tracked));
    expect(wordsOf(again, text)).to.deep.equal(['Ada Quill', 'Monday']);
  });

  it('are not put where they were before an edit that came while they were looked for', () => {
    const items = [noteOn('Ada Quill'), noteOn('Monday')];
    const before = finish(TrackedNotes.place(items, TEXT));
    const steps = TrackedNotes.place(items, TEXT, before);
    steps.next();
    before.follow(insertion(0, 'Late. '));
    expect(wordsOf(finish(steps), `Late. ${TEXT}`)).to.deep.equal(['Ada Quill', 'Monday']);
  });

  it('are settled in a text that rests, and left as they are in one that does not', () => {
    const tracked = finish(TrackedNotes.place([noteOn('Ada Quill'), noteOn('Monday')], TEXT));
    tracked.follow(insertion(0, 'Late. '));
    const steps = tracked.settle(`Late. ${TEXT}`);
    steps.next();
    tracked.follow(insertion(0, 'Very '));
    expect(finish(steps)).to.equal(false);
    const text = `Very Late. ${TEXT}`;
    expect(finish(tracked.settle(text))).to.equal(true);
    expect(wordsOf(tracked, text)).to.deep.equal(['Ada Quill', 'Monday']);
  });

  it('say what has changed since the file was written, and nothing else', () => {
    const tracked = finish(TrackedNotes.place([noteOn('Ada Quill')], TEXT));
    finish(tracked.settle(TEXT));
    expect(tracked.changes(ARTICLE)).to.be.empty;
    tracked.follow(insertion(0, 'Late. '));
    finish(tracked.settle(`Late. ${TEXT}`));
    const [change, ...more] = tracked.changes(ARTICLE);
    expect(more).to.be.empty;
    if (change?.kind !== 'put') throw new Error('nothing to put');
    expect(noteOf(change.item).anchor?.position?.[0]).to.equal(TEXT.indexOf('Ada Quill') + 'Late. '.length);
  });

  it('are told once their words are gone, and found when these come back', () => {
    const tracked = finish(TrackedNotes.place([noteOn('Ada Quill')], TEXT));
    const start = TEXT.indexOf('Ada Quill');
    tracked.follow([{ span: [start, start + 'Ada Quill'.length], inserted: 0 }]);
    finish(tracked.settle(TEXT.replace('Ada Quill', '')));
    expect(wordsOf(tracked, TEXT)).to.deep.equal([null]);
    tracked.follow([{ span: [start, start], inserted: 'Ada Quill'.length }]);
    finish(tracked.settle(TEXT));
    expect(wordsOf(tracked, TEXT)).to.deep.equal(['Ada Quill']);
  });
});
