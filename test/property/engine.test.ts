import { expect } from 'chai';
import fc from 'fast-check';
import { UNTIDY } from '../fixtures/untidy';
import { annotate } from '../support/engine';
import { anyArticle } from './anyArticle';
import { checkSchema, holdsFor, validate } from './contract';

describe('the engine, for any text', () => {
  for (const [what, text] of Object.entries(UNTIDY)) {
    it(`keeps the contract for ${what}`, () => {
      holdsFor(text, annotate(text));
    });
  }

  it('keeps the contract for texts like articles', () => {
    fc.assert(
      fc.property(anyArticle(), text => {
        holdsFor(text, annotate(text));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the contract for any string of code units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), lead => {
        // The prose makes it English, so that the string is read and not left alone.
        const text = `${lead}\nThe mayor of the town said on Friday that it was “time to go” and left.\n${lead}`;
        holdsFor(text, annotate(text));
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the same text, whatever it read in between', () => {
    fc.assert(
      fc.property(anyArticle(), anyArticle(), (text, other) => {
        const first = JSON.stringify(annotate(text));
        annotate(other);
        expect(JSON.stringify(annotate(text))).to.equal(first);
      }),
      { numRuns: 100 },
    );
  });

  it('takes a day of publication that is given, whatever the text says', () => {
    fc.assert(
      fc.property(anyArticle(), text => {
        const found = annotate(text, '2019-02-12');
        holdsFor(text, found);
        if (found.skipped) return;
        expect(found.published).to.include({ date: '2019-02-12', basis: 'given' });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the schema of annotations', () => {
  const found = annotate('Ana Duarte, the mayor of Leeds, left on May 4, 2018. “It was time,” Duarte said.');

  it('holds for what the engine finds', () => {
    expect(found.entities).to.not.have.length(0);
    checkSchema(found);
  });

  it('refuses keys of its own and missing keys, at every depth', () => {
    for (const [path, part] of everyObject(found)) {
      if (path === '/engine/models') continue;
      part.surplus = 1;
      expect(validate(found), `surplus key in ${path}`).to.equal(false);
      delete part.surplus;
      for (const [key, value] of Object.entries(part).filter(([name]) => name !== 'use')) {
        part[key] = undefined;
        const without = JSON.parse(JSON.stringify(found)) as unknown;
        expect(validate(without), `no ${key} in ${path}`).to.equal(false);
        part[key] = value;
      }
    }
    expect(validate(found)).to.equal(true);
  });

  it('refuses findings in an article that was left alone', () => {
    const skipped = { reason: 'language', message: 'not English' };
    expect(validate({ ...found, skipped })).to.equal(false);
  });
});

type Json = Record<string, unknown>;

function everyObject(value: unknown, path = ''): [string, Json][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => everyObject(part, `${path}/${key}`));
  return Array.isArray(value) ? inner : [[path, value as Json], ...inner];
}
