import { expect } from 'chai';
import process from 'node:process';
import { join } from 'node:path';
import type { Quote } from '../../../../../src/engine/annotations';
import { createEngine } from '../../../../../src/engine/createEngine';
import { readModels } from '../../../../../src/worker/nodeModels';

const models = readModels(join(process.cwd(), 'models'));
const TEXT =
  'Mayor Ann Lund believes that the wall will hold through the winter. She said that the pumps would be tested in May.';

function quotesOf(attributions: 'all' | 'speech'): readonly Quote[] {
  const engine = createEngine({ version: 'test', models, attributions });
  return engine.annotate({ id: 'test', text: TEXT, sha256: '', published: null }).quotes;
}

describe('attributions in the wide and in the narrow sense', () => {
  it('tell what somebody thinks, and not as said', () => {
    expect(quotesOf('all').map(({ kind, polarity }) => `${kind} ${polarity}`)).to.deep.equal([
      'indirect hypothetical',
      'indirect said',
    ]);
  });

  it('tell only what is said, numbered without gaps', () => {
    const [quote, ...rest] = quotesOf('speech');
    expect(rest).to.deep.equal([]);
    expect(quote).to.include({ id: 'q1', polarity: 'said' });
  });
});
