// The name tagger: reads the sources, trains, writes models/names.bin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordClusters } from '../src/engine/names/clusters';
import { Gazetteer } from '../src/engine/names/gazetteer';
import { WordForms } from '../src/engine/names/wordForms';
import { LabelSet } from '../src/engine/tagger/labelSet';
import { CrfTrainer, type TrainingOptions } from './crfTrainer';
import { storeFeatures } from './featureStore';
import { AllowedLabels, prepare } from './sequences';
import { readSource, SOURCES, TYPES } from './sources';
import { weightsFile } from './weightsFile';

export interface NameTraining extends TrainingOptions {
  /** Names of the sources to read. */
  sources: readonly string[];
  dataFolder: string;
  /** A feature seen less often is left out. */
  cutoff: number;
}

/** Trains on the sources named and returns the bytes of `models/names.bin`; `each` sees the bytes after every epoch. */
export function trainNames(
  root: string,
  options: NameTraining,
  say: (line: string) => void,
  each: (bytes: Uint8Array) => void,
): Uint8Array {
  const labels = new LabelSet(TYPES);
  const allowed = new AllowedLabels(labels);
  const documents = SOURCES.filter(source => options.sources.includes(source.name))
    .flatMap(source => readSource(source, options.dataFolder))
    .map(document => prepare(document, allowed));
  const model = (file: string): Uint8Array => readFileSync(join(root, 'models', file));
  const forms = new WordForms(new WordClusters(model('clusters.bin')));
  const store = storeFeatures(documents, forms, new Gazetteer(model('gazetteer.bin')), options.cutoff);
  say(
    `${String(documents.length)} documents, ${String(store.sequences.length)} sentences, ${String(store.hashes.length)} features`,
  );
  const trainer = new CrfTrainer(labels, store.hashes.length, allowed.rows, options);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const loss = trainer.epoch(store.sequences, epoch);
    say(`epoch ${String(epoch)}: loss ${loss.toFixed(5)} a token`);
    if (epoch < options.epochs) each(weightsFile(labels, store.hashes, trainer.model));
  }
  return weightsFile(labels, store.hashes, trainer.model);
}
