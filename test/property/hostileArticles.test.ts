import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../support/engine';
import { holdsFor } from './contract';
import { expectHarmless } from './harmless';
import { surfacesOf } from './surfaces';

const FOLDER = 'test/fixtures/hostile';

describe('hostile articles', () => {
  const files = readdirSync(FOLDER);

  it('are fifty', () => {
    expect(files).to.have.length.of.at.least(50);
  });

  for (const file of files) {
    it(`come to nothing: ${file}`, () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const annotations = annotate(text);
      expect(annotations.skipped, 'an attack is read, or it attacks nothing').to.equal(null);
      holdsFor(text, annotations);
      const surfaces = surfacesOf(text, annotations);
      expect(surfaces.cards).not.to.be.empty;
      expect(surfaces.rows).not.to.be.empty;
      expect(surfaces.citations).not.to.be.empty;
      expectHarmless(surfaces);
    });
  }
});
