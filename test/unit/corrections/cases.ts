import { expect } from 'chai';
import type { Annotations } from '../../../src/engine/annotations';
import type { Said } from './quillArticle';
import { anchor, at, called, speakers, words } from './quillArticle';

/** What each kind, at each scope it may have, does to the article above; written before the code was run on it. */
export const CASES: readonly {
  said: Said;
  expect: (annotations: Annotations) => void;
  untouched: readonly string[];
}[] = [
  {
    said: { kind: 'notAName', scope: 'mention', words: 'Velmouth', anchor: anchor('Velmouth', 1) },
    expect: found =>
      expect(words(called(found, 'Velmouth'))).to.deep.equal([`Velmouth@${String(at('Velmouth')[0])}`]),
    untouched: ['Ada Quill', 'Bram Quill', 'Bram', 'Gull'],
  },
  ...(['article', 'folder', 'everywhere'] as const).map(scope => ({
    said: { kind: 'notAName' as const, scope, words: 'Gull' },
    expect: (found: Annotations) => {
      expect(called(found, 'Gull')).to.equal(undefined);
      expect(found.quotes[1]?.via[0]?.entity).to.equal(null);
    },
    untouched: ['Ada Quill', 'Velmouth', 'Bram Quill', 'Bram'],
  })),
  {
    said: {
      kind: 'changeType',
      scope: 'mention',
      words: 'Velmouth',
      anchor: anchor('Velmouth', 1),
      type: 'organization',
    },
    expect: found => {
      const both = found.entities.filter(({ name }) => name === 'Velmouth');
      expect(both.map(({ type, mentions }) => [type, mentions.length])).to.deep.equal([
        ['place', 1],
        ['organization', 1],
      ]);
    },
    untouched: ['Ada Quill', 'Bram Quill', 'Bram', 'Gull'],
  },
  ...(['article', 'folder', 'everywhere'] as const).map(scope => ({
    said: { kind: 'changeType' as const, scope, words: 'Gull', type: 'work' as const },
    expect: (found: Annotations) => {
      expect(called(found, 'Gull')?.type).to.equal('work');
      expect(called(found, 'Gull')?.mentions.map(({ origin }) => origin)).to.deep.equal(['reader']);
    },
    untouched: ['Ada Quill', 'Velmouth', 'Bram Quill', 'Bram'],
  })),
  ...(['mention', 'article', 'folder'] as const).map(scope => ({
    said: {
      kind: 'merge' as const,
      scope,
      words: 'Bram',
      with: 'Bram Quill',
      ...(scope === 'mention' && { anchor: anchor('Bram', 1) }),
    },
    expect: (found: Annotations) => {
      expect(called(found, 'Bram')).to.equal(undefined);
      expect(called(found, 'Bram Quill')).to.deep.include({ aliases: ['Bram'] });
      expect(called(found, 'Bram Quill')?.mentions).to.have.length(2);
      expect(speakers(found)).to.deep.equal(['Ada Quill', 'Bram Quill', 'Ada Quill']);
    },
    untouched: ['Ada Quill', 'Velmouth', 'Gull'],
  })),
  {
    said: { kind: 'split', scope: 'mention', words: 'Quill', anchor: anchor('Quill') },
    expect: found => {
      expect(words(called(found, 'Quill'))).to.deep.equal(['Quill@0']);
      expect(called(found, 'Ada Quill')?.mentions).to.have.length(4);
    },
    untouched: ['Velmouth', 'Bram Quill', 'Bram', 'Gull'],
  },
  ...(['article', 'folder'] as const).map(scope => ({
    said: { kind: 'split' as const, scope, words: 'Quill' },
    expect: (found: Annotations) => {
      expect(words(called(found, 'Quill'))).to.deep.equal(['Quill@0', `Quill@${String(at('Quill', 2)[0])}`]);
      expect(called(found, 'Ada Quill')).to.deep.include({ aliases: [] });
    },
    untouched: ['Velmouth', 'Bram Quill', 'Bram', 'Gull'],
  })),
  {
    said: {
      kind: 'wrongSpeaker',
      scope: 'mention',
      words: 'Ada Quill',
      anchor: anchor('It is ours,'),
      speaker: 'Bram Quill',
    },
    expect: found => {
      expect(speakers(found)).to.deep.equal(['Bram Quill', 'Bram', 'Ada Quill']);
      expect(found.quotes[0]).to.deep.include({ origin: 'reader' });
    },
    untouched: ['Ada Quill', 'Velmouth', 'Bram Quill', 'Bram', 'Gull'],
  },
  ...(['article', 'folder'] as const).map(scope => ({
    said: { kind: 'wrongSpeaker' as const, scope, words: 'Ada Quill', speaker: null },
    expect: (found: Annotations) => {
      expect(speakers(found)).to.deep.equal(['', 'Bram', '']);
      expect(found.quotes[0]?.speaker).to.deep.equal({
        span: null,
        entities: [],
        class: 'none',
        confidence: 1,
      });
    },
    untouched: ['Ada Quill', 'Velmouth', 'Bram Quill', 'Bram', 'Gull'],
  })),
  ...(['mention', 'article', 'folder'] as const).map(scope => ({
    said: {
      kind: 'markName' as const,
      scope,
      words: 'Ostrow',
      type: 'place' as const,
      ...(scope === 'mention' && { anchor: anchor('Ostrow') }),
    },
    expect: (found: Annotations) => {
      expect(called(found, 'Ostrow')).to.deep.include({ type: 'place' });
      expect(called(found, 'Ostrow')?.mentions).to.deep.equal([
        { span: at('Ostrow'), form: 'name', confidence: 1, origin: 'reader' },
      ]);
    },
    untouched: ['Ada Quill', 'Velmouth', 'Bram Quill', 'Bram', 'Gull'],
  })),
  ...(['mention', 'article', 'folder'] as const).map(scope => ({
    said: {
      kind: 'markQuote' as const,
      scope,
      words: 'Velmouth agreed',
      speaker: 'Ada Quill',
      ...(scope === 'mention' && { anchor: anchor('Velmouth agreed') }),
    },
    expect: (found: Annotations) => {
      expect(speakers(found)).to.deep.equal(['Ada Quill', 'Bram', 'Ada Quill', 'Ada Quill']);
      expect(found.quotes[2]).to.deep.include({
        kind: 'indirect',
        span: at('Velmouth agreed'),
        quoted: [],
        origin: 'reader',
      });
    },
    untouched: ['Ada Quill', 'Velmouth', 'Bram Quill', 'Bram', 'Gull'],
  })),
  {
    said: { kind: 'setDate', scope: 'article', date: '2020-02-29' },
    expect: found =>
      expect(found.published).to.include({ date: '2020-02-29', basis: 'given', confidence: 1 }),
    untouched: ['Ada Quill', 'Velmouth', 'Bram Quill', 'Bram', 'Gull'],
  },
];
