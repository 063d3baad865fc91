// npm run bench -- accuracy [--data DIR]: how right the engine is on the development sets.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotations } from '../../src/engine/annotations';
import {
  publishedAccuracy,
  resolutionAccuracy,
  type Address,
  type Annotate,
  type DatedArticle,
  type GoldDate,
} from './dateAccuracy';
import { coreferenceAccuracy, type GoldClusters } from './coreferenceAccuracy';
import { readLines, withBodiesJoined, type GoldArticle } from './goldNames';
import { goldHalf } from './goldSpeakers';
import { nameAccuracy } from './nameAccuracy';
import { percent, spread } from './print';
import type { GoldAttributions } from './quoteAccuracy';
import { printQuotes } from './quoteTables';
import { printSpoken } from './spokenTables';

const NAME_SETS = ['names_worldwide_dev', 'names_ewt_test', 'names_politics_test'];
const DATED_SETS = ['names_worldwide', 'quotes_polnear'];
const GOLD_DATES = 'test/bench/gold/dates.jsonl';
const EXAMPLES = 3;

/** Prints the tables; says which sets are not there. `split` is the part of the sets the articles' own dates are looked for in. */
export function benchAccuracy(
  annotateDated: Annotate,
  annotateSpeech: (text: string) => Annotations,
  dataFolder: string,
  split: 'dev' | 'train',
): void {
  const annotate = (text: string): Annotations => annotateDated(text, null);
  const inFolder = (set: string): string | null => {
    const file = join(dataFolder, `${set}.jsonl`);
    if (existsSync(file)) return file;
    console.log(`${set}: not in ${dataFolder}, left out`);
    return null;
  };
  for (const set of NAME_SETS) {
    const file = inFolder(set);
    if (file !== null) printNames(set, readLines<GoldArticle>(file), annotate);
  }
  const quotesFile = inFolder('quotes_polnear_dev');
  const quoted = quotesFile === null ? [] : readLines<GoldAttributions>(quotesFile);
  if (quoted.length > 0) {
    const held = new Set(goldHalf('held'));
    printQuotes('quotes_polnear_dev', quoted, annotate, id => !held.has(id));
    printQuotes('quotes_polnear_dev, without what is only thought or planned', quoted, annotateSpeech, null);
  }
  const clusters = inFolder('coref_gum_dev');
  if (clusters !== null) printCoreference('coref_gum_dev', readLines<GoldClusters>(clusters), annotate);
  printSpoken(new Map(quoted.map(({ id, text }) => [id, text])), annotate);
  printResolution(inFolder, annotateDated);
  for (const set of DATED_SETS) {
    const file = inFolder(`${set}_${split}`);
    if (file === null) continue;
    const articles = readLines<DatedArticle>(file);
    printPublished(`${set}_${split}`, articles, annotateDated, 'taken off');
    if (articles.some(({ text }) => text.startsWith('http')))
      printPublished(`${set}_${split}`, articles, annotateDated, 'cut to its month');
  }
}

function printCoreference(
  set: string,
  articles: readonly GoldClusters[],
  annotate: (text: string) => Annotations,
): void {
  const { pairs, pronouns, bodies, floor, reliability } = coreferenceAccuracy(articles, annotate);
  console.log(`\n${set}: ${String(articles.length)} texts, none of them news`);
  console.log(`  name pairs    ${pairs.toString()}`);
  console.log(
    `  he/she        right of all ${percent(pronouns.recall)}  right when bound ${percent(pronouns.precision)}`,
  );
  console.log(
    `                the last person named, on gold mentions ${percent(floor / (pronouns.gold || 1))}`,
  );
  console.log(
    `  it/its        right of all ${percent(bodies.recall)}  right when bound ${percent(bodies.precision)}, ${String(bodies.predicted)} bound`,
  );
  console.log('  confidence said, share right, pronouns:');
  for (const { pronouns: count, right, confidence } of reliability) {
    if (count > 0)
      console.log(`    ${(confidence / count).toFixed(2)}  ${(right / count).toFixed(2)}  ${String(count)}`);
  }
}

function printPublished(
  set: string,
  articles: readonly DatedArticle[],
  annotate: Annotate,
  address: Address,
): void {
  const { excluded, articles: count, byBasis, wrong } = publishedAccuracy(articles, annotate, address);
  console.log(`\n${set}: the article’s own date, ${String(count)} articles`);
  console.log(`  left out: ${String(excluded)} whose date is not known; an address is ${address}`);
  for (const [basis, { found, right }] of [...byBasis].sort()) {
    const share = basis === 'unknown' ? '' : `  right within a day ${percent(right / found)}`;
    console.log(`  ${basis.padEnd(10)}${String(found).padStart(5)}${share}`);
  }
  for (const example of wrong) console.log(`    ${example}`);
}

function printResolution(inFolder: (set: string) => string | null, annotate: Annotate): void {
  const gold = readLines<GoldDate>(GOLD_DATES);
  const texts = new Map<string, string>();
  for (const set of new Set(gold.map(date => date.set))) {
    const file = inFolder(set);
    for (const { id, text } of file === null ? [] : readLines<DatedArticle>(file)) texts.set(id, text);
  }
  const { gold: count, found, right, wrong } = resolutionAccuracy(gold, texts, annotate);
  console.log(`\nrelative dates, marked by hand: ${String(count)}`);
  console.log(`  found ${percent(found / (count || 1))}  right ${percent(right / (count || 1))}`);
  for (const example of wrong) console.log(`    ${example}`);
}

function printNames(
  set: string,
  articles: readonly GoldArticle[],
  annotate: (text: string) => Annotations,
): void {
  const { core, byType, reliability, errors } = nameAccuracy(articles, annotate);
  console.log(`\n${set}: ${String(articles.length)} articles`);
  console.log(`  ${'person+place+organization'.padEnd(28)}${core.toString()}`);
  const joined = nameAccuracy(articles.map(withBodiesJoined), annotate);
  console.log(`  ${'cut bodies joined in gold'.padEnd(28)}${joined.core.toString()}`);
  for (const [type, counts] of [...byType].sort()) console.log(`  ${type.padEnd(28)}${counts.toString()}`);
  console.log('  confidence said, share right, names:');
  for (const { names, right, confidence } of reliability) {
    if (names > 0)
      console.log(`    ${(confidence / names).toFixed(2)}  ${(right / names).toFixed(2)}  ${String(names)}`);
  }
  console.log('  most frequent errors:');
  for (const [kind, examples] of errors.slice(0, 10)) {
    console.log(`    ${String(examples.length).padStart(4)}  ${kind}`);
    for (const example of spread(examples, EXAMPLES)) console.log(`          ${example}`);
  }
}
