// The name tagger: reads the sources, trains both passes, makes models/names.bin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordClusters } from '../src/engine/names/clusters';
import { NameFeatures } from '../src/engine/names/features';
import { Gazetteer } from '../src/engine/names/gazetteer';
import { SecondPassFeatures } from '../src/engine/names/secondPass';
import { nameStretches } from '../src/engine/names/stretches';
import { WordForms } from '../src/engine/names/wordForms';
import { decodedOutside, type Decoded } from '../src/engine/tagger/crf';
import { LabelSet } from '../src/engine/tagger/labelSet';
import { Checkpoints } from './checkpoints';
import { CrfTrainer, type TrainingOptions } from './crfTrainer';
import { allowWhatIsDoubted } from './doubt';
import { storeFeatures, type Extractor, type FeatureStore, type Sequence } from './featureStore';
import { randomSource } from './random';
import { AllowedLabels, prepare, type Prepared } from './sequences';
import { readSource, SOURCES, TYPES } from './sources';
import { weightsFile, type TrainedPass } from './weightsFile';

export interface NameTraining {
  training: TrainingOptions;
  /** Names of the sources to read. */
  sources: readonly string[];
  dataFolder: string;
  /** A feature seen less often is left out. */
  cutoff: number;
  /** 1 or 2. */
  passes: number;
  /** The second pass is trained on what a first pass says of documents it has not seen: this many parts take turns. */
  folds: number;
  /** How often the models of the parts see their training documents: fewer times do, since they only read. */
  foldEpochs: number;
  /** Whether bodies that a gold set cuts in two are trained on as one name. */
  joinBodies: boolean;
  /** Gold is doubted where such a model is this sure of something else; 1: never. */
  sure: number;
}

/** Trains on the sources named and returns the bytes of `models/names.bin`. */
export function trainNames(root: string, options: NameTraining, say: (line: string) => void): Uint8Array {
  const labels = new LabelSet(TYPES);
  const allowed = new AllowedLabels(labels);
  const documents = SOURCES.filter(source => options.sources.includes(source.name))
    .flatMap(source => readSource(source, options.dataFolder))
    .map(document => prepare(document, allowed, options.joinBodies));
  const model = (file: string): Uint8Array => readFileSync(join(root, 'models', file));
  const forms = new WordForms(new WordClusters(model('clusters.bin')));
  const gazetteer = new Gazetteer(model('gazetteer.bin'));
  const featuresOf = (document: Prepared): NameFeatures =>
    new NameFeatures(document.tokens, document.sentences, document.blocks, forms, gazetteer);
  const extractor = (document: Prepared, features: NameFeatures, write: Extractor['write']): Extractor => ({
    stretches: nameStretches(features.forms, document.sentences, true),
    write,
  });
  const checkpoints = new Checkpoints(join(root, 'out/training/checkpoints'));
  const train = (
    store: FeatureStore,
    sequences: readonly Sequence[],
    title: string,
    epochs = options.training.epochs,
  ): CrfTrainer => {
    const training = { ...options.training, epochs };
    const trainer = new CrfTrainer(labels, store.hashes.length, allowed.rows, training);
    const model = checkpoints.get(store, sequences, allowed.rows, training, () =>
      trainer.train(sequences, (epoch, loss) => {
        say(`${title}, epoch ${String(epoch)}: loss ${loss.toFixed(5)} a token`);
      }),
    );
    trainer.restore(model);
    return trainer;
  };

  const first = storeFeatures(
    documents,
    document => {
      const features = featuresOf(document);
      return extractor(document, features, (i, out) => features.write(i, out));
    },
    options.cutoff,
  );
  say(`${String(documents.length)} documents, ${String(first.hashes.length)} features`);
  let decoded: Decoded[] = [];
  if (options.passes > 1 || options.sure < 1) {
    decoded = jackknife(documents, first, options, (sequences, title) =>
      train(first, sequences, title, options.foldEpochs),
    );
    let widened = 0;
    if (options.sure < 1) {
      documents.forEach((document, index) => {
        const given = decoded[index];
        if (given) widened += allowWhatIsDoubted(document, given, allowed, options.sure);
      });
    }
    say(`${String(widened)} stretches of gold doubted`);
  }
  const passes: TrainedPass[] = [
    { hashes: first.hashes, model: train(first, first.sequences.flat(), 'first pass').model },
  ];
  if (options.passes > 1) {
    const second = storeFeatures(
      documents,
      (document, index): Extractor => {
        const features = featuresOf(document);
        const given = decoded[index] ?? decodedOutside(document.tokens.length, TYPES.length);
        const more = new SecondPassFeatures(document.tokens, features.forms, given, labels);
        return extractor(document, features, (i, out) => more.write(i, out, features.write(i, out)));
      },
      options.cutoff,
    );
    say(`second pass: ${String(second.hashes.length)} features`);
    passes.push({
      hashes: second.hashes,
      model: train(second, second.sequences.flat(), 'second pass').model,
    });
  }
  return weightsFile(labels, passes);
}

/** What a first pass that never saw a document says of it, for every document. */
function jackknife(
  documents: readonly Prepared[],
  store: FeatureStore,
  options: NameTraining,
  train: (sequences: readonly Sequence[], title: string) => CrfTrainer,
): Decoded[] {
  const random = randomSource(options.training.seed);
  const foldOf = documents.map(() => Math.floor(random() * options.folds));
  const decoded: Decoded[] = documents.map(({ tokens }) => decodedOutside(tokens.length, TYPES.length));
  for (let fold = 0; fold < options.folds; fold++) {
    const seen = store.sequences.filter((_, index) => foldOf[index] !== fold).flat();
    const trainer = train(seen, `fold ${String(fold + 1)} of ${String(options.folds)}`);
    documents.forEach((document, index) => {
      if (foldOf[index] === fold) decoded[index] = predict(document, store.sequences[index] ?? [], trainer);
    });
  }
  return decoded;
}

function predict(document: Prepared, sequences: readonly Sequence[], trainer: CrfTrainer): Decoded {
  const all = decodedOutside(document.tokens.length, TYPES.length);
  for (const sequence of sequences) {
    const part = trainer.predict(sequence);
    all.labels.set(part.labels, sequence.first);
    all.marginals.set(part.marginals, sequence.first);
    all.shares.set(part.shares, sequence.first * TYPES.length);
  }
  return all;
}
