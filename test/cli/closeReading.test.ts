import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { Annotations } from '../../src/engine/annotations';
import { jsonOf, runByline } from '../support/folder/runByline';
import { TemporaryFolder } from '../support/folder/temporaryFolder';
import { itKnowsTheSeedQuotes, SEED } from '../support/seedQuotes';

const TEXT = [
  'Brenmouth to rebuild its harbour wall',
  'Mayor Zorla Ved said on Monday that the council would rebuild the wall before the winter. "We have waited too long," Ved told the Brenmouth Herald.',
  'Orrin Tal of the Fishers’ Union doubts that the money will suffice.',
].join('\n\n');

describe('byline with --close', function () {
  this.timeout(180_000);
  let folder: TemporaryFolder;
  const node = process.execPath;

  const confidences = ({ quotes }: Annotations): number[] => quotes.map(({ speaker }) => speaker.confidence);
  /** Of the quotes in the index, which leaves out what is only supposed. */
  const indexed = (): number[] =>
    jsonOf<{ speaker: { confidence: number } }[]>(node, ['quotes', '--db', folder.at('folder.db')]).map(
      ({ speaker }) => speaker.confidence,
    );

  before(() => {
    folder = new TemporaryFolder();
    folder.write({ 'articles/wall.txt': TEXT });
  });
  after(() => folder.remove());

  it('annotates by the same contract, and says which models it read with', () => {
    const file = folder.at('articles/wall.txt');
    const first = jsonOf<Annotations>(node, ['annotate', file]);
    const close = jsonOf<Annotations>(node, ['annotate', '--close', file]);
    expect(Object.keys(close)).to.deep.equal(Object.keys(first));
    expect(close.engine.models.close).to.match(/^[0-9a-f]{64}$/);
    expect(first.engine.models).not.to.have.property('close');
    expect(close.entities.map(({ name, type }) => `${name}: ${type}`)).to.include.members([
      'Brenmouth: place',
      'Zorla Ved: person',
      'Orrin Tal: person',
    ]);
    const words = close.quotes.map(({ kind, content }) => [
      kind,
      content.map(span => TEXT.slice(...span)).join(' '),
    ]);
    expect(words).to.deep.include(['direct', 'We have waited too long,']);
    expect(words).to.deep.include(['indirect', 'the council would rebuild the wall before the winter']);
    expect(jsonOf<Annotations>(node, ['annotate', '--close', file])).to.deep.equal(close);
    // What both find has the speakers' probabilities of the one that found it.
    expect(confidences(close)).to.have.length(3);
    expect(confidences(close)).not.to.deep.equal(confidences(first));
  });

  it('indexes, and reads again what the other reading has read', () => {
    const args = ['index', folder.at('articles'), '--db', folder.at('folder.db')];
    expect(jsonOf(node, [...args, '--close'])).to.include({ articles: 1, added: 1 });
    const close = jsonOf<Annotations>(node, ['annotate', '--close', folder.at('articles/wall.txt')]);
    expect(indexed()).to.deep.equal(confidences(close).slice(0, 2));
    expect(jsonOf(node, [...args, '--close'])).to.include({ unchanged: 1 });
    expect(jsonOf(node, args)).to.include({ changed: 1 });
    expect(indexed()).not.to.deep.equal(confidences(close).slice(0, 2));
  });

  describe('the quotes of the first seed article', () => {
    itKnowsTheSeedQuotes(() => jsonOf<Annotations>(node, ['annotate', '--close', SEED]));
  });

  it('is no option of the other commands', () => {
    const { code, stderr } = runByline(node, ['who', '--close', 'Ved', '--db', folder.at('folder.db')]);
    expect(code).to.equal(2);
    expect(stderr).to.include('who takes no --close');
  });

  it('ships with its pieces in the order of their numbers', () => {
    const pieces = readFileSync('models/close.pieces.txt', 'utf8').trimEnd().split('\n');
    expect(pieces).to.have.length(30_522);
    expect(pieces.indexOf('[CLS]')).to.equal(101);
  });
});
