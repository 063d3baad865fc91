// Bundles what ships into dist/: npm run build. With --debug it stays readable, for stepping through it.
import { chmodSync, copyFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import * as esbuild from 'esbuild';
import { SUPPORTED } from './scripts/target.mjs';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  supported: SUPPORTED,
  format: 'cjs',
  minify: !process.argv.includes('--debug'),
  // The maps lie beside the bundles for whoever debugs; .vscodeignore keeps them out of the package.
  sourcemap: 'linked',
  logLevel: 'warning',
};

/** What the editor loads first is to be small: letters beyond ASCII stay as they are, and are not spelt out. */
const extension = { external: ['vscode'], charset: 'utf8' };
const browser = { platform: 'browser', target: 'es2022' };

/** SQLite for Node without one of its own lies in a bundle by itself: few need it, and it is large. */
const SQLITE = 'sqlite.js';
const sqliteApart = apart(SQLITE, /\/wasm\/openNodeWasm$/);
/** The close reading with its runtime likewise: it is loaded only when it is asked for. */
const CLOSE = 'close.js';
const closeApart = apart(CLOSE, /\/inference\/openCloseReader$/);
/** The runtime's build that takes its WebAssembly from files, as a script that knows nothing of where it lies. */
const ORT = fileURLToPath(new URL('./ort.wasm.min.js', import.meta.resolve('onnxruntime-web/wasm')));
/** The package asks where it lies to find its .wasm file, which is copied beside the bundle. */
const bundleUrl = {
  define: { 'import.meta.url': 'bylineBundleUrl' },
  banner: { js: 'const bylineBundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** Parts of the editor that are loaded when they are first used: see src/vscode/bundles.ts. One file does for every host. */
const parts = ['asking', 'closeReading', 'export', 'folder'].map(name => ({
  ...browser,
  ...extension,
  outfile: `dist/${name}.js`,
  entryPoints: [`src/vscode/${name}Bundle.ts`],
}));

const bundles = [
  { ...extension, outfile: 'dist/extension.js', entryPoints: ['src/extension.ts'] },
  { outfile: 'dist/worker.js', entryPoints: ['src/worker/node.ts'] },
  {
    ...browser,
    ...extension,
    outfile: 'dist/extension.browser.js',
    entryPoints: ['src/extension.browser.ts'],
  },
  { ...browser, outfile: 'dist/worker.browser.js', entryPoints: ['src/worker/browser.ts'], format: 'iife' },
  ...parts,
  { outfile: 'dist/closeWorker.js', entryPoints: ['src/worker/close/node.ts'], plugins: [closeApart] },
  {
    ...browser,
    outfile: 'dist/closeWorker.browser.js',
    entryPoints: ['src/worker/close/browser.ts'],
    format: 'iife',
    alias: { 'onnxruntime-web/wasm': ORT },
  },
  { outfile: 'dist/folderWorker.js', entryPoints: ['src/worker/folder/node.ts'], plugins: [sqliteApart] },
  {
    ...browser,
    outfile: 'dist/folderWorker.browser.js',
    entryPoints: ['src/worker/folder/browser.ts'],
    format: 'iife',
    // SQLite is sent to this worker, which has no address to load it from.
    define: { 'import.meta.url': '"file:///"' },
  },
  {
    outfile: 'dist/byline.js',
    entryPoints: ['src/cli/main.ts'],
    banner: { js: '#!/usr/bin/env node' },
    plugins: [sqliteApart, closeApart],
  },
  {
    outfile: `dist/${CLOSE}`,
    entryPoints: ['src/inference/openCloseReader.ts'],
    alias: { 'onnxruntime-web/wasm': ORT },
  },
  { ...bundleUrl, outfile: `dist/${SQLITE}`, entryPoints: ['src/store/wasm/openNodeWasm.ts'] },
];

/** Leaves what imports name so in the bundle `file` beside it. */
function apart(file, filter) {
  const external = () => ({ path: `./${file}`, external: true });
  return { name: `${file}-apart`, setup: build => build.onResolve({ filter }, external) };
}

rmSync('dist', { recursive: true, force: true });
await Promise.all(bundles.map(bundle => esbuild.build({ ...common, ...bundle })));
copyFileSync(fileURLToPath(import.meta.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm')), 'dist/sqlite3.wasm');
for (const file of ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'])
  copyFileSync(join(dirname(ORT), file), `dist/${file}`);
chmodSync('dist/byline.js', 0o755);
for (const { outfile } of bundles) console.log(`${outfile}  ${Math.round(statSync(outfile).size / 1024)} KB`);
