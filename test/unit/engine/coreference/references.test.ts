import { expect } from 'chai';
import { findReferences } from '../../../../src/engine/coreference/references';
import type { Question } from '../../../../src/engine/coreference/pronouns';
import { passagesStage } from '../../../../src/engine/quotes/passagesStage';
import { draftOf, type KnownNames } from '../../../support/draft';
import { shippedRanker } from '../../../support/engine';

const PEOPLE = { persons: ['Ann Lund', 'Carl Berg', 'Robin Ek'] };

/** What is asked of a text's pronouns; nothing is answered. */
function questions(text: string, names: KnownNames = PEOPLE): Question[] {
  const draft = draftOf(text, names);
  void passagesStage.run(draft);
  const asked: Question[] = [];
  findReferences(draft, shippedRanker().genders, question => {
    asked.push(question);
    return null;
  });
  return asked;
}

function candidates(question: Question | undefined): string[] | undefined {
  return question?.candidates.map(({ who }) => who.entity.name);
}

describe('questions to the ranker', () => {
  it('are asked of each he and she, whatever hangs on it', () => {
    const asked = questions("Lund left. She'd gone with his boat, they said. It was hers.");
    expect(asked.map(({ pronoun }) => [pronoun.form.kind, pronoun.form.case])).to.deep.equal([
      ['she', 'subject'],
      ['he', 'possessive'],
      ['she', 'object'],
    ]);
  });

  it('tell an owner from an object by the word behind "her"', () => {
    const asked = questions('Berg saw her boat. Berg saw her on Monday.');
    expect(asked.map(({ pronoun }) => pronoun.form.case)).to.deep.equal(['possessive', 'object']);
  });

  it('name the most recent first, and who is named behind in the same sentence last', () => {
    expect(candidates(questions('Lund met Berg. In his hat, Robin Ek left.')[0])).to.deep.equal([
      'Carl Berg',
      'Ann Lund',
      'Robin Ek',
    ]);
  });

  it('count ranks among those whom the pronoun fits', () => {
    const [question] = questions('Berg met Ann Lund. He left.');
    expect(question?.candidates.map(({ rank }) => rank)).to.deep.equal([1, 1]);
  });

  it('forget who was last named many sentences ago', () => {
    const text = `Lund left. ${'It rained. '.repeat(14)}She came back.`;
    expect(candidates(questions(text)[0])).to.deep.equal([]);
  });

  it('always offer nobody too', () => {
    for (const { features, candidates } of questions('He left. Lund saw him.'))
      expect(features).to.have.length(candidates.length + 1);
  });
});
