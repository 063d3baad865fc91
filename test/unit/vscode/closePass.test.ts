import { expect } from 'chai';
import type { CancellationToken } from '../../../src/base/cancellation';
import { ClosePass, type CloseProgress, type Outcome } from '../../../src/vscode/close/closePass';

interface Read {
  readonly article: string;
  readonly token: CancellationToken;
  end(outcome: Outcome): void;
}

const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('the pass that reads a folder closely', () => {
  let unread: string[];
  let isBusy: boolean;
  let asked: number;
  let troubles: string[];
  let told: CloseProgress[];
  let reads: Read[];
  let sleepers: (() => void)[];
  let broken: boolean;
  let pass: ClosePass;

  beforeEach(() => {
    unread = ['a', 'b', 'c'];
    isBusy = false;
    asked = 0;
    broken = false;
    troubles = [];
    told = [];
    reads = [];
    sleepers = [];
    pass = new ClosePass({
      isBusy: () => isBusy,
      next: but => {
        asked++;
        if (broken) return Promise.reject(new Error('no index'));
        const left = unread.filter(one => !but.includes(one));
        return Promise.resolve({ next: left[0] ?? null, done: 3 - left.length, total: 3 });
      },
      read: (article, token) =>
        new Promise(resolve => {
          const end = (outcome: Outcome): void => {
            if (outcome === 'read') unread = unread.filter(one => one !== article);
            resolve(outcome);
          };
          token.onCancellationRequested(() => end('again'));
          reads.push({ article, token, end });
        }),
      sleep: () => new Promise(resolve => sleepers.push(resolve)),
      tell: progress => told.push(progress),
      onTrouble: error => troubles.push(error.message),
    });
  });

  /** Lets everybody who sleeps wake once. */
  async function wake(): Promise<void> {
    for (const rouse of sleepers.splice(0)) rouse();
    await settle();
  }

  async function end(outcome: Outcome): Promise<void> {
    reads.at(-1)?.end(outcome);
    await settle();
  }

  const articles = (): string[] => reads.map(({ article }) => article);

  it('reads one article after another, and says how far it is', async () => {
    await settle();
    expect(asked, 'not before it is wanted').to.equal(0);
    pass.begin();
    await settle();
    expect(articles(), 'one at a time').to.deep.equal(['a']);
    for (let i = 0; i < 3; i++) await end('read');
    expect(articles()).to.deep.equal(['a', 'b', 'c']);
    expect(told.map(({ phase, done }) => [phase, done])).to.deep.equal([
      ['reading', 0],
      ['reading', 1],
      ['reading', 2],
      ['idle', 3],
    ]);
  });

  it('waits while somebody waits for something, and puts off what it is at', async () => {
    isBusy = true;
    pass.begin();
    await settle();
    await wake();
    expect(asked).to.equal(0);
    isBusy = false;
    await wake();
    expect(articles()).to.deep.equal(['a']);
    isBusy = true;
    await wake();
    expect(reads[0]?.token.isCancellationRequested).to.equal(true);
    await wake();
    expect(articles()).to.deep.equal(['a']);
    isBusy = false;
    await wake();
    await wake();
    expect(articles(), 'the same again').to.deep.equal(['a', 'a']);
  });

  it('leaves off at once when it is stopped, and stays stopped whatever comes', async () => {
    pass.begin();
    await settle();
    pass.end('stopped');
    await settle();
    expect(reads[0]?.token.isCancellationRequested).to.equal(true);
    pass.lookAgain('d');
    await wake();
    expect(articles()).to.deep.equal(['a']);
    expect(pass.progress).to.deep.equal({ phase: 'stopped', done: 0, total: 3 });
    pass.begin();
    await settle();
    await wake();
    expect(articles()).to.deep.equal(['a', 'a']);
  });

  it('passes over what cannot be read until that changes', async () => {
    pass.begin();
    await settle();
    await end('passed');
    await end('read');
    await end('read');
    expect(articles()).to.deep.equal(['a', 'b', 'c']);
    expect(pass.progress.phase).to.equal('idle');
    pass.lookAgain();
    await settle();
    expect(articles()).to.have.length(3);
    pass.lookAgain('a');
    await settle();
    expect(articles()).to.deep.equal(['a', 'b', 'c', 'a']);
  });

  it('gives up what changes while it reads it, and does not pass over it', async () => {
    pass.begin();
    await settle();
    pass.lookAgain('b');
    expect(reads[0]?.token.isCancellationRequested).to.equal(false);
    pass.lookAgain('a');
    expect(reads[0]?.token.isCancellationRequested).to.equal(true);
    await settle();
    await wake();
    expect(articles()).to.deep.equal(['a', 'a']);
  });

  it('ends where no close reading is to be had', async () => {
    pass.begin();
    await settle();
    await end('impossible');
    expect(pass.progress.phase).to.equal('failed');
    pass.lookAgain('a');
    await wake();
    expect(articles()).to.deep.equal(['a']);
  });

  it('asks again when the index has trouble, and not for ever', async () => {
    broken = true;
    pass.begin();
    await settle();
    broken = false;
    await wake();
    expect(articles(), 'after one trouble').to.deep.equal(['a']);
    broken = true;
    await end('read');
    for (let i = 0; i < 9; i++) await wake();
    expect(troubles).to.deep.equal(Array(4).fill('no index'));
    expect(pass.progress.phase).to.equal('failed');
  });
});
