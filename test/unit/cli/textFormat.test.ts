import { expect } from 'chai';
import { textFormat } from '../../../src/cli/textFormat';
import { entity, mention, readingOf, spanOf } from '../../support/annotated';

const TEXT = 'Ana Brell spoke. She left. The mayor of Velm came back with Berg.';

/** The lines about the cast. */
function cast(): string[] {
  const { annotations } = readingOf(TEXT, {
    entities: [
      entity('Ana Brell', [], {
        mentions: [
          mention(spanOf(TEXT, 'Ana Brell')),
          mention(spanOf(TEXT, 'She'), { form: 'pronoun' }),
          mention(spanOf(TEXT, 'The mayor of Velm'), { form: 'nominal' }),
        ],
      }),
      entity('Berg', [spanOf(TEXT, 'Berg')]),
    ],
  });
  return textFormat(annotations, TEXT)
    .split('\n')
    .filter(line => line.includes(' — '))
    .map(line => line.trim());
}

describe('text format', () => {
  it('tells how often somebody is named, described and meant by a pronoun', () => {
    expect(cast()).to.deep.equal([
      'Ana Brell — person, 3 mentions (1 name, 1 description, 1 pronoun)',
      'Berg — person, 1 mention',
    ]);
  });
});
