// npm run bench -- folder [--articles 10000]: a folder of invented articles is indexed by the built command line and asked, and
// each figure is told beside what the engine alone takes for the same articles on one core.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullTextQuery } from '../../src/corpus/fullTextQuery';
import type { Annotations } from '../../src/engine/annotations';
import { IndexReader } from '../../src/store/indexReader';
import { nodeSqlite, openNodeDatabase } from '../../src/store/nodeDatabase';
import { openNodeWasm } from '../../src/store/wasm/openNodeWasm';
import { QueryTimes } from './queryTimes';
import { inventArticle } from '../support/folder/inventArticle';
import { inventCast } from '../support/folder/inventedNames';
import { writeFolder } from '../support/folder/writeFolder';

/** So many articles tell how fast the engine is by itself; half as many again come before, for it to warm up. */
const ENGINE_SAMPLE = 200;
const ROUNDS = 200;
const PAUSE = 50;

export async function benchFolder(annotate: (text: string) => Annotations, articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'byline-bench-'));
  try {
    const alone = engineRate(annotate, articles);
    const driver = nodeSqlite() ? 'node:sqlite' : 'WebAssembly';
    console.log(
      `\nfolder, ${driver}, Node ${process.versions.node}, ${String(availableParallelism())} cores; engine alone: ${alone.toFixed(0)} articles a CPU second`,
    );
    // A tenth of the folder first: a time that grows faster than the folder shows.
    for (const count of [Math.round(articles / 10), articles]) await benchOne(folder, count, alone);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchOne(folder: string, count: number, alone: number): Promise<void> {
  const root = join(folder, `articles-${String(count)}`);
  const db = join(folder, `${String(count)}.db`);
  writeFolder(root, count);
  console.log(`  ${String(count)} articles`);

  const first = await measured(['index', root, '--db', db]);
  const rate = count / first.seconds;
  const perCpu = count / first.cpuSeconds;
  tell('first index', `${rate.toFixed(0)} articles/s, ${first.seconds.toFixed(1)} s`, rate / alone);
  tell('of that in CPU seconds', `${perCpu.toFixed(0)} articles a CPU second`, perCpu / alone);
  tell('most memory', `${(first.peakBytes / 2 ** 20).toFixed(0)} MB`);
  tell('database', `${(statSync(db).size / count / 1024).toFixed(2)} KB an article`);
  const again = await measured(['index', root, '--db', db]);
  tell('again, nothing changed', `${again.seconds.toFixed(2)} s, ${again.cpuSeconds.toFixed(2)} s of CPU`);
  const { path, text } = inventArticle(0, inventCast(count));
  writeFileSync(join(root, path), text.replace('on Monday', 'on Tuesday'));
  const saved = await measured(['index', root, '--db', db]);
  tell('again, one file saved', `${saved.seconds.toFixed(2)} s, ${saved.cpuSeconds.toFixed(2)} s of CPU`);
  await benchQueries(db, count);
}

async function benchQueries(db: string, count: number): Promise<void> {
  const sqlite = nodeSqlite();
  const before = performance.now();
  const database = sqlite ? openNodeDatabase(sqlite, db) : await openNodeWasm(db);
  const times = new QueryTimes(database);
  const reader = new IndexReader(times.watched);
  const { size } = reader;
  tell('opened and counted', `${(performance.now() - before).toFixed(1)} ms for ${String(size)}`);
  const { people } = inventCast(count);
  const named = (round: number): string => {
    // The famous ones come first in the cast, and are asked for as often as they are written of.
    const person = people[Math.floor(people.length * ((round + 0.5) / ROUNDS) ** 3)];
    return person ? `${person.given} ${person.surname}` : '';
  };
  const asked: [string, (round: number) => unknown][] = [
    [
      'entity with its latest articles',
      round =>
        reader.entities.groupOfName(named(round), 'person').map(group => reader.latestArticlesOf(group, 4)),
    ],
    [
      'all articles of an entity',
      round => reader.entities.groupOfName(named(round), 'person').map(group => reader.articlesOf(group)),
    ],
    [
      'quotes of a speaker',
      round =>
        reader.entities
          .groupOfName(named(round), 'person')
          .map(group => reader.quotesBy(group, undefined, 100)),
    ],
    ['symbols by first letters', round => reader.entities.namesFor(named(round).slice(0, 4), 200)],
    [
      'symbols by letters in order',
      round => reader.entities.namesFor(named(round).replace(/[aeiou ]/g, ''), 200),
    ],
    [
      'a phrase, 100 articles',
      round =>
        reader.matching(fullTextQuery([`${named(round).split(' ')[1] ?? ''} told reporters`]) ?? '', 0, 100),
    ],
  ];
  for (const [what, ask] of asked) {
    const times = Array.from({ length: ROUNDS }, (_, round) => {
      const begun = performance.now();
      reader.together(() => ask(round));
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? NaN).toFixed(2);
    tell(what, `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  }
  console.log('    the five queries that took most');
  for (const { query, calls, milliseconds, plan } of times.hottest(5)) {
    tell(`  ${query}`, `${String(calls)} times, ${milliseconds.toFixed(1)} ms in all`);
    for (const step of plan) console.log(`        ${step}`);
  }
  database.close();
}

function tell(what: string, figure: string, ratio?: number): void {
  const beside = ratio === undefined ? '' : ` (${ratio.toFixed(2)} × the engine alone)`;
  console.log(`    ${what.padEnd(34)}${figure}${beside}`);
}

/** Articles a CPU second. */
function engineRate(annotate: (text: string) => Annotations, articles: number): number {
  const cast = inventCast(articles);
  const texts = Array.from({ length: ENGINE_SAMPLE }, (_, number) => inventArticle(number, cast).text);
  for (const text of texts.slice(0, ENGINE_SAMPLE / 2)) annotate(text);
  const before = process.cpuUsage();
  for (const text of texts) annotate(text);
  const { user, system } = process.cpuUsage(before);
  return ENGINE_SAMPLE / ((user + system) / 1e6);
}

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** Runs the command line and looks at it from outside; memory and CPU time only where the system tells (/proc). */
async function measured(args: readonly string[]): Promise<Measured> {
  const begun = performance.now();
  const running = spawn(process.execPath, ['dist/byline.js', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let peakBytes = 0;
  let cpuSeconds = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(running.pid));
    cpuSeconds = Math.max(cpuSeconds, cpuOf(running.pid));
  }, PAUSE);
  const code = await new Promise<number | null>(resolve => running.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`byline ${args.join(' ')} ended with ${String(code)}`);
  return { seconds: (performance.now() - begun) / 1000, cpuSeconds, peakBytes };
}

function peakOf(pid: number | undefined): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(read(`/proc/${String(pid)}/status`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

function cpuOf(pid: number | undefined): number {
  const stat = read(`/proc/${String(pid)}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond();
}

let ticks: number | undefined;
function ticksPerSecond(): number {
  ticks ??= Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;
  return ticks;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
