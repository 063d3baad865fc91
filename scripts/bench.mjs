// Bundles the bench and runs it: npm run bench [-- accuracy|speed|answers|anchors|size|folder|close|host] [--data DIR] [--articles N]
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { bundleScript } from './suites/bundle.mjs';

const wanted = process.argv.slice(2);
const parts = wanted.filter(word => word !== 'host');
let code = 0;
if (parts.length > 0 || wanted.length === 0) code ||= await runBench(parts);
if (wanted.includes('host') || wanted.length === 0) code ||= runHost();
process.exit(code);

async function runBench(args) {
  // It measures the command line as it is built.
  if (args.includes('folder') || args.includes('close'))
    spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
  await bundleScript('test/bench/main.ts', 'out/bench/main.js');
  return spawnSync(process.execPath, ['out/bench/main.js', ...args], { stdio: 'inherit' }).status ?? 1;
}

/** What only a real extension host can tell: its integration suite prints the times. */
function runHost() {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/test.mjs', 'integration'], {
    encoding: 'utf8',
    env: { BYLINE_MANY_ARTICLES: '500', ...process.env },
  });
  const times = stdout.split('\n').filter(line => / (timing|memory): /.test(line));
  console.log(['\nin the extension host', ...times].join('\n'));
  if (times.length === 0) console.log('  the integration suite did not run');
  return status ?? 1;
}
