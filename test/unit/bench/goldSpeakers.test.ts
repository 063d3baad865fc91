import { expect } from 'chai';
import { goldSpeakers } from '../../bench/goldSpeakers';

const PRONOUN = /\b(?:he|she|him|her|his|hers|himself|herself)\b/gi;

/** Where the gold is of another text than the file's, every figure measured with it is wrong. */
describe('the gold of speakers and pronouns, for our own articles', () => {
  const articles = goldSpeakers(new Map());

  it('is there', () => {
    expect(articles).to.have.length(10);
  });

  for (const { id, text, quotes, pronouns, clusters } of articles) {
    it(`fits ${id}`, () => {
      const names = clusters.flatMap(cluster => cluster.names);
      const known = new Set(names.map(span => span.join()));
      expect(known.size, 'no name has two owners').to.equal(names.length);
      for (const name of names) expect(text.slice(...name)).to.match(/^\p{Lu}.*[\p{L}\p{N}]$/u);
      const pointers = [
        ...quotes.flatMap(({ speaker, accept }) => [...speaker, ...(accept ?? [])]),
        ...pronouns.flatMap(({ name }) => (name ? [name] : [])),
      ];
      for (const name of pointers) expect(known).to.include(name.join());
      expect(pronouns.map(({ span }) => span)).to.deep.equal(
        [...text.matchAll(PRONOUN)].map(({ 0: word, index }) => [index, index + word.length]),
      );
      for (const content of quotes.flatMap(quote => quote.content))
        expect(text.slice(...content)).to.match(/^\S[^]*\S$/);
    });
  }
});
