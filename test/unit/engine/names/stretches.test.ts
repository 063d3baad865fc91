import { expect } from 'chai';
import type { Span } from '../../../../src/base/span';
import { nameStretches } from '../../../../src/engine/names/stretches';
import type { WordForm } from '../../../../src/engine/names/wordForms';

function stretchesOf(words: string, sentences?: Span[]): Span[] {
  const forms = words
    .split(' ')
    .map(word => ({ upper: /\p{Lu}/u.test(word), small: /^(?:The|But|I|Monday)$/.test(word) }) as WordForm);
  return nameStretches(forms, sentences ?? [[0, forms.length]]);
}

describe('nameStretches', () => {
  it('takes words with a capital and those up to two words off', () => {
    expect(stretchesOf('so we went to Paris by night train')).to.deep.equal([[2, 7]]);
  });

  it('joins stretches that touch', () => {
    expect(stretchesOf('the Bank for all of the Poor said so')).to.deep.equal([[0, 9]]);
  });

  it('sees a capital inside a word', () => {
    expect(stretchesOf('and so an iPhone rang out loud')).to.deep.equal([[1, 6]]);
  });

  it('passes over a small word that only begins its sentence, and over "I"', () => {
    expect(stretchesOf('But so I went home on Monday')).to.deep.equal([]);
    expect(stretchesOf('so on Black Monday it fell')).to.deep.equal([[0, 6]]);
  });

  it('keeps a small word beside a capital', () => {
    expect(stretchesOf('The Hague lies by the sea')).to.deep.equal([[0, 4]]);
    expect(stretchesOf('at the end of World War I he left')).to.deep.equal([[2, 9]]);
  });

  it('stays inside its sentence', () => {
    expect(
      stretchesOf('he slept . Paris slept too', [
        [0, 3],
        [3, 6],
      ]),
    ).to.deep.equal([[3, 6]]);
  });

  it('finds nothing where nothing has a capital', () => {
    expect(stretchesOf('nothing to see')).to.deep.equal([]);
  });
});
