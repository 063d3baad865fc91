// Bundles what ships into dist/: npm run build. With --debug it stays readable, for stepping through it.
import { chmodSync, rmSync, statSync } from 'node:fs';
import process from 'node:process';
import * as esbuild from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !process.argv.includes('--debug'),
  // The maps lie beside the bundles for whoever debugs; .vscodeignore keeps them out of the package.
  sourcemap: 'linked',
  logLevel: 'warning',
};

const browser = { platform: 'browser', target: 'es2022' };

const bundles = [
  { outfile: 'dist/extension.js', entryPoints: ['src/extension.ts'], external: ['vscode'] },
  { outfile: 'dist/worker.js', entryPoints: ['src/worker/node.ts'] },
  {
    ...browser,
    outfile: 'dist/extension.browser.js',
    entryPoints: ['src/extension.browser.ts'],
    external: ['vscode'],
  },
  { ...browser, outfile: 'dist/worker.browser.js', entryPoints: ['src/worker/browser.ts'], format: 'iife' },
  { outfile: 'dist/byline.js', entryPoints: ['src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' } },
];

rmSync('dist', { recursive: true, force: true });
await Promise.all(bundles.map(bundle => esbuild.build({ ...common, ...bundle })));
chmodSync('dist/byline.js', 0o755);
for (const { outfile } of bundles) console.log(`${outfile}  ${Math.round(statSync(outfile).size / 1024)} KB`);
