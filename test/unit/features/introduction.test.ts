import { expect } from 'chai';
import type { Block, Entity } from '../../../src/engine/annotations';
import { introductionOf } from '../../../src/features/introduction';
import { entity, mention, readingOf, spanOf } from '../../support/annotated';

const TEXT = [
  'Brell opens harbour',
  'Ana Brell (left) at the harbour',
  'She waited. Ana Brell was late. Mayor Ana Brell opened it. Tomas Reyes, the docker, watched.',
].join('\n');
const HEADLINE: Block = { kind: 'headline', span: spanOf(TEXT, 'Brell opens harbour') };
const CAPTION: Block = { kind: 'caption', span: spanOf(TEXT, 'Ana Brell (left) at the harbour') };

describe('the introduction of an entity', () => {
  it('is its fullest name beside a role, not an earlier one in headline or caption', () => {
    expect(startOf(brell(['Mayor']))).to.equal(spanOf(TEXT, 'Ana Brell', 2)[0]);
  });

  it('is its first fullest name in the body where no role stands beside one', () => {
    expect(startOf(brell([]))).to.equal(spanOf(TEXT, 'Ana Brell', 1)[0]);
  });

  it('counts a role that follows the name', () => {
    const reyes = entity('Tomas Reyes', [spanOf(TEXT, 'Tomas Reyes')], { roles: [role('docker')] });
    expect(startOf(reyes)).to.equal(spanOf(TEXT, 'Tomas Reyes')[0]);
  });

  it('stands in headline or caption where the name is in full nowhere else', () => {
    const caption = entity('Ana Brell', [spanOf(TEXT, 'Brell'), spanOf(TEXT, 'Ana Brell')]);
    expect(startOf(caption)).to.equal(spanOf(TEXT, 'Ana Brell')[0]);
  });

  it('is the first mention of somebody without a name, and nothing for nobody', () => {
    const she = entity('she', [], { mentions: [mention(spanOf(TEXT, 'She'), { form: 'pronoun' })] });
    expect(startOf(she)).to.equal(spanOf(TEXT, 'She')[0]);
    expect(startOf(entity('nobody', []))).to.equal(undefined);
  });
});

function brell(roles: string[]): Entity {
  const names = [0, 1, 2].map(nth => spanOf(TEXT, 'Ana Brell', nth));
  return entity('Ana Brell', [spanOf(TEXT, 'Brell'), ...names], { roles: roles.map(role) });
}

function role(text: string): Entity['roles'][number] {
  return { text, span: spanOf(TEXT, text) };
}

function startOf(subject: Entity): number | undefined {
  const reading = readingOf(TEXT, {
    anatomy: { blocks: [HEADLINE, CAPTION], sentences: [] },
    entities: [subject],
  });
  return introductionOf(reading, subject)?.span[0];
}
