import { expect } from 'chai';
import { describeAnchor } from '../../../src/anchoring/anchor';
import { AnchoredText } from '../../../src/anchoring/anchoredText';
import { applyCorrections, dateGivenBy } from '../../../src/corrections/applyCorrections';
import type { Correction, CorrectionKind, Scope } from '../../../src/corrections/correction';
import { correctionOf, itemOf, SCOPES, SCOPES_OF } from '../../../src/corrections/correction';
import { loadCorrections } from '../../../src/corrections/loadCorrections';
import type { Annotations, Entity } from '../../../src/engine/annotations';
import { mention, readingOf, spanOf } from '../../support/annotated';
import { MemoryFiles } from '../sidecar/memoryFiles';

const TEXT = [
  'Quill opens harbour',
  'Ada Quill, the mayor, opened the harbour at Velmouth. “It is ours,” Quill said. Bram Quill, her brother, stayed away.',
  '“Too late,” said Bram. The Gull reported it, and Velmouth agreed. “Never again,” Ada Quill said. Nobody in Ostrow cheered.',
].join('\n\n');

const at = (words: string, nth = 0) => spanOf(TEXT, words, nth);
/** The inside of a quote and the quote. */
const quoted = (words: string) => {
  const [start, end] = at(words);
  return {
    content: [[start, end] as const],
    quoted: [[start, end] as const],
    span: [start - 1, end + 1] as const,
  };
};

const ENGINE: Annotations = readingOf(TEXT, {
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ada Quill',
      aliases: ['Quill'],
      roles: [{ text: 'mayor', span: at('mayor') }],
      mentions: [
        mention(at('Quill')),
        mention(at('Ada Quill')),
        mention(at('Quill', 2)),
        mention(at('her'), { form: 'pronoun' }),
        mention(at('Ada Quill', 1)),
      ],
    },
    {
      id: 'e2',
      type: 'place',
      name: 'Velmouth',
      aliases: [],
      roles: [],
      mentions: [mention(at('Velmouth')), mention(at('Velmouth', 1))],
    },
    {
      id: 'e3',
      type: 'person',
      name: 'Bram Quill',
      aliases: [],
      roles: [],
      mentions: [mention(at('Bram Quill'))],
    },
    { id: 'e4', type: 'person', name: 'Bram', aliases: [], roles: [], mentions: [mention(at('Bram', 1))] },
    { id: 'e5', type: 'organization', name: 'Gull', aliases: [], roles: [], mentions: [mention(at('Gull'))] },
  ],
  quotes: [
    {
      ...quoted('It is ours,'),
      id: 'q1',
      kind: 'direct',
      cue: at('said'),
      polarity: 'said',
      speaker: { span: at('Quill', 2), entities: ['e1'], class: 'named', confidence: 0.9 },
      via: [],
      addressee: [],
      when: null,
      parent: null,
      origin: 'engine',
    },
    {
      ...quoted('Too late,'),
      id: 'q2',
      kind: 'direct',
      cue: at('said', 1),
      polarity: 'said',
      speaker: { span: at('Bram', 1), entities: ['e4'], class: 'named', confidence: 0.9 },
      via: [{ span: at('Gull'), entity: 'e5', confidence: 0.8 }],
      addressee: [],
      when: null,
      parent: null,
      origin: 'engine',
    },
    {
      ...quoted('Never again,'),
      id: 'q3',
      kind: 'direct',
      cue: at('said', 2),
      polarity: 'said',
      speaker: { span: at('Ada Quill', 1), entities: ['e1'], class: 'named', confidence: 0.9 },
      via: [],
      addressee: [],
      when: null,
      parent: null,
      origin: 'engine',
    },
  ],
}).annotations;

const ANCHORED = new AnchoredText(TEXT);
const anchor = (words: string, nth = 0) => describeAnchor(TEXT, ANCHORED.points, at(words, nth));

type Said = Partial<Correction> & { kind: CorrectionKind; scope: Scope };
const correction = (said: Said): Correction => {
  const read = correctionOf(
    itemOf({ id: 'c1', words: '', anchor: null, created: null, ...said } as Correction),
  );
  if (!read) throw new Error(`no correction: ${JSON.stringify(said)}`);
  return read;
};
const applied = (...said: Said[]): Annotations =>
  applyCorrections(TEXT, ENGINE, said.map(correction)).annotations;

const called = (annotations: Annotations, name: string): Entity | undefined =>
  annotations.entities.find(entity => entity.name === name);
const words = (entity: Entity | undefined): string[] =>
  (entity?.mentions ?? []).map(({ span: [start, end] }) => `${TEXT.slice(start, end)}@${String(start)}`);
const speakers = ({ quotes, entities }: Annotations): string[] =>
  quotes.map(({ speaker }) =>
    speaker.entities.map(id => entities.find(one => one.id === id)?.name ?? '?').join(),
  );

