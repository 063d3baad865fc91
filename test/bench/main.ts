// npm run bench [-- accuracy|speed|answers|anchors|size|folder|close] [--data DIR] [--split dev|train] [--trials N]
// [--articles N] [--verbose]
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Annotations } from '../../src/engine/annotations';
import { createEngine } from '../../src/engine/createEngine';
import { readModels } from '../../src/worker/nodeModels';
import { benchAccuracy } from './accuracy';
import { benchAnchors } from './anchors';
import { benchAnswers } from './answers';
import { benchClose } from './close';
import { benchFolder } from './folder';
import { benchSpeed } from './speed';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'training/data' },
    articles: { type: 'string', default: '10000' },
    trials: { type: 'string', default: '1000' },
    verbose: { type: 'boolean', default: false },
    split: { type: 'string', default: 'dev' },
  },
});
const root = process.cwd();
const wanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);

const begun = performance.now();
const models = readModels(join(root, 'models'));
const engine = createEngine({ version: 'bench', models });
console.log(`engine loaded in ${String(Math.round(performance.now() - begun))} ms`);
const annotate = (text: string, published: string | null = null): Annotations =>
  engine.annotate({ id: '', text, sha256: '', published });

if (wanted('size')) printSizes();
if (wanted('accuracy')) {
  const speechOnly = createEngine({ version: 'bench', models, attributions: 'speech' });
  const annotateSpeech = (text: string): Annotations =>
    speechOnly.annotate({ id: '', text, sha256: '', published: null });
  const split = values.split === 'train' ? 'train' : 'dev';
  benchAccuracy(annotate, annotateSpeech, join(root, values.data), split);
}
if (wanted('anchors')) benchAnchors(Number(values.trials), values.verbose);
if (wanted('speed')) benchSpeed(annotate, root);
if (wanted('answers')) benchAnswers(annotate, root);
// Minutes long, and so only when it is asked for by name.
if (positionals.includes('close')) void benchClose(engine, root, join(root, values.data));
if (positionals.includes('folder')) void benchFolder(annotate, Number(values.articles));

function printSizes(): void {
  for (const folder of ['dist', 'models']) {
    if (!existsSync(join(root, folder))) continue;
    for (const file of readdirSync(join(root, folder)).filter(name =>
      /\.(js|wasm|bin|onnx|json|txt)$/.test(name),
    )) {
      const { size } = statSync(join(root, folder, file));
      console.log(`  ${`${folder}/${file}`.padEnd(28)}${String(Math.round(size / 1024)).padStart(6)} KB`);
    }
  }
}
