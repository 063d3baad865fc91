import { expect } from 'chai';
import type { BlockKind } from '../../../../src/engine/annotations';
import { sentenceViewOf } from '../../../../src/features/sentences/sentenceView';
import { date, entity, figure, mention, quote, readingOf, spanOf, speaker } from '../../../support/annotated';

const TEXT = [
  '---',
  'date: 2021-03-03',
  '---',
  'Harbour opens',
  '',
  'VELMOUTH, 3 March — Mayor Ana\u200b Brell opened the  harbour. “It is',
  'done. Go home,” she said on Friday. More than 40 came.',
].join('\n');
const at = (words: string, nth = 0) => spanOf(TEXT, words, nth);
const quoted = at('“It is\ndone. Go home,”');
const reading = readingOf(TEXT, {
  anatomy: {
    blocks: [
      { kind: 'headline', span: at('Harbour opens') },
      { kind: 'dateline', span: at('VELMOUTH, 3 March') },
      block('paragraph', 'Mayor', 'came.'),
    ],
    sentences: [
      at('Harbour opens'),
      at('VELMOUTH, 3 March'),
      at('Mayor Ana\u200b Brell opened the  harbour.'),
      at('“It is\ndone.'),
      at('Go home,” she said on Friday.'),
      at('More than 40 came.'),
    ],
  },
  published: {
    date: '2021-03-03',
    basis: 'given',
    evidence: [at('2021-03-03'), at('3 March')],
    reasons: ['The front matter gives the date.', 'A dateline.'],
    confidence: 1,
  },
  entities: [
    entity('Ana Brell', [at('Ana\u200b Brell')], {
      roles: [{ text: 'Mayor', span: at('Mayor') }],
      mentions: [mention(at('Ana\u200b Brell')), mention(at('she'), { form: 'pronoun' })],
    }),
    entity('Nobody', [[0, 3]], { id: 'e2' }),
  ],
  quotes: [
    quote(quoted, {
      cue: at('said'),
      speaker: speaker({ span: at('she'), entities: ['e1'] }),
      via: [{ span: at('---'), entity: null, confidence: 1 }],
    }),
  ],
  dates: [date(at('Friday')), date(at('2021-03-03'), { id: 'd2' })],
  figures: [figure(at('40'), { boundSpan: at('More than') })],
});

const VIEW = [
  'Harbour opens',
  '',
  'VELMOUTH, 3 March — Mayor Ana Brell opened the harbour.',
  '“It is done.',
  'Go home,” she said on Friday.',
  'More than 40 came.',
].join('\n');

describe('the sentence view', () => {
  const { text, annotations, toArticle } = sentenceViewOf(reading);
  const words = ([start, end]: readonly [number, number]): string => text.slice(start, end);

  it('has one sentence a line, parts apart, and nothing that cannot be seen', () => {
    expect(text).to.equal(VIEW);
  });

  it('says of its words what is known of the article’s', () => {
    const [brell, ...others] = annotations.entities;
    expect(others, 'who stands in the front matter alone').to.deep.equal([]);
    expect(brell?.mentions.map(({ span }) => words(span))).to.deep.equal(['Ana Brell', 'she']);
    expect(brell?.roles.map(({ span }) => words(span))).to.deep.equal(['Mayor']);
    const [said] = annotations.quotes;
    expect(said && words(said.span)).to.equal('“It is done.\nGo home,”');
    expect(said?.quoted.map(words)).to.deep.equal(['It is done.\nGo home,']);
    expect(said?.cue && words(said.cue)).to.equal('said');
    expect(said?.speaker.span && words(said.speaker.span)).to.equal('she');
    expect(said?.via).to.deep.equal([]);
    expect(annotations.dates.map(({ span }) => words(span))).to.deep.equal(['Friday']);
    expect(annotations.figures.map(({ boundSpan }) => boundSpan && words(boundSpan))).to.deep.equal([
      'More than',
    ]);
    expect(annotations.anatomy.blocks.map(({ span }) => words(span).slice(0, 8))).to.deep.equal([
      'Harbour ',
      'VELMOUTH',
      'Mayor An',
    ]);
    expect(annotations.anatomy.sentences).to.have.length(6);
    expect(annotations.text.length).to.equal(text.length);
  });

  it('keeps a reason with its evidence, and a reason without any', () => {
    const { evidence, reasons } = annotations.published;
    expect(evidence.map(words)).to.deep.equal(['3 March']);
    expect(reasons).to.deep.equal(['A dateline.', 'The front matter gives the date.']);
  });

  it('leads back to the article', () => {
    const start = text.indexOf('Go home');
    expect(toArticle.span([start, start + 7])).to.deep.equal(at('Go home'));
    expect(toArticle.offset(text.indexOf('More'))).to.equal(at('More')[0]);
  });

  it('is empty where nothing was read', () => {
    expect(sentenceViewOf(readingOf(TEXT)).text).to.equal('');
  });

  it('makes one line of a part without sentences', () => {
    const bare = readingOf('one\ntwo', {
      anatomy: { blocks: [{ kind: 'paragraph', span: [0, 7] }], sentences: [] },
    });
    expect(sentenceViewOf(bare).text).to.equal('one two');
  });
});

function block(kind: BlockKind, first: string, last: string): { kind: BlockKind; span: [number, number] } {
  return { kind, span: [at(first)[0], at(last)[1]] };
}
