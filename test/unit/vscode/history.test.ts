import { expect } from 'chai';
import type { Step } from '../../../src/vscode/keeping/history';
import { History } from '../../../src/vscode/keeping/history';

describe('the history of what the reader did', () => {
  let done: string[];
  let broken: boolean;

  const step = (label: string): Step => ({
    label,
    undo: async () => {
      await Promise.resolve();
      if (broken) throw new Error('the disk is full');
      done = done.filter(one => one !== label);
    },
    redo: async () => {
      await Promise.resolve();
      if (broken) throw new Error('the disk is full');
      done.push(label);
    },
  });

  beforeEach(() => {
    done = [];
    broken = false;
  });

  it('takes back what was done last, and does it again', async () => {
    const history = new History();
    await history.take(step('a'));
    await history.take(step('b'));
    expect((await history.undo())?.label).to.equal('b');
    expect(done).to.deep.equal(['a']);
    expect((await history.redo())?.label).to.equal('b');
    expect(done).to.deep.equal(['a', 'b']);
    expect(await history.redo()).to.equal(undefined);
  });

  it('has nothing to do again once something else was done', async () => {
    const history = new History();
    await history.take(step('a'));
    await history.undo();
    await history.take(step('b'));
    expect(await history.redo()).to.equal(undefined);
  });

  it('keeps a step that could not be taken back, or not done again, for later', async () => {
    const history = new History();
    await history.take(step('a'));
    broken = true;
    expect(await failureOf(history.undo())).to.equal('the disk is full');
    broken = false;
    expect((await history.undo())?.label).to.equal('a');
    broken = true;
    expect(await failureOf(history.redo())).to.equal('the disk is full');
    broken = false;
    expect((await history.redo())?.label).to.equal('a');
    expect(done).to.deep.equal(['a']);
  });

  it('does not remember what could not be done', async () => {
    const history = new History();
    broken = true;
    expect(await failureOf(history.take(step('a')))).to.equal('the disk is full');
    expect(await history.undo()).to.equal(undefined);
  });
});

async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error as Error).message,
  );
}
