// npm run bench -- close: the first reading and the close one side by side, by the same scores, with time and memory.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationSource } from '../../src/base/cancellation';
import type { CloseReader } from '../../src/close/closeReader';
import type { Annotations } from '../../src/engine/annotations';
import type { Engine } from '../../src/engine/engine';
import type { Evidence } from '../../src/engine/evidence';
import { CloseClient } from '../../src/worker/close/closeClient';
import { startNodeProcess } from '../../src/worker/startNodeProcess';
import { openBuiltReader } from '../../training/builtReader';
import { coreferenceAccuracy, type GoldClusters } from './coreferenceAccuracy';
import { readLines, withBodiesJoined, type GoldArticle } from './goldNames';
import { nameAccuracy } from './nameAccuracy';
import { measures, percent } from './print';
import { noQuotes, quoteAccuracy, sumOf, type GoldAttributions, type QuoteCounts } from './quoteAccuracy';

type Annotate = (text: string) => Annotations;
type Row = readonly [what: string, first: string, close: string];

const WORDS = 600;
const ROUNDS = 5;

/** Measures what ships. */
export async function benchClose(engine: Engine, root: string, dataFolder: string): Promise<void> {
  await printProcess(root);
  const before = process.memoryUsage.rss();
  const loading = process.cpuUsage();
  const reader = await openBuiltReader(root);
  const loaded = cpuMs(loading);
  await printCost(reader, root, before, loaded);
  const evidence = new Map<string, Evidence>();
  const first: Annotate = text => engine.annotate({ id: '', text, sha256: '', published: null });
  const close: Annotate = text =>
    engine.annotate({ id: '', text, sha256: '', published: null, evidence: evidence.get(text) });
  const read = async <T extends { text: string }>(set: string): Promise<T[]> => {
    const file = join(dataFolder, `${set}.jsonl`);
    if (!existsSync(file)) console.log(`${set}: not in ${dataFolder}, left out`);
    const articles = existsSync(file) ? readLines<T>(file) : [];
    for (const { text } of articles) {
      const found = await reader.read(text);
      if (found) evidence.set(text, found);
    }
    return articles;
  };
  for (const set of ['names_worldwide_dev', 'names_ewt_test', 'names_politics_test'])
    printTable(set, nameRows(await read<GoldArticle>(set), first, close));
  printTable(
    'quotes_polnear_dev',
    quoteRows(await read<GoldAttributions>('quotes_polnear_dev'), first, close),
  );
  printTable('coref_gum_dev', coreferenceRows(await read<GoldClusters>('coref_gum_dev'), first, close));
  await reader.model.encoder.close();
}

function printTable(set: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  console.log(`\n${set.padEnd(46)}${'first reading'.padEnd(40)}close reading`);
  for (const [what, first, close] of rows) console.log(`  ${what.padEnd(44)}${first.padEnd(40)}${close}`);
}

function nameRows(articles: readonly GoldArticle[], first: Annotate, close: Annotate): Row[] {
  if (articles.length === 0) return [];
  const [one, other] = [nameAccuracy(articles, first), nameAccuracy(articles, close)];
  const joined = articles.map(withBodiesJoined);
  return [
    ['person+place+organization', counts(one.core), counts(other.core)],
    [
      'cut bodies joined in gold',
      counts(nameAccuracy(joined, first).core),
      counts(nameAccuracy(joined, close).core),
    ],
    ...[...one.byType]
      .filter(([type]) => ['person', 'place', 'organization', 'group'].includes(type))
      .map(([type, of]): Row => [type, counts(of), counts(other.byType.get(type) ?? of)]),
    ['confidence said, share right', reliability(one.reliability), reliability(other.reliability)],
  ];
}

function quoteRows(articles: readonly GoldAttributions[], first: Annotate, close: Annotate): Row[] {
  if (articles.length === 0) return [];
  const [one, other] = [first, close].map(annotate => quoteAccuracy(articles, annotate, () => false).byKind);
  if (!one || !other) return [];
  const marked = (kinds: typeof one): QuoteCounts => sumOf(kinds.get('direct'), kinds.get('mixed'));
  return [
    ['direct+mixed', quotes(marked(one)), quotes(marked(other))],
    ['indirect', quotes(one.get('indirect') ?? noQuotes()), quotes(other.get('indirect') ?? noQuotes())],
    ['source right, direct+mixed', sources(marked(one)), sources(marked(other))],
    [
      'source right, indirect',
      sources(one.get('indirect') ?? noQuotes()),
      sources(other.get('indirect') ?? noQuotes()),
    ],
  ];
}

function coreferenceRows(articles: readonly GoldClusters[], first: Annotate, close: Annotate): Row[] {
  if (articles.length === 0) return [];
  const [one, other] = [coreferenceAccuracy(articles, first), coreferenceAccuracy(articles, close)];
  const bound = ({ pronouns }: typeof one): string =>
    `right of all ${percent(pronouns.recall)}, when bound ${percent(pronouns.precision)}`;
  return [
    ['name pairs', counts(one.pairs), counts(other.pairs)],
    ['he/she', bound(one), bound(other)],
  ];
}

const counts = ({ precision, recall }: { precision: number; recall: number }): string =>
  measures(precision, recall);

function quotes({ found, foundRight, gold, goldFound }: QuoteCounts): string {
  return measures(foundRight / (found || 1), goldFound / (gold || 1));
}

const sources = ({ sourceRight, sourced }: QuoteCounts): string => percent(sourceRight / (sourced || 1));

function reliability(tenths: readonly { names: number; right: number; confidence: number }[]): string {
  return tenths
    .filter(({ names }) => names > 0)
    .map(({ names, right, confidence }) => `${(confidence / names).toFixed(2)}–${(right / names).toFixed(2)}`)
    .join(' ');
}

/** What is left in this process of one that read closely, when that has been let go: as in the editor. */
async function printProcess(root: string): Promise<void> {
  const before = process.memoryUsage.rss();
  const thread = startNodeProcess(join(root, 'dist/closeWorker.js'));
  const ended = new Promise<void>(resolve => thread.onEnd(() => resolve()));
  const client = new CloseClient({ start: () => thread, after: () => ({ dispose: () => undefined }) });
  await client.read({ id: '', text: articleOf(root) }, new CancellationSource().token);
  client.dispose();
  await ended;
  const left = process.memoryUsage.rss() - before;
  console.log(
    `\nmemory when the process that read closely has been let go: ${megabytes(left)} MB more than before`,
  );
}

function articleOf(root: string): string {
  const words = readFileSync(join(root, 'media/walkthrough/article.txt'), 'utf8').split(/(?<=\s)/);
  return Array.from({ length: WORDS }, (_, i) => words[i % words.length]).join('');
}

/** What an article of `WORDS` words costs, the first time and when the code is warm. */
async function printCost(reader: CloseReader, root: string, before: number, loaded: number): Promise<void> {
  const text = articleOf(root);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = process.cpuUsage();
    await reader.read(text);
    times.push(cpuMs(begun));
  }
  const [cold = 0, ...warm] = times;
  console.log(`\nthe close reading, ${reader.model.encoder.runtime}: loaded in ${String(loaded)} ms of CPU`);
  console.log(
    `  ${String(WORDS)} words: ${String(cold)} ms of CPU the first time, ${String(Math.min(...warm))} ms then`,
  );
  console.log(`  memory while loaded: ${megabytes(process.memoryUsage.rss() - before)} MB more than before`);
}

function cpuMs(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return Math.round((user + system) / 1000);
}

const megabytes = (bytes: number): string => String(Math.round(bytes / 1e6));
