// Bundles the training and runs it: npm run train [-- steps and options]; see training/README.md.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { SUPPORTED } from './target.mjs';

await esbuild.build({
  entryPoints: ['training/main.ts'],
  outfile: 'out/training/main.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: SUPPORTED,
  logLevel: 'warning',
});
// The weights of all features and labels are held as floats while training.
const options = ['--max-old-space-size=12000', 'out/training/main.js', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, options, { stdio: 'inherit' });
process.exit(status ?? 1);
