// npm run train -- [clusters] [gazetteer] [names] [quotes] [coreference] [--sources a,b] [--data DIR] [--l1 N] [--epochs N] [--passes N]
// Rebuilds the named files in models/ (all of them when none is named). See README.md beside this file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate } from './calibration';
import { calibrateClose } from './closeCalibration';
import { closeData } from './closeData';
import { makeClusters } from './clusters';
import { trainCoreference } from './coreference';
import { DEFAULT_OPTIONS } from './crfTrainer';
import { makeGazetteer } from './gazetteers';
import { trainNames } from './names';
import { QUOTE_OPTIONS, QUOTES_FILE, trainQuotes } from './quotes';
import { record } from './record';
import { SOURCES } from './sources';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'training/data' },
    sources: { type: 'string', default: SOURCES.map(source => source.name).join(',') },
    l1: { type: 'string' },
    epochs: { type: 'string' },
    cutoff: { type: 'string' },
    passes: { type: 'string', default: '2' },
    folds: { type: 'string' },
    'fold-epochs': { type: 'string', default: '5' },
    averaged: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    sure: { type: 'string', default: '0.95' },
    'join-bodies': { type: 'boolean', default: false },
    'coref-l2': { type: 'string', default: '8' },
    'coref-cutoff': { type: 'string', default: '3' },
    silver: { type: 'string', default: '0.2' },
    news: { type: 'string', default: '1' },
    share: { type: 'string', default: '1' },
    out: { type: 'string', default: 'models' },
  },
});
const root = process.cwd();
const say = (line: string): void => {
  console.error(`[${new Date().toISOString().slice(11, 19)}] ${line}`);
};
const folder = resolve(root, values.out);
mkdirSync(folder, { recursive: true });
const write = (file: string, bytes: Uint8Array): void => {
  writeFileSync(join(folder, file), bytes);
  say(`${file}: ${String(bytes.length)} bytes`);
};
const wanted = (step: string): boolean => positionals.length === 0 || positionals.includes(step);

if (wanted('clusters')) write('clusters.bin', makeClusters(root, say));
if (wanted('gazetteer')) write('gazetteer.bin', makeGazetteer(root));
if (wanted('names')) {
  const options = {
    training: {
      ...DEFAULT_OPTIONS,
      l1: Number(values.l1 ?? DEFAULT_OPTIONS.l1),
      epochs: Number(values.epochs ?? DEFAULT_OPTIONS.epochs),
      averaged: Number(values.averaged),
      seed: Number(values.seed),
    },
    sources: values.sources.split(','),
    dataFolder: resolve(root, values.data),
    cutoff: Number(values.cutoff ?? 2),
    passes: Number(values.passes),
    folds: Number(values.folds ?? 4),
    foldEpochs: Number(values['fold-epochs']),
    sure: Number(values.sure),
    joinBodies: values['join-bodies'],
  };
  const bytes = trainNames(root, options, say);
  write('names.bin', bytes);
  const files: Record<string, string> = {};
  for (const model of ['clusters.bin', 'gazetteer.bin']) files[model] = join(root, 'models', model);
  for (const { name, file } of SOURCES)
    if (options.sources.includes(name)) files[file] = join(options.dataFolder, file);
  if (folder === join(root, 'models'))
    record(root, 'names', bytes, { ...options, dataFolder: undefined }, files);
}
if (positionals.includes('close-calibration')) {
  void calibrateClose(root, resolve(root, values.data)).then(names => say(JSON.stringify({ names })));
}
if (positionals.includes('calibration')) say(JSON.stringify(calibrate(root, resolve(root, values.data))));
if (positionals.includes('close-data')) {
  mkdirSync(join(root, 'out/training/close'), { recursive: true });
  const names = closeData(root, values.sources.split(','), resolve(root, values.data));
  writeFileSync(join(root, 'out/training/close/names.jsonl'), names);
}
if (wanted('coreference')) {
  const options = {
    dataFolder: resolve(root, values.data),
    cutoff: Number(values['coref-cutoff']),
    l2: Number(values['coref-l2']),
    silver: Number(values.silver),
    news: Number(values.news),
  };
  write('coreference.bin', trainCoreference(root, options, say));
}
if (wanted('quotes')) {
  const options = {
    ...QUOTE_OPTIONS,
    dataFolder: resolve(root, values.data),
    l1: Number(values.l1 ?? QUOTE_OPTIONS.l1),
    epochs: Number(values.epochs ?? QUOTE_OPTIONS.epochs),
    cutoff: Number(values.cutoff ?? QUOTE_OPTIONS.cutoff),
    folds: Number(values.folds ?? QUOTE_OPTIONS.folds),
    share: Number(values.share),
  };
  const bytes = trainQuotes(root, options, say);
  write('quotes.bin', bytes);
  const files: Record<string, string> = { [QUOTES_FILE]: join(options.dataFolder, QUOTES_FILE) };
  for (const model of ['clusters.bin', 'gazetteer.bin', 'names.bin'])
    files[model] = join(root, 'models', model);
  if (folder === join(root, 'models'))
    record(root, 'quotes', bytes, { ...options, dataFolder: undefined }, files);
}
