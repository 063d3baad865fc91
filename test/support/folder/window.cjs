// One window of the editor on a workspace, as far as its index: starts dist/folderWorker.js, opens the index in a folder and puts
// articles in. usage: node window.cjs <folder> <file of [{uri, text}]>; prints what it finds at the end as JSON.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const process = require('node:process');
const { Worker } = require('node:worker_threads');

const [folder, file] = process.argv.slice(2);
const articles = JSON.parse(readFileSync(file, 'utf8'));
const worker = new Worker(join(process.cwd(), 'dist/folderWorker.js'));
const waiting = new Map();
let last = 0;

worker.on('message', ({ id, result, error }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error) reject(new Error(error.message));
  else resolve(result);
});

const call = (method, params) =>
  new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    worker.postMessage({ id: last, method, params });
  });

async function main() {
  await call('open', { folder });
  const states = articles.map(({ uri, text }) => ({ uri, state: { size: text.length, modified: 1 } }));
  const { read } = await call('check', { files: states });
  let changed = 0;
  for (const { uri, text } of articles) {
    if (!read.includes(uri)) continue;
    const put = await call('put', { uri, text, state: { size: text.length, modified: 1 }, settled: true });
    if (put.changed) changed++;
    // Asked meanwhile, as a reader would.
    await call('cast', { type: 'person', sort: 'articles', filter: '', most: 5, offset: 0 });
  }
  const { articles: count } = await call('status', null);
  const cast = await call('cast', { type: 'person', sort: 'name', filter: '', most: 1000, offset: 0 });
  await worker.terminate();
  process.stdout.write(JSON.stringify({ changed, count, cast }));
}

main().catch(error => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
