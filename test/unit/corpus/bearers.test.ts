import { expect } from 'chai';
import fc from 'fast-check';
import { partBearers, UNDECIDED } from '../../../src/corpus/bearers';
import { evidenceOf, signatureOf, type Evidence } from '../../../src/corpus/evidence';

const NOTHING: Evidence = { marks: '', born: null, fields: [] };
const of = (known: Partial<Evidence>): string => signatureOf({ ...NOTHING, ...known });

describe('signatures of evidence', () => {
  it('say all of it and nothing else', () => {
    const all: Evidence = { marks: 'h b', born: 1961, fields: ['public', 'sport'] };
    expect(evidenceOf(signatureOf(all))).to.deep.equal(all);
    expect(signatureOf(NOTHING)).to.equal('');
    expect(evidenceOf('')).to.deep.equal(NOTHING);
  });
});

describe('partBearers', () => {
  it('sees one person where nothing contradicts', () => {
    const bearers = partBearers([of({ fields: ['public'] }), of({ born: 1960 }), '', of({ marks: 'w' })]);
    expect([...bearers.values()]).to.deep.equal([1, 1, 1, 1]);
  });

  it('parts people by walk of life, age and initials', () => {
    for (const [a, b] of [
      [of({ fields: ['public'] }), of({ fields: ['sport'] })],
      [of({ born: 1960 }), of({ born: 1990 })],
      [of({ marks: 'w' }), of({ marks: 'h w' })],
    ] as const) {
      const bearers = partBearers([a, b]);
      expect(bearers.get(a)).not.to.equal(bearers.get(b));
      expect([...bearers.values()]).to.have.members([1, 2]);
    }
  });

  it('takes one year more or less for the same birth', () => {
    expect([...partBearers([of({ born: 1960 }), of({ born: 1961 })]).values()]).to.deep.equal([1, 1]);
  });

  it('gives what fits two to neither', () => {
    const bearers = partBearers([of({ fields: ['public'] }), of({ fields: ['sport'] }), '']);
    expect(bearers.get('')).to.equal(UNDECIDED);
  });

  it('gives to one of two what agrees with that one alone', () => {
    const minister = of({ fields: ['public'], born: 1950 });
    const striker = of({ fields: ['sport'], born: 1990 });
    const young = of({ born: 1990 });
    const bearers = partBearers([minister, young, striker]);
    expect(bearers.get(young)).to.equal(bearers.get(striker));
  });

  it('says the same in whatever order it is told', () => {
    const evidence = fc.record({
      marks: fc.constantFrom('', 'w', 'jr'),
      born: fc.constantFrom(null, 1950, 1951, 1952, 1990),
      fields: fc.subarray(['public', 'sport', 'stage'] as const),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(evidence.map(signatureOf), fc.nat())), placed => {
        const signatures = placed.map(([signature]) => signature);
        const shuffled = [...placed].sort((a, b) => a[1] - b[1]).map(([signature]) => signature);
        expect(Object.fromEntries(partBearers(shuffled))).to.deep.equal(
          Object.fromEntries(partBearers(signatures)),
        );
      }),
    );
  });
});
