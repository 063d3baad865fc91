// npm test: builds, runs the suites that exist and ends with one line that counts over all of them.
// usage: node scripts/test.mjs [suite …]
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { ROOT } from './paths.mjs';
import { suites } from './suites/all.mjs';
import { addCounts, describeCounts, didNotRun } from './suites/counts.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !suites.some(suite => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}; there are ${suites.map(suite => suite.name).join(', ')}.`);
  process.exit(2);
}
const chosen = wanted.length > 0 ? suites.filter(({ name }) => wanted.includes(name)) : suites;

console.log('# build');
const results = build() ? [] : [{ name: 'build', counts: didNotRun('npm run build failed') }];
for (const { name, run } of chosen) {
  console.log(`\n# ${name}`);
  const counts = await run().catch(error => didNotRun(error.message));
  results.push({ name, counts });
}

// Said again at the end, where a log that is cut still has it.
console.log();
for (const { name, counts } of results)
  for (const failure of counts.failures) console.log(`${name}: FAILED ${failure}`);
for (const { name, counts } of results) console.log(`${name}: ${describeCounts(counts)}`);
const { passed, failed } = addCounts(results.map(({ counts }) => counts));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

// The suites run also when this fails, each telling what it can, but the whole has failed.
function build() {
  return spawnSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}
