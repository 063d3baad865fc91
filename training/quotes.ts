// The attribution tagger: trains both passes on PolNeAR's attributions, makes models/quotes.bin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/base/span';
import { candidateAt } from '../src/engine/quotes/tagging/candidates';
import { CueFeatures, sideOf } from '../src/engine/quotes/tagging/cueFeatures';
import { CueGroups } from '../src/engine/quotes/tagging/cueGroups';
import { FrameCounts, type CueScores } from '../src/engine/quotes/tagging/frameCounts';
import type { FrameFeatures } from '../src/engine/quotes/tagging/frameFeatures';
import { ATTRIBUTION_TYPES, CUE } from '../src/engine/quotes/tagging/labels';
import { addSide } from '../src/engine/quotes/tagging/sideFeatures';
import type { FeatureGroup, Sink } from '../src/engine/quotes/tagging/sink';
import { CANDIDATE, windowOf } from '../src/engine/quotes/tagging/tagAttributions';
import { LabelSet } from '../src/engine/tagger/labelSet';
import { CrfTrainer, DEFAULT_OPTIONS, type TrainingOptions } from './crfTrainer';
import {
  storeFeatures,
  type Extractor,
  type FeatureStore,
  type Labelled,
  type Sequence,
} from './featureStore';
import { cueLabels, frameReader, headLabels, type GoldArticle, type GoldFrame } from './goldFrames';
import { randomSource } from './random';
import { AllowedLabels } from './sequences';
import { weightsFile } from './weightsFile';

export interface QuoteTraining extends TrainingOptions {
  dataFolder: string;
  /** A feature seen less often is left out. */
  cutoff: number;
  /** The second pass is trained on what a first pass says of articles it has not seen: this many parts take turns. */
  folds: number;
  /** Share of the articles to train on, 0 to 1: less for a quick look. */
  share: number;
}

/** The data set it is trained on. */
export const QUOTES_FILE = 'quotes_polnear_train.jsonl';

/** Of what was tried (L1 1 to 3, cutoff 2 and 3, 4 to 6 epochs) the smallest that costs nothing. */
export const QUOTE_OPTIONS = { ...DEFAULT_OPTIONS, l1: 2, epochs: 5, cutoff: 3, folds: 3 };

/** Trains on the attributions and returns the bytes of `models/quotes.bin`. */
export function trainQuotes(root: string, options: QuoteTraining, say: (line: string) => void): Uint8Array {
  const labels = new LabelSet(ATTRIBUTION_TYPES);
  const allowed = new AllowedLabels(labels);
  const documents = readArticles(options).map(frameReader(root));
  say(`${String(documents.length)} articles, ${String(documents.flat().length)} frames`);
  const train = (store: FeatureStore, sequences: readonly Sequence[], title: string): CrfTrainer => {
    const trainer = new CrfTrainer(labels, store.hashes.length, allowed.rows, options);
    for (let epoch = 1; epoch <= options.epochs; epoch++) {
      const loss = trainer.epoch(sequences, epoch);
      say(`${title}, epoch ${String(epoch)}: loss ${loss.toFixed(5)} a unit`);
    }
    return trainer;
  };
  const labelled = (sequences: readonly (readonly number[])[]): Labelled => ({
    allowed: Uint16Array.from(sequences.flat(), label => allowed.of([label])),
    weight: 1,
  });

  const first = storeHeads(documents, labelled, options.cutoff);
  say(`first pass: ${String(first.hashes.length)} features`);
  const firstPass = train(first, first.sequences.flat(), 'first pass').model;
  const scores = jackknife(documents, first, options, (sequences, title) => train(first, sequences, title));
  const asked = documents.map((frames, index) => candidatesOf(frames, scores[index] ?? [], labels));
  say(`${String(asked.flat().length)} candidates`);
  const second = storeCandidates(asked, labelled, options.cutoff);
  say(`second pass: ${String(second.hashes.length)} features`);
  const secondPass = train(second, second.sequences.flat(), 'second pass').model;
  return weightsFile(labels, [
    { hashes: first.hashes, model: firstPass },
    { hashes: second.hashes, model: secondPass },
  ]);
}

type Labelling = (sequences: readonly (readonly number[])[]) => Labelled;

function readArticles({ dataFolder, share }: QuoteTraining): GoldArticle[] {
  const lines = readFileSync(join(dataFolder, QUOTES_FILE), 'utf8').split('\n');
  const articles = lines.filter(line => line.trim() !== '');
  return articles.slice(0, Math.ceil(articles.length * share)).map(line => JSON.parse(line) as GoldArticle);
}

