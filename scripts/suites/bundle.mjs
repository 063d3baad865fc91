// Bundles test code into out/. Tests are found by their name's end, so that none can be forgotten in a list.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { OUT, ROOT } from '../paths.mjs';
import { SUPPORTED } from '../target.mjs';

const TEST = '.test.ts';
// Packages stay outside, as they are installed; but chai is an ES module, which Node below 20.19 cannot require.
const installed = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies);
const COMMON = {
  absWorkingDir: ROOT,
  outbase: join(ROOT, 'test'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: SUPPORTED,
  sourcemap: 'inline',
  external: ['vscode', ...installed.filter(name => name !== 'chai')],
  loader: { '.txt': 'text' },
  logLevel: 'warning',
};

/** The test files of a suite, relative to its folder; none where the suite does not exist. */
export function testFiles(suite) {
  return testsBelow(join(ROOT, 'test', suite));
}

/** Bundles each test file of plain Node suites by itself, in the test folder's shape below `outdir`. */
export async function bundlePlain(suites, outdir) {
  const entryPoints = suites.flatMap(suite => testFiles(suite).map(file => join('test', suite, file)));
  await esbuild.build({ ...COMMON, outdir, entryPoints });
}

/** Bundles one script of test/ with what it imports into `outfile`. */
export async function bundleScript(entry, outfile) {
  await esbuild.build({ ...COMMON, outbase: undefined, entryPoints: [entry], outfile });
}

/** Tests whose name says that they are for one kind of run alone, as in `worker.web.test.ts`. */
const SPECIAL = /\.(node|web|untrusted)\.test\.ts$/;

/** Bundles all integration tests that run under Node into the one file that the extension host loads; returns its path. With
 * `untrusted`, those for a workspace that nobody trusts instead. */
export async function bundleIntegration(run = 'node') {
  const takes = run === 'node' ? kind => kind === undefined || kind === 'node' : kind => kind === run;
  return bundleFor('index', { plugins: [everyTest(takes)] });
}

/** The same for an extension host that is a web worker; the tests leave their results in the folder `results`. */
export async function bundleWebIntegration(results) {
  return bundleFor('index.browser', {
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { BYLINE_TEST_RESULTS: JSON.stringify(results), global: 'globalThis' },
    plugins: [everyTest(kind => kind === undefined || kind === 'web')],
  });
}

async function bundleFor(entry, options) {
  const entryPoints = [`test/integration/${entry}.ts`];
  await esbuild.build({ ...COMMON, outdir: OUT, entryPoints, sourcemap: 'linked', ...options });
  return join(OUT, `integration/${entry}.js`);
}

/** `import 'every:.test.ts'` stands for an import of each test file below the importing file's folder whose kind of run
 * `takes` takes; most have none. */
const everyTest = takes => ({
  name: 'every-test',
  setup(build) {
    build.onResolve({ filter: /^every:\.test\.ts$/ }, ({ resolveDir }) => ({
      path: resolveDir,
      namespace: 'every-test',
    }));
    build.onLoad({ filter: /.*/, namespace: 'every-test' }, ({ path }) => ({
      contents: testsBelow(path)
        .filter(file => takes(SPECIAL.exec(file)?.[1]))
        .map(file => `import ${JSON.stringify(`./${file}`)};`)
        .join('\n'),
      resolveDir: path,
    }));
  },
});

function testsBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .filter(file => file.endsWith(TEST))
      .sort();
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
