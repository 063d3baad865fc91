import { expect } from 'chai';
import { nameKey } from '../../../src/corpus/nameKey';

const person = (name: string) => nameKey(name, 'person');
const body = (name: string) => nameKey(name, 'organization').key;

describe('nameKey', () => {
  it('is the same for spellings of one name', () => {
    expect(person('Basil al-Qadir').key).to.equal(person('Basil Qadir').key);
    expect(person('Basil Al Qadir').key).to.equal(person('Basil Qadir').key);
    expect(person('José Müller').key).to.equal(person('jose muller').key);
    expect(person('Orla O’Brannagh').key).to.equal(person("Orla O'Brannagh").key);
    expect(person('Kim Dong-ha').key).to.equal(person('Kim Dong Ha').key);
    expect(person('Walter B. Trask').key).to.equal(person('Walter Trask').key);
  });

  it('keeps apart what tells people apart', () => {
    expect(person('Kim Dong-ha').key).not.to.equal(person('Kim Dong-il').key);
    expect(person('Walter B. Trask').marks).to.equal('b');
    expect(person('Walter H. B. Trask').marks).to.equal('h b');
    expect(person('Walter Trask Jr.').marks).to.equal('jr');
    expect(person('Walter Trask').marks).to.equal('');
  });

  it('keeps a given name that is only an initial', () => {
    expect(person('J. Trask')).to.deep.include({ key: 'j trask', last: 'trask', full: true });
  });

  it('knows a surname alone from a full name', () => {
    expect(person('Qadir')).to.deep.include({ key: 'qadir', last: 'qadir', full: false });
    expect(person('Al-Qadir')).to.deep.include({ key: 'qadir', full: false });
    expect(person('Basil al-Qadir')).to.deep.include({ last: 'qadir', full: true });
  });

  it('leaves article, stops and legal form of bodies aside', () => {
    expect(body('The Brenmouth Water Board')).to.equal('brenmouth water board');
    expect(body('Dorrigan Shipping Co., Ltd.')).to.equal('dorrigan shipping');
    expect(body('Caldwell & Sons')).to.equal('caldwell and sons');
    expect(body('N.W.B.')).to.equal('nwb');
  });

  it('holds an acronym for a name that may be another body’s', () => {
    expect(nameKey('NWB', 'organization').full).to.equal(false);
    expect(nameKey('N.W.B.', 'organization').full).to.equal(false);
    expect(nameKey('Dorrigan', 'organization').full).to.equal(true);
  });

  it('gives a key for any string', () => {
    for (const name of ['', ' ', '—', '’', 'al', 'X.', '李明', '\ud800'])
      expect(person(name).key, name).to.be.a('string');
  });
});