/** The features of the first pass, which asks each unit that may be a cue alone. */
function storeHeads(documents: readonly GoldFrame[][], labelled: Labelling, cutoff: number): FeatureStore {
  return storeFeatures(
    documents.map(frames => labelled(frames.map(headLabels))),
    (_, index): Extractor => {
      const frames = documents[index] ?? [];
      const placeOf = placesOf(frames.map(({ forms }) => forms.length));
      const forms = frames.flatMap(frame => frame.forms);
      return {
        stretches: [...forms.keys()].filter(i => forms[i]?.mayBeCue).map((i): Span => [i, i + 1]),
        write(i, out) {
          const [part, at] = placeOf(i);
          const sink = new HashSink(out);
          addFrame(frames[part]?.features, at, sink);
          return sink.count;
        },
      };
    },
    cutoff,
  );
}

const cueGroups = new CueGroups();

/** Collects the hashes of a unit's features. */
class HashSink implements Sink {
  count = 0;

  constructor(readonly out: Int32Array) {}

  add(hash: number): void {
    this.out[this.count++] = hash;
  }

  addGroup(group: FeatureGroup, key: number): void {
    for (const hash of group.hashes(key)) this.add(hash);
  }
}

/** A unit the first pass thinks may be a cue, with what the second pass should say of the units around it. */
interface Asked {
  readonly head: number;
  readonly frame: FrameFeatures;
  readonly features: CueFeatures;
  readonly window: Span;
  readonly labels: readonly number[];
}

function candidatesOf(frames: readonly GoldFrame[], scores: readonly CueScores[], labels: LabelSet): Asked[] {
  return frames.flatMap((gold, k): Asked[] => {
    const own = scores[k] ?? new Float64Array(0);
    const counts = new FrameCounts(gold.forms, own);
    return [...own.keys()]
      .filter(head => (own[head] ?? -Infinity) >= CANDIDATE)
      .map(head => {
        const window = windowOf(head, gold.forms.length);
        return {
          head,
          frame: gold.features,
          features: new CueFeatures(counts, candidateAt(gold.frame, head), gold.features.edge, cueGroups),
          window,
          labels: cueLabels(gold, head, labels).slice(...window),
        };
      });
  });
}

/** The features of the second pass: the candidate's own are those of the first and more. */
function storeCandidates(documents: readonly Asked[][], labelled: Labelling, cutoff: number): FeatureStore {
  return storeFeatures(
    documents.map(asked => labelled(asked.map(({ labels }) => labels))),
    (_, index): Extractor => {
      const asked = documents[index] ?? [];
      const placeOf = placesOf(asked.map(({ labels }) => labels.length));
      return {
        stretches: rangesOf(asked.map(({ labels }) => labels)),
        write(i, out) {
          const [part, at] = placeOf(i);
          const sink = new HashSink(out);
          const one = asked[part];
          if (one) addFeatures(one, one.window[0] + at, sink);
          return sink.count;
        },
      };
    },
    cutoff,
  );
}

function addFrame(frame: FrameFeatures | undefined, i: number, sink: Sink): void {
  frame?.addGroups(i, sink);
  frame?.addPairs(i, sink);
}

function addFeatures({ head, frame, features }: Asked, i: number, sink: Sink): void {
  if (i === head) {
    addFrame(frame, i, sink);
    features.addHead(sink);
  }
  addSide(frame.forms, i, sideOf(i, head), frame.edge, cueGroups, sink);
  features.addPlace(i, features.ruleKey(i), sink);
  features.addNear(i, sink);
  features.addRule(features.ruleKey(i), sink);
}

/** What a first pass that never saw an article says of its frames. */
function jackknife(
  documents: readonly GoldFrame[][],
  store: FeatureStore,
  options: QuoteTraining,
  train: (sequences: readonly Sequence[], title: string) => CrfTrainer,
): CueScores[][] {
  const random = randomSource(options.seed);
  const foldOf = store.sequences.map(() => Math.floor(random() * options.folds));
  const seen: CueScores[][] = documents.map(frames =>
    frames.map(({ forms }) => new Float64Array(forms.length).fill(-Infinity)),
  );
  for (let fold = 0; fold < options.folds; fold++) {
    const others = store.sequences.filter((_, index) => foldOf[index] !== fold).flat();
    const trainer = train(others, `fold ${String(fold + 1)} of ${String(options.folds)}`);
    documents.forEach((frames, index) => {
      if (foldOf[index] !== fold) return;
      const placeOf = placesOf(frames.map(({ forms }) => forms.length));
      for (const sequence of store.sequences[index] ?? []) {
        const [part, at] = placeOf(sequence.first);
        const scores = seen[index]?.[part];
        const { values } = trainer.score(sequence);
        if (scores) scores[at] = (values[CUE] ?? 0) - (values[0] ?? 0);
      }
    });
  }
  return seen;
}

function rangesOf(sequences: readonly (readonly number[])[]): Span[] {
  let at = 0;
  return sequences.map(({ length }): Span => [at, (at += length)]);
}

/** For each place of sequences laid end to end the index of its sequence and its place in it. */
function placesOf(lengths: readonly number[]): (place: number) => readonly [part: number, at: number] {
  const places = lengths.flatMap((length, part) => Array.from({ length }, (_, at) => [part, at] as const));
  return place => places[place] ?? [0, 0];
}
