// What mocha inside an extension host leaves behind: what it printed, and the counts. The host runs on this machine, so
// files carry both; its console is full of what VS Code itself has to say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { temporaryFolder } from '../host/cleanup.mjs';
import { readCounts } from './counts.mjs';
import { mapTraces } from './mapTraces.mjs';

/**
 * Makes a place for results of tests: `env` tells test/integration/index.ts of it. With BYLINE_FOLLOW set, what mocha prints is
 * printed as it comes, for whoever waits for minutes.
 */
export function awaitResults() {
  const folder = temporaryFolder('byline-results-');
  const output = join(folder.path, 'output.txt');
  let printed = 0;
  const printLines = () => {
    const lines = readIfThere(output).slice(printed);
    const whole = lines.slice(0, lines.lastIndexOf('\n') + 1);
    process.stdout.write(whole);
    printed += whole.length;
  };
  const timer = process.env.BYLINE_FOLLOW ? setInterval(printLines, 1000) : undefined;
  return {
    folder: folder.path,
    env: { BYLINE_TEST_RESULTS: folder.path },
    /** Prints what mocha printed of the tests in `bundle`, returns the counts and removes the place. */
    collect: bundle => {
      clearInterval(timer);
      process.stdout.write(mapTraces(readIfThere(output).slice(printed), bundle));
      const counts = readCounts(join(folder.path, 'counts.json'));
      folder.remove();
      return counts;
    },
  };
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
