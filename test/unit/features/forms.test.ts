import { expect } from 'chai';
import type { Span } from '../../../src/base/span';
import { entityCard } from '../../../src/features/cards/entityCard';
import { decorationsOf } from '../../../src/features/decorations';
import { introductionOf } from '../../../src/features/introduction';
import { entityAt } from '../../../src/features/markAt';
import { referencesAt } from '../../../src/features/references';
import { entityItem } from '../../../src/features/trees/entityItem';
import { entity, mention, readingOf, spanOf } from '../../support/annotated';

const TEXT =
  'In its report the ministry praised Ana Brell. The Ministry of Ports said it had met Brell, and her boat.';
const its = spanOf(TEXT, 'its');
const theMinistry = spanOf(TEXT, 'the ministry');
const ministry = spanOf(TEXT, 'Ministry of Ports');
const [itStart] = spanOf(TEXT, 'it had');
const itself: Span = [itStart, itStart + 2];
const body = entity('Ministry of Ports', [], {
  type: 'organization',
  mentions: [
    mention(its, { form: 'pronoun', confidence: 0.6 }),
    mention(theMinistry, { form: 'nominal' }),
    mention(ministry),
    mention(itself, { form: 'pronoun' }),
  ],
});
const person = entity('Ana Brell', [spanOf(TEXT, 'Ana Brell'), spanOf(TEXT, 'Brell', 1)], {
  id: 'e2',
  aliases: ['Brell'],
});
const reading = readingOf(TEXT, { entities: [body, person] });

describe('mentions of all forms', () => {
  it('count on cards and in views', () => {
    expect(entityItem(reading, body)?.mentions).to.equal(4);
    expect(entityItem(reading, person)?.mentions).to.equal(2);
    const mark = entityAt(reading, its);
    if (!mark) throw new Error('no entity under "its"');
    expect(entityCard(reading, mark)).to.include({
      name: 'Ministry of Ports',
      standIn: 'its',
      sure: false,
      mentions: 4,
    });
  });

  it('never make an alias of a pronoun or a description', () => {
    const mark = entityAt(reading, theMinistry);
    if (!mark) throw new Error('no entity under "the ministry"');
    expect(entityCard(reading, mark).aliases).to.deep.equal([]);
  });

  it('are all found from any of them, by name or not', () => {
    const all = [its, theMinistry, ministry, itself];
    for (const span of all) expect(referencesAt(reading, span)).to.deep.equal(all);
  });

  it('are introduced by a name, though a pronoun comes first', () => {
    expect(introductionOf(reading, body)?.span).to.deep.equal(ministry);
  });

  it('are underlined where they name, and all of one entity where that is followed', () => {
    expect(decorationsOf(reading, 'all', null).organization).to.deep.equal([ministry]);
    expect(decorationsOf(reading, 'entity', 'e1').organization).to.have.length(4);
  });
});
