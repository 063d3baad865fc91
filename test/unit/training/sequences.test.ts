import { expect } from 'chai';
import { LabelSet, Position } from '../../../src/engine/tagger/labelSet';
import { AllowedLabels, prepare } from '../../../training/sequences';
import { TYPES, type GoldName, type Type } from '../../../training/sources';

const labels = new LabelSet(TYPES);
const label = (type: Type, position: Position): number => labels.label(TYPES.indexOf(type), position);

/** What each word of a text may be, as lists of labels. */
function allowedIn(text: string, names: GoldName[], unmarked: Type[], joinBodies: boolean): number[][] {
  const rows = new AllowedLabels(labels);
  const { allowed } = prepare({ id: '', text, names, unmarked, weight: 1 }, rows, joinBodies);
  return [...allowed].map(set => {
    const row = rows.rows[set] ?? new Uint8Array(0);
    return [...row.keys()].filter(at => row[at] === 1);
  });
}

const CUT: GoldName[] = [
  { start: 0, end: 7, types: ['place'] },
  { start: 8, end: 15, types: ['organization'] },
];

describe('prepare', () => {
  it('allows the gold alone, and any unmarked type where a word has a capital', () => {
    expect(
      allowedIn('Arnford slept', [{ start: 0, end: 7, types: ['place'] }], ['group'], false),
    ).to.deep.equal([[label('place', Position.Single)], [0]]);
    expect(allowedIn('Arnford slept', [], ['group'], false)[0]).to.include(label('group', Position.Single));
  });

  it('takes a body that the gold cuts in two for one name when asked to', () => {
    expect(allowedIn('Norland Airways', CUT, [], false)).to.deep.equal([
      [label('place', Position.Single)],
      [label('organization', Position.Single)],
    ]);
    expect(allowedIn('Norland Airways', CUT, [], true)).to.deep.equal([
      [label('organization', Position.Begin)],
      [label('organization', Position.End)],
    ]);
  });
});
