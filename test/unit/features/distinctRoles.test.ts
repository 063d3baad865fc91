import { expect } from 'chai';
import { distinctRoles } from '../../../src/features/distinctRoles';

describe('distinctRoles', () => {
  it('gives each role once, with the first place that says so', () => {
    expect(
      distinctRoles([
        { text: 'Mayor', span: [0, 5] },
        { text: 'mayor', span: [20, 25] },
        { text: 'harbour\n master', span: [30, 45] },
      ]),
    ).to.deep.equal([
      { words: 'Mayor', evidence: [0, 5] },
      { words: 'harbour master', evidence: [30, 45] },
    ]);
  });

  it('leaves out what only ends a longer role', () => {
    const roles = [
      { text: 'leader', span: [0, 6] as const },
      { text: 'Union leader', span: [10, 22] as const },
      { text: 'union', span: [30, 35] as const },
    ];
    expect(distinctRoles(roles).map(({ words }) => words)).to.deep.equal(['Union leader', 'union']);
  });
});
