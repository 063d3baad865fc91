// npm run fuzz [-- --runs 100000] [--seed N]: the contract and every surface, for so many texts that chance made.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { OUT } from './paths.mjs';
import { bundleScript } from './suites/bundle.mjs';

await bundleScript('test/property/fuzz.ts', join(OUT, 'fuzz/main.js'));
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', join(OUT, 'fuzz/main.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
