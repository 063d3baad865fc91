import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { countTests } from './support/counts';
import { printWith } from './support/output';

/**
 * What VS Code calls in its extension host, on the desktop and in the server alike. Rejects when a test failed.
 * Results go into the folder named by BYLINE_TEST_RESULTS (scripts/suites/results.mjs), because an extension host has
 * no standard output of its own; without it they go to the console, which is where a debugger looks.
 */
export async function run(): Promise<void> {
  const folder = process.env['BYLINE_TEST_RESULTS'];
  if (folder !== undefined) {
    const print = (...line: unknown[]): void =>
      appendFileSync(join(folder, 'output.txt'), `${format(...line)}\n`);
    Mocha.reporters.Base.consoleLog = print;
    printWith(print);
  }
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, forbidOnly: process.env['CI'] !== undefined });
  // While developing, and for the bench, only the tests whose title holds some words, or what a pattern says.
  const words = process.env['BYLINE_ONLY'];
  if (words !== undefined) mocha.grep(new RegExp(words));
  // `describe` and its like must exist before the suites are evaluated: mocha defines them on this event.
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await import('./suites');

  const failures = await new Promise<number>(resolve => {
    countTests(mocha.run(resolve), counts => {
      if (folder !== undefined) writeFileSync(join(folder, 'counts.json'), JSON.stringify(counts));
    });
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
