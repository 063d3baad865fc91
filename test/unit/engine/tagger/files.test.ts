import { expect } from 'chai';
import { ByteReader, ByteWriter } from '../../../../src/engine/tagger/bytes';
import { HashIndex } from '../../../../src/engine/tagger/hashIndex';
import { hashString } from '../../../../src/engine/tagger/hash';
import { LabelSet } from '../../../../src/engine/tagger/labelSet';
import { CrfWeights } from '../../../../src/engine/tagger/weights';
import { weightsFile } from '../../../../training/weightsFile';

describe('bytes', () => {
  it('reads what it wrote', () => {
    const writer = new ByteWriter();
    writer.ascii('magic');
    writer.varint(300);
    writer.varint(2 ** 32 - 1);
    writer.f32(0.5);
    writer.ascendingKeys(Uint32Array.from([1, 5, 4_000_000_000]));
    const reader = new ByteReader(writer.finish());
    expect(reader.ascii()).to.equal('magic');
    expect(reader.varint()).to.equal(300);
    expect(reader.varint()).to.equal(2 ** 32 - 1);
    expect(reader.f32()).to.equal(0.5);
    expect([...reader.ascendingKeys(3)].map(key => key >>> 0)).to.deep.equal([1, 5, 4_000_000_000]);
  });

  it('grows beyond its first buffer', () => {
    const writer = new ByteWriter();
    for (let i = 0; i < 100_000; i++) writer.u8(i & 255);
    expect(writer.finish()).to.have.length(100_000);
  });
});

describe('HashIndex', () => {
  it('ranks the keys it was given and knows no others', () => {
    const keys = Int32Array.from({ length: 1000 }, (_, i) => hashString(`key ${String(i)}`));
    const index = new HashIndex(keys);
    keys.forEach((key, rank) => expect(index.get(key)).to.equal(rank));
    expect(index.get(hashString('another'))).to.equal(-1);
  });
});

describe('CrfWeights', () => {
  const labels = new LabelSet(['x']);
  const emissions = new Float32Array(2 * labels.size);
  emissions[labels.label(0, 3)] = 1.27;
  emissions[labels.size] = -0.64;
  const adjacency = Float32Array.from([0.25]);
  const pass = { hashes: Int32Array.from([-7, 11]), model: { emissions, adjacency } };

  it('adds the trained weights of a feature to its pass and no others', () => {
    const weights = new CrfWeights(weightsFile(labels, [pass, pass]));
    const scores = new Float64Array(weights.rowSize);
    weights.addScores(Int32Array.from([-7, 11, 12]), 3, scores, 0);
    expect(scores[labels.label(0, 3)]).to.be.closeTo(1.27, 0.005);
    expect(scores[0]).to.be.closeTo(-0.64, 0.005);
    expect(scores[labels.size + labels.label(0, 3)]).to.be.closeTo(1.27, 0.005);
    expect(weights.adjacencies[1]?.[0]).to.equal(0.25);
  });

  it('refuses bytes of another kind', () => {
    expect(() => new CrfWeights(new TextEncoder().encode('not a weights file'))).to.throw(RangeError);
  });
});
