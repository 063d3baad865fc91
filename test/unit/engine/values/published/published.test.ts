import { expect } from 'chai';
import type { Published } from '../../../../../src/engine/annotations';
import { annotateValues } from '../annotate';

const BODY = 'The ferry to Port Sorrel sank in the harbour, its owner said. Nobody was hurt. It was old.';

function publishedIn(text: string, given: string | null = null): Published {
  return annotateValues(text, given).published;
}

function evidence(text: string): string[] {
  return publishedIn(text).evidence.map(span => text.slice(...span));
}

describe('the article’s date, given', () => {
  it('comes from outside before anything else', () => {
    const text = `Ferry sinks\n\nVELMOUTH, March 3, 2021 (Coastal Wire) - ${BODY}`;
    expect(publishedIn(text, '2021-03-05')).to.deep.include({
      date: '2021-03-05',
      basis: 'given',
      evidence: [],
    });
  });

  it('comes from front matter, with the words it rests on', () => {
    const text = `---\ntitle: Ferry sinks\ndate: 2021-03-05\n---\n\n${BODY}`;
    expect(publishedIn(text)).to.include({ date: '2021-03-05', basis: 'given', confidence: 1 });
    expect(evidence(text)).to.deep.equal(['2021-03-05']);
  });

  it('is not taken when it is no date', () => {
    expect(publishedIn(BODY, 'soon')).to.include({ date: null, basis: 'unknown', confidence: 0 });
  });
});

describe('the article’s date, stated', () => {
  const cases: [string, string, string, string?][] = [
    ['in a dateline', `Ferry sinks\n\nVELMOUTH, March 3, 2021 (Coastal Wire) - ${BODY}`, 'March 3, 2021'],
    ['on a line of its own', `Ferry sinks\n\n3 March 2021\n\n${BODY}`, '3 March 2021'],
    ['on a labelled line', `Ferry sinks\n\nPublished: 3 March 2021\n\n${BODY}`, '3 March 2021'],
    ['at the head of the paragraph', `Ferry sinks\n\n3 March 2021: ${BODY}`, '3 March 2021'],
    ['in its address', `https://courier.example/2021/03/03/ferry-sinks\n\n${BODY}`, '2021/03/03'],
    [
      'in its address, day first',
      `https://courier.example/28/07/2022/ferry\n\n${BODY}`,
      '28/07/2022',
      '2022-07-28',
    ],
    ['at its foot', `Ferry sinks\n\n${BODY}\n\nPublished in The Courier, March 3rd, 2021`, 'March 3rd, 2021'],
    ['in words', `Ferry sinks\n\n${BODY} Divers went down today (3 March 2021) to look.`, '3 March 2021'],
  ];
  for (const [where, text, words, date = '2021-03-03'] of cases) {
    it(where, () => {
      expect(publishedIn(text)).to.include({ date, basis: 'stated' });
      expect(evidence(text)).to.deep.equal([words]);
      expect(publishedIn(text).reasons).to.have.length(1);
      expect(publishedIn(text).confidence).to.be.within(0.9, 1);
    });
  }

  it('is surer when two statements agree', () => {
    const text = `https://courier.example/2021-03-03/ferry\n\nFerry sinks\n\n3 March 2021\n\n${BODY}`;
    expect(evidence(text)).to.deep.equal(['2021-03-03', '3 March 2021']);
    expect(publishedIn(text).confidence).to.be.above(0.98);
  });

  it('is the day of publication rather than of an update', () => {
    const text = `Ferry sinks\n\nPublished: 3 March 2021\n\nUpdated: 6 March 2021\n\n${BODY}`;
    expect(publishedIn(text).date).to.equal('2021-03-03');
  });

  it('is a dateline’s day in the month of the address', () => {
    const text = `https://courier.example/2021/03/ferry\n\nFerry sinks\n\nVELMOUTH, March 3 (Coastal Wire) - ${BODY}`;
    expect(publishedIn(text)).to.include({ date: '2021-03-03', basis: 'stated' });
    expect(evidence(text)).to.deep.equal(['2021/03', 'March 3']);
    expect(publishedIn(text.replace('2021/03', '2021/05')).basis).to.equal('unknown');
  });

  it('is not a number that opens the title in its address', () => {
    expect(publishedIn(`https://courier.example/2021/03/3-ferries-sink\n\n${BODY}`).basis).to.equal(
      'unknown',
    );
  });

  it('is not a month in the address, nor an article’s number', () => {
    expect(publishedIn(`https://courier.example/2021/03/ferry-sinks\n\n${BODY}`).basis).to.equal('unknown');
    expect(publishedIn(`https://courier.example/id/20219999/ferry\n\n${BODY}`).basis).to.equal('unknown');
  });

  it('is not a caption’s date', () => {
    const caption = 'The ferry (left) lies in the harbour of Port Sorrel on March 2, 2021';
    expect(publishedIn(`Ferry sinks\n\n${caption}\n\n${BODY}`)).to.include({ date: null, basis: 'unknown' });
  });

  it('is not any date of the story', () => {
    expect(publishedIn(`Ferry sinks\n\n${BODY} It was built on 4 May 1988.`).basis).to.equal('unknown');
  });
});

