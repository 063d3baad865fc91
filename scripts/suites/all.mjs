// The suites of npm test, in their order: what needs nothing but Node comes first.
import { join } from 'node:path';
import process from 'node:process';
import { findChromium, MISSING_CHROMIUM } from '../host/chromium.mjs';
import { packageExtension } from '../package.mjs';
import { ROOT } from '../paths.mjs';
import { testFiles } from './bundle.mjs';
import { addCounts, didNotRun } from './counts.mjs';
import { runFuzz } from './fuzz.mjs';
import { runInHost } from './host.mjs';
import { runPlain } from './plain.mjs';

const plain = name => ({ name, run: () => runPlain([name]) });

const SUITES = [
  plain('unit'),
  plain('property'),
  plain('golden'),
  { name: 'fuzz', run: runFuzz, tests: 'property' },
  plain('cli'),
  { name: 'integration', run: () => inChromium(runIntegration) },
  { name: 'web', run: () => inChromium(() => runInHost({ web: true })), tests: 'integration' },
  { name: 'vsix', run: runVsix },
];

/** The suites that have tests. */
export const suites = SUITES.filter(({ name, tests = name }) => testFiles(tests).length > 0);

async function runIntegration() {
  const counts = await runInHost();
  // Of a few tests that are wanted while developing none need be for a folder that is not trusted.
  return process.env.BYLINE_ONLY ? counts : addCounts([counts, await runInHost({ trusted: false })]);
}

// What users get: what is in the package, then the integration suites with the package installed and nothing but an
// empty extension under development.
async function runVsix() {
  const vsix = packageExtension();
  const contents = await runPlain(['vsix']);
  const development = join(ROOT, 'test/vsix/harness');
  return addCounts([contents, await inChromium(() => runInHost({ vsix, development }))]);
}

async function inChromium(run) {
  return findChromium() ? run() : didNotRun(MISSING_CHROMIUM);
}
