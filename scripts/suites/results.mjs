// What mocha inside an extension host leaves behind: what it printed, and the counts. The host runs on this machine, so
// files carry both; its console is full of what VS Code itself has to say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { temporaryFolder } from '../host/cleanup.mjs';
import { readCounts } from './counts.mjs';
import { mapTraces } from './mapTraces.mjs';

/** Makes a place for results of tests: `env` tells test/integration/index.ts of it. */
export function awaitResults() {
  const folder = temporaryFolder('byline-results-');
  return {
    folder: folder.path,
    env: { BYLINE_TEST_RESULTS: folder.path },
    /** Prints what mocha printed of the tests in `bundle`, returns the counts and removes the place. */
    collect: bundle => {
      process.stdout.write(mapTraces(readIfThere(join(folder.path, 'output.txt')), bundle));
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
