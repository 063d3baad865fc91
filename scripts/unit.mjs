// Bundles every test of the plain-Node suites (unit, property, golden) and runs them with mocha.
// usage: node scripts/unit.mjs [words that the test's title must hold]
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'out/plain');

rmSync(OUT, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: ROOT,
  entryPoints: ['test/unit/**/*.test.ts', 'test/property/**/*.test.ts', 'test/golden/**/*.test.ts'],
  outdir: OUT,
  outbase: join(ROOT, 'test'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  loader: { '.txt': 'text' },
  logLevel: 'warning',
});
const [words] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    join(ROOT, 'node_modules/mocha/bin/mocha.js'),
    '--ui', 'bdd',
    '--timeout', '20000',
    ...(words ? ['--fgrep', words] : []),
    join(OUT, '**/*.test.js'),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