/** What each kind, at each scope it may have, does to the article above; written before the code was run on it. */
const CASES: readonly {
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

describe('corrections', () => {
  it('are tested for each kind and each scope it may have', () => {
    const tested = new Set(CASES.map(({ said }) => `${said.kind} ${said.scope}`));
    const all = Object.entries(SCOPES_OF).flatMap(([kind, scopes]) =>
      scopes.map(scope => `${kind} ${scope}`),
    );
    expect([...tested].sort()).to.deep.equal(all.sort());
  });

  for (const { said, expect: check, untouched } of CASES) {
    const title = `${said.kind}, ${said.scope}`;
    it(`${title}: does what it says`, () => {
      check(applied(said));
    });

    it(`${title}: leaves the rest as it was`, () => {
      const found = applied(said);
      for (const name of untouched) {
        const { id: _, ...before } = called(ENGINE, name) ?? { id: '' };
        const { id: __, ...after } = called(found, name) ?? { id: '' };
        void [_, __];
        expect(after, name).to.deep.equal(before);
      }
      expect(found.dates).to.deep.equal(ENGINE.dates);
      expect(found.anatomy).to.deep.equal(ENGINE.anatomy);
      if (said.kind !== 'setDate') expect(found.published).to.deep.equal(ENGINE.published);
    });

    it(`${title}: is gone when it is lifted, and was never in the engine's own`, () => {
      const before = JSON.stringify(ENGINE);
      applied(said);
      expect(applyCorrections(TEXT, ENGINE, []).annotations).to.equal(ENGINE);
      expect(JSON.stringify(ENGINE)).to.equal(before);
    });
  }

  it('may not reach further than their kind allows', () => {
    for (const [kind, scopes] of Object.entries(SCOPES_OF))
      for (const scope of SCOPES.filter(one => !scopes.includes(one))) {
        const item = {
          id: 'c',
          kind,
          scope,
          words: 'Quill',
          with: 'Bram',
          speaker: 'Bram',
          type: 'person',
          date: '2020-01-01',
          anchor: anchor('Gull'),
        };
        expect(correctionOf(item), `${kind} ${scope}`).to.equal(null);
      }
  });

  it('say that their words are lost rather than touch others', () => {
    const one = correction({
      kind: 'notAName',
      scope: 'mention',
      words: 'Gull',
      anchor: { exact: 'Heron', prefix: 'x', suffix: 'y', position: null },
    });
    const found = applyCorrections(TEXT, ENGINE, [one]);
    expect(found.applied).to.deep.equal([{ correction: one, spans: [], lost: true }]);
    expect(found.annotations.entities).to.deep.equal(ENGINE.entities);
  });

  it('let the narrower one have the last word', () => {
    const found = applied(
      { kind: 'changeType', scope: 'mention', words: 'Gull', anchor: anchor('Gull'), type: 'work' },
      { kind: 'changeType', scope: 'everywhere', words: 'Gull', type: 'place' },
    );
    expect(called(found, 'Gull')?.type).to.equal('work');
  });

  it('show only what stands in marks as verbatim', () => {
    const [start] = at('“Too late,” said Bram');
    const quote = applied({
      kind: 'markQuote',
      scope: 'mention',
      words: 'x',
      anchor: anchor('“Too late,” said Bram'),
      speaker: null,
    }).quotes.find(({ span }) => span[0] === start && span[1] === start + '“Too late,” said Bram'.length);
    expect(quote?.kind).to.equal('mixed');
    expect(quote?.quoted.map(span => TEXT.slice(...span))).to.deep.equal(['Too late,']);
  });

  it('give the engine the date', () => {
    expect(dateGivenBy([correction({ kind: 'setDate', scope: 'article', date: '2020-02-29' })])).to.equal(
      '2020-02-29',
    );
    expect(correctionOf({ id: 'c', kind: 'setDate', scope: 'article', date: '2021-02-29' })).to.equal(null);
  });
});

describe('corrections in files', () => {
  const entry = (scope: Scope, words: string) => ({
    id: words,
    kind: 'notAName',
    scope,
    words,
    anchor: anchor('Gull'),
  });

  it('reach no further than their file', async () => {
    const files = new MemoryFiles();
    const file = (...corrections: object[]): string =>
      JSON.stringify({ schema: 'byline/corrections@1', corrections });
    files.files.set(
      '.byline/corrections/a.txt.json',
      file(entry('article', 'own'), entry('folder', 'claims folder'), entry('everywhere', 'claims all')),
    );
    files.files.set('.byline/corrections/b.txt.json', file(entry('article', 'of b')));
    files.files.set(
      '.byline/corrections.json',
      file(entry('folder', 'folder'), entry('article', 'no article'), { id: 'x', kind: 'odd' }),
    );
    const { corrections, problems } = await loadCorrections(files, 'a.txt');
    expect(corrections.map(({ words: what }) => what)).to.deep.equal(['folder', 'own']);
    expect(problems).to.be.empty;
  });

  it('cost only themselves when they are damaged', async () => {
    const files = new MemoryFiles();
    files.files.set('.byline/corrections/a.txt.json', '[');
    files.files.set('.byline/corrections.json', JSON.stringify({ corrections: [entry('folder', 'folder')] }));
    const { corrections, problems } = await loadCorrections(files, 'a.txt');
    expect(corrections).to.have.length(1);
    expect(problems[0]).to.include('.byline/corrections/a.txt.json');
  });
});
