// Bundles the bench and runs it: npm run bench [-- accuracy|speed|size] [--data DIR]
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import * as esbuild from 'esbuild';

await esbuild.build({
  entryPoints: ['test/bench/main.ts'],
  outfile: 'out/bench/main.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['out/bench/main.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
