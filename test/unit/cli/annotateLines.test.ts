import { expect } from 'chai';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { annotateLines } from '../../../src/cli/annotateLines';
import { Terminal } from '../../../src/cli/terminal';
import type { Annotations } from '../../../src/engine/annotations';
import type { Engine } from '../../../src/engine/engine';

/** An engine that tells what it was given: enough to see what the filter does. */
const echo = {
  annotate: article =>
    ({
      id: article.id,
      published: { date: article.published },
      text: { length: article.text.length },
    }) as Annotations,
} satisfies Pick<Engine, 'annotate'>;

async function run(
  input: string,
): Promise<{ code: number; lines: { id: string; published: { date: string | null } }[]; errors: string }> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const [code, written, complaints] = await Promise.all([
    annotateLines(echo, null, new Terminal(Readable.from([input]), output, errors)).finally(() => {
      output.end();
      errors.end();
    }),
    text(output),
    text(errors),
  ]);
  const lines = written
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { id: string; published: { date: string | null } });
  return { code, lines, errors: complaints };
}

describe('annotateLines', () => {
  it('gives every line its line, in order', async () => {
    const input = Array.from({ length: 50 }, (_, i) =>
      JSON.stringify({ id: `a${String(i)}`, text: 'x', other: 1 }),
    ).join('\n');
    const { code, lines } = await run(`${input}\n`);
    expect(code).to.equal(0);
    expect(lines.map(line => line.id)).to.deep.equal(Array.from({ length: 50 }, (_, i) => `a${String(i)}`));
  });

  it('names a bad line on standard error and does the rest', async () => {
    const { code, lines, errors } = await run(
      '{"id":"a","text":"x"}\nnot json\n{"id":"b"}\n\n{"id":"c","text":"y","published":"2020-02-30"}\n{"id":"d","text":"z","published":"2020-02-29"}\r\n',
    );
    expect(code).to.equal(1);
    expect(lines.map(line => [line.id, line.published.date])).to.deep.equal([
      ['a', null],
      ['d', '2020-02-29'],
    ]);
    expect(errors.split('\n').filter(line => line !== '')).to.have.length(3);
    expect(errors).to.contain('line 2').and.contain('line 3').and.contain('line 5');
  });
});
