// Bundles the bench and runs it: npm run bench [-- accuracy|speed|answers|anchors|size|folder|close|host] [--data DIR] [--articles N]
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { bundleScript } from './suites/bundle.mjs';

/** The suites that print times and memory; the other tests say nothing of these. */
const TIMED = '^(what the reader waits for|memory|the worker.s death)';

const wanted = process.argv.slice(2);
const parts = wanted.filter(word => word !== 'host');
let code = 0;
if (parts.length > 0 || wanted.length === 0) code ||= await runBench(parts);
if (wanted.includes('host') || wanted.length === 0) code ||= await runHost();
process.exit(code);

async function runBench(args) {
  // It measures the command line as it is built.
  if (args.includes('folder') || args.includes('close'))
    spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
  await bundleScript('test/bench/main.ts', 'out/bench/main.js');
  return spawnSync(process.execPath, ['out/bench/main.js', ...args], { stdio: 'inherit' }).status ?? 1;
}

/** What only a real extension host can tell: some of its integration suites print the times. */
async function runHost() {
  console.log(
    '\nin the extension host: builds, starts VS Code, opens some hundreds of articles; a few minutes',
  );
  const child = spawn(process.execPath, ['scripts/test.mjs', 'integration'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { BYLINE_MANY_ARTICLES: '500', BYLINE_ONLY: TIMED, BYLINE_FOLLOW: '1', ...process.env },
  });
  const status = new Promise(resolve => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout }))
    if (/ (timing|memory): |^# |✔|^\s+\d+\) | passed, /.test(line)) console.log(line);
  return (await status) ?? 1;
}
