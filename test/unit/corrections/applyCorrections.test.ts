import { expect } from 'chai';
import { applyCorrections } from '../../../src/corrections/applyCorrections';
import type { Scope } from '../../../src/corrections/correction';
import { dateGivenBy, correctionOf, SCOPES, SCOPES_OF } from '../../../src/corrections/correction';
import { loadCorrections } from '../../../src/corrections/loadCorrections';
import { MemoryFiles } from '../sidecar/memoryFiles';
import { CASES } from './cases';
import { anchor, applied, at, called, correction, ENGINE, TEXT } from './quillArticle';

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