describe('the article’s date, inferred', () => {
  const CAPTION =
    'President Marek Ilves (left) greets Premier Tove Lund at a summit in Estrel on October 9, 2014';
  const wishes = (rest: string): string =>
    [
      'Ilves asks Lund for patience in New Year message',
      CAPTION,
      `President Marek Ilves asked for patience in his New Year message to Tove Lund, his office said on Tuesday. ${rest}`,
    ].join('\n\n');

  it('from a holiday, the weekday and the caption as lower bound', () => {
    // 30 December 2014 was a Tuesday, and so was 6 January 2015.
    const text = wishes('The two met earlier this month. He hoped for peace in the new year.');
    const published = publishedIn(text);
    expect(published).to.include({ date: '2014-12-30', basis: 'inferred' });
    expect(published.confidence).to.be.within(0.5, 0.89);
    expect(evidence(text)).to.include.members(['October 9, 2014', 'Tuesday', 'New Year', 'new year']);
    expect(published.reasons).to.have.length(published.evidence.length);
    expect(published.reasons.join(' ')).to.match(/caption is dated “October 9, 2014”/);
  });

  it('not when two days remain', () => {
    expect(publishedIn(wishes('He hoped for peace.'))).to.include({ date: null, basis: 'unknown' });
  });

  it('not from the holiday alone, without a bound', () => {
    const text = wishes('They met earlier this month. He hoped for peace in the new year.').replace(
      CAPTION,
      '',
    );
    expect(publishedIn(text)).to.include({ date: null, basis: 'unknown' });
  });

  it('of a dateline without a year, from a full date close to it', () => {
    const text = `Ferry sinks\n\nVELMOUTH, Sept. 26 (Coastal Wire) - ${BODY} It had been checked on 12 August 2016, records show.`;
    expect(publishedIn(text)).to.include({ date: '2016-09-26', basis: 'inferred' });
    expect(evidence(text)).to.deep.equal(['Sept. 26', '12 August 2016']);
  });

  it('of a dateline without a year not from years alone', () => {
    const text = `Ferry sinks\n\nVELMOUTH, Sept. 26 (Coastal Wire) - ${BODY} It was built in 2012 and sank once in 2016.`;
    expect(publishedIn(text)).to.include({ date: null, basis: 'unknown' });
  });

  it('from what is past and what is to come, with one such weekday between', () => {
    const text = `Ferry sinks\n\n${BODY} The captain was heard on 12 August 2016. On Monday his lawyer said he was ill. The hearing will go on until 16 August 2016.`;
    expect(publishedIn(text)).to.include({ date: '2016-08-15', basis: 'inferred' });
  });

  const POST = 'Thank you all. — Ana Duarte (@anaduarte) June 14, 2016';

  it('from the day of a post it quotes, with the weekday it reports on', () => {
    const text = `Ferry sinks\n\nThe ferry sank on Tuesday, its owner said.\n\n${POST}`;
    expect(publishedIn(text)).to.include({ date: '2016-06-14', basis: 'inferred' });
    expect(evidence(text)).to.deep.equal(['Tuesday', 'June 14, 2016']);
    expect(publishedIn(text.replace('Tuesday', 'Wednesday')).date).to.equal('2016-06-15');
  });

  it('not from a post alone, nor from one beside another weekday', () => {
    expect(publishedIn(`Ferry sinks\n\n${BODY}\n\n${POST}`).basis).to.equal('unknown');
    const friday = `Ferry sinks\n\nThe ferry sank on Friday, its owner said.\n\n${POST}`;
    expect(publishedIn(friday).basis).to.equal('unknown');
  });

  it('not from a post when a later day is past', () => {
    const text = `Ferry sinks\n\nThe ferry sank on Tuesday. Divers came on July 30, 2016, its owner said.\n\n${POST}`;
    expect(publishedIn(text).basis).to.equal('unknown');
  });

  it('from a day named once with its weekday and reported on by it', () => {
    const text =
      'Ferry sinks\n\nThe ferry sank on Thursday, May 12, 2016, its owner said. It left on Thursday at noon.';
    expect(publishedIn(text)).to.include({ date: '2016-05-12', basis: 'inferred' });
    expect(publishedIn(text.replace(' on Thursday at', ' in haste at')).basis).to.equal('unknown');
  });

  it('from a dateline without a year in the year of the notice of rights', () => {
    const text = `Ferry sinks\n\nVELMOUTH, March 3 (Coastal Wire) - ${BODY}\n\n© 2020 Coastal Wire`;
    expect(publishedIn(text)).to.include({ date: '2020-03-03', basis: 'inferred' });
    expect(evidence(text)).to.deep.equal(['March 3', '2020']);
  });
});
