import { expect } from 'chai';
import type { LedgerRow } from '../../../src/corpus/ledger';
import { ledgerCsv, ledgerMarkdown } from '../../../src/export/ledger';

const row: LedgerRow = {
  kind: 'direct',
  polarity: 'said',
  text: 'It will not hold,',
  quoted: ['It will not hold,'],
  span: [10, 29],
  speaker: { entity: 'person/odila-marrenko', name: 'Odila Marrenko', confidence: 0.6 },
  via: [],
  addressee: ['Ruben Callisto'],
};
const entry = {
  path: 'articles/bridge.txt',
  title: 'Bridge [closed]',
  date: '2020-05-04',
  row,
  checked: null,
  reading: 'first',
} as const;
const checked = { date: '2026-03-02T09:30:00.000Z', where: 'the *minutes*' };

describe('the ledger as a file', () => {
  it('is a table whose cells no spreadsheet takes for formulas', () => {
    const hostile = ['=1+1', '+1', '-1', '@x', '\tx', '\rx'];
    const rows = hostile.map(name => ({ ...entry, row: { ...row, speaker: { ...row.speaker, name } } }));
    const [headings, first, ...others] = ledgerCsv([entry, ...rows]).split('\r\n');
    expect(headings).to.match(/^date,speaker,confidence,words,verbatim words,/);
    expect(first).to.equal(
      '2020-05-04,Odila Marrenko,0.6,"It will not hold,","It will not hold,",direct,said,,Ruben Callisto,Bridge [closed],articles/bridge.txt,10,29,no,,first',
    );
    for (const line of others.filter(one => one !== '')) expect(line).to.match(/^2020-05-04,"?'/);
  });

  it('says when and where the reader checked the words', () => {
    const [, line] = ledgerCsv([{ ...entry, checked }]).split('\r\n');
    expect(line).to.match(/,10,29,2026-03-02T09:30:00.000Z,the \*minutes\*,first$/);
    expect(ledgerMarkdown([{ ...entry, checked }])).to.include(
      '; checked 2026-03-02: the \\*minutes\\*; first reading\n',
    );
  });

  it('says which reading a row comes from', () => {
    const [headings = '', line] = ledgerCsv([{ ...entry, reading: 'close' }]).split('\r\n');
    expect(headings).to.match(/,reading$/);
    expect(line).to.match(/,close$/);
    expect(ledgerMarkdown([{ ...entry, reading: 'close' }])).to.include('; close reading\n');
  });

  it('is a list that says what is unsure, and in which words of articles are no markup', () => {
    expect(ledgerMarkdown([entry])).to.equal(
      '# Who said what\n\n- “It will not hold,” — probably Odila Marrenko, 2020-05-04; Bridge \\[closed\\], articles/bridge.txt; not checked; first reading\n',
    );
    const denied = { ...row, polarity: 'denied', quoted: [], text: 'he *knew*' } as const;
    const unknown = { ...denied, speaker: { entity: null, name: null, confidence: 0 } };
    expect(ledgerMarkdown([{ ...entry, title: null, date: null, row: unknown }])).to.include(
      '- he \\*knew\\* — unattributed (denied), undated; articles/bridge.txt',
    );
  });
});
