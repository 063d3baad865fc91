import { expect } from 'chai';
import type { Span } from '../../../src/base/span';
import { entityAt, markAt, quoteAt } from '../../../src/features/markAt';
import { date, entity, mention, quote, readingOf, spanOf } from '../../support/annotated';

const TEXT = 'The Talvian minister said "Velmouth gets help" on 3 May 2021.';
const talvian = entity('Talvian', [spanOf(TEXT, 'Talvian')], { id: 'e1', type: 'group' });
const minister = entity('Ana Brell', [], {
  id: 'e2',
  mentions: [mention(spanOf(TEXT, 'The Talvian minister'), { form: 'nominal' })],
});
const velmouth = entity('Velmouth', [spanOf(TEXT, 'Velmouth')], { id: 'e3', type: 'place' });
const reading = readingOf(TEXT, {
  entities: [minister, talvian, velmouth],
  quotes: [quote(spanOf(TEXT, '"Velmouth gets help"'))],
  dates: [date(spanOf(TEXT, '3 May 2021'))],
});

describe('what stands at a place', () => {
  it('is the innermost of nested mentions', () => {
    expect(entityAt(reading, cursor('Talvian'))?.entity.id).to.equal('e1');
    expect(entityAt(reading, cursor('minister'))?.entity.id).to.equal('e2');
  });

  it('is the outer mention when that is what is selected', () => {
    expect(entityAt(reading, spanOf(TEXT, 'The Talvian minister'))?.entity.id).to.equal('e2');
  });

  it('is a word also for a cursor right behind it', () => {
    const [, end] = spanOf(TEXT, 'Velmouth');
    expect(markAt(reading, [end, end])).to.deep.include({ kind: 'entity', entity: velmouth });
    expect(markAt(reading, [end + 1, end + 1])).to.equal(null);
  });

  it('is what begins at a cursor rather than what ends there', () => {
    const text = 'VelmouthTalvia';
    const two = readingOf(text, {
      entities: [entity('Velmouth', [[0, 8]], { id: 'e1' }), entity('Talvia', [[8, 14]], { id: 'e2' })],
    });
    expect(entityAt(two, [8, 8])?.entity.id).to.equal('e2');
  });

  it('may be a mark and a quote around it', () => {
    expect(markAt(reading, cursor('Velmouth'))?.kind).to.equal('entity');
    expect(quoteAt(reading, cursor('Velmouth'))?.id).to.equal('q1');
    expect(quoteAt(reading, cursor('gets'))?.id).to.equal('q1');
  });

  it('is a date', () => {
    expect(markAt(reading, cursor('May'))).to.deep.include({
      kind: 'date',
      span: spanOf(TEXT, '3 May 2021'),
    });
  });

  it('is nothing in plain text, nor beyond the text', () => {
    expect(markAt(reading, cursor('said'))).to.equal(null);
    expect(quoteAt(reading, cursor('said'))).to.equal(null);
    expect(markAt(reading, [TEXT.length + 5, TEXT.length + 5])).to.equal(null);
  });
});

function cursor(words: string): Span {
  const [start] = spanOf(TEXT, words);
  return [start + 1, start + 1];
}
