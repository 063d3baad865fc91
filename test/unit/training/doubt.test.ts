import { expect } from 'chai';
import { decodedOutside } from '../../../src/engine/tagger/crf';
import { LabelSet, Position } from '../../../src/engine/tagger/labelSet';
import { allowWhatIsDoubted } from '../../../training/doubt';
import { AllowedLabels, prepare } from '../../../training/sequences';
import { TYPES, type GoldName } from '../../../training/sources';

const labels = new LabelSet(TYPES);
const label = (type: (typeof TYPES)[number], position: Position): number =>
  labels.label(TYPES.indexOf(type), position);

/** "Bank of Arnford" with the gold given and a model that says it is one body, as surely as given. */
function widen(names: GoldName[], probability: number): { widened: number; allowed: string[] } {
  const rows = new AllowedLabels(labels);
  const document = prepare({ id: '', text: 'Bank of Arnford', names, unmarked: [], weight: 1 }, rows);
  const decoded = decodedOutside(3, TYPES.length);
  decoded.labels.set([Position.Begin, Position.Inside, Position.End].map(at => label('organization', at)));
  decoded.marginals.fill(probability);
  const widened = allowWhatIsDoubted(document, decoded, rows, 0.9);
  const allowed = [...document.allowed].map(set => {
    const row = rows.rows[set] ?? new Uint8Array(0);
    return [...row.keys()].filter(at => row[at] === 1).join();
  });
  return { widened, allowed };
}

const SPLIT: GoldName[] = [
  { start: 0, end: 7, types: ['organization'] },
  { start: 8, end: 15, types: ['place'] },
];

describe('allowWhatIsDoubted', () => {
  it('allows both readings of the whole stretch where the model is sure', () => {
    const { widened, allowed } = widen(SPLIT, 0.95);
    expect(widened).to.equal(1);
    const organization = (at: Position): number => label('organization', at);
    expect(allowed).to.deep.equal([
      String(organization(Position.Begin)),
      `${String(organization(Position.Inside))},${String(organization(Position.End))}`,
      `${String(organization(Position.End))},${String(label('place', Position.Single))}`,
    ]);
  });

  it('leaves the gold alone where the model is not sure', () => {
    expect(widen(SPLIT, 0.85).widened).to.equal(0);
  });

  it('leaves the gold alone where both agree', () => {
    expect(widen([{ start: 0, end: 15, types: ['organization'] }], 0.99).widened).to.equal(0);
  });
});
