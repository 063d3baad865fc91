// Runs suites that need nothing but Node: mocha in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { temporaryFolder } from '../host/cleanup.mjs';
import { OUT, ROOT } from '../paths.mjs';
import { bundlePlain } from './bundle.mjs';
import { readCounts } from './counts.mjs';

/** Bundles and runs `suites` in one go, only tests whose title holds `words` where given. */
export async function runPlain(suites, words) {
  // A folder of its own, below the project so that packages are found: two runs may go on at once.
  const out = temporaryFolder('plain-', OUT);
  await bundlePlain(suites, out.path);
  const file = join(out.path, 'counts.json');
  spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      join(ROOT, 'node_modules/mocha/bin/mocha.js'),
      // Long enough for a machine that others share: it ends what hangs, and says nothing of speed.
      ...['--ui', 'bdd', '--timeout', '180000'],
      ...['--reporter', join(ROOT, 'scripts/suites/countingReporter.cjs')],
      ...['--reporter-option', `file=${file}`],
      ...(process.env.CI ? ['--forbid-only'] : []),
      ...(words ? ['--fgrep', words] : []),
      ...suites.map(suite => join(out.path, suite, '**/*.test.js')),
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  const counts = readCounts(file);
  out.remove();
  return counts;
}
