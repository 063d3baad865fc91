// A hundred thousand texts made by chance, in each run of the tests the same ones: a failure is of the change, not of the day.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { OUT, ROOT } from '../paths.mjs';
import { bundleScript } from './bundle.mjs';
import { didNotRun } from './counts.mjs';

const RUNS = 100_000;
const SEED = 6;

/** Counts as one test, which says where it got to. */
export async function runFuzz() {
  const script = join(OUT, 'fuzz/main.js');
  await bundleScript('test/property/fuzz.ts', script);
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', script, '--runs', String(RUNS), '--seed', String(SEED)],
    { cwd: ROOT, stdio: 'inherit' },
  );
  return status === 0
    ? { passed: 1, failed: 0, pending: 0, failures: [] }
    : didNotRun('a text broke what holds for all');
}
