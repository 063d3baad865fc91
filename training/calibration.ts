// How sure the name tagger may say it is: fits `CALIBRATION` of src/engine/names/confidence.ts to what was right of held-out names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../src/base/steps';
import { WordClusters } from '../src/engine/names/clusters';
import { EMITTED, logOdds, type Calibration } from '../src/engine/names/confidence';
import { NameTagger } from '../src/engine/names/tagNames';
import { AllowedLabels, prepare, type Prepared } from './sequences';
import { LabelSet } from '../src/engine/tagger/labelSet';
import { HELD_OUT, readSource, TYPES } from './sources';

/** Only these are marked by every set. */
const CORE: readonly string[] = ['person', 'organization', 'place'];
const ROUNDS = 30;

/** Something found with a confidence, and whether it was right. */
export interface Case {
  logOdds: number;
  right: 0 | 1;
  weight: number;
}

/** Fits a logistic regression by Newton's method; every set counts the same, by every second of its documents. Returns what `CALIBRATION` should be. */
export function calibrate(root: string, dataFolder: string): Calibration {
  const file = (name: string): Uint8Array => readFileSync(join(root, 'models', `${name}.bin`));
  const models = {
    names: file('names'),
    clusters: new WordClusters(file('clusters')),
    gazetteer: file('gazetteer'),
  };
  const tagger = new NameTagger(models, { constant: 0, labels: 1 });
  const allowed = new AllowedLabels(new LabelSet(TYPES));
  const cases = HELD_OUT.flatMap(source => {
    const documents = readSource(source, dataFolder).filter((_, index) => index % 2 === 0);
    const own = documents.flatMap(gold => casesOf(prepare(gold, allowed), tagger));
    return own.map(one => ({ ...one, weight: 1 / own.length }));
  });
  return fitLogistic(cases);
}

/** The names found that would be emitted, but for those exactly at the line, and whether each is right. */
function casesOf({ tokens, sentences, blocks, gold }: Prepared, tagger: NameTagger): Case[] {
  const right = new Set(
    gold.names.map(name => `${String(name.start)} ${String(name.end)} ${name.types.join()}`),
  );
  return finish(tagger.tag(tokens, sentences, blocks))
    .filter(({ type, confidence }) => CORE.includes(type) && confidence > EMITTED)
    .map(({ type, span, confidence }) => ({
      logOdds: logOdds(confidence),
      right: right.has(`${String(span[0])} ${String(span[1])} ${type}`) ? 1 : 0,
      weight: 1,
    }));
}

/** The two weights of the regression, by Newton's method. */
export function fitLogistic(cases: readonly Case[]): Calibration {
  let [constant, labels] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { logOdds: x, right, weight } of cases) {
      const p = 1 / (1 + Math.exp(-(constant + labels * x)));
      const [error, spread] = [weight * (right - p), weight * p * (1 - p)];
      g0 += error;
      g1 += error * x;
      h00 += spread;
      h01 += spread * x;
      h11 += spread * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    constant += (h11 * g0 - h01 * g1) / determinant;
    labels += (h00 * g1 - h01 * g0) / determinant;
  }
  return { constant, labels };
}
