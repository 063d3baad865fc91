// Names for articles that have no gold of them: what the name tagger is sure of, for the close reading to learn from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/base/span';
import { finish } from '../src/base/steps';
import { WordClusters } from '../src/engine/names/clusters';
import { NameTagger } from '../src/engine/names/tagNames';
import { LabelSet } from '../src/engine/tagger/labelSet';
import { AllowedLabels, prepare } from './sequences';
import type { GoldName } from './sources';
import { TYPES } from './sources';

/** From this confidence on, as it is said, a name is taken for one. */
const SURE = 0.9;
/** Less likely than this it is taken for none; in between nothing is said. */
const UNLIKELY = 0.1;

export interface SilverNames {
  names: GoldName[];
  /** Words that may be anything. */
  open: Span[];
}

/** Opens `models/` and returns what reads a text. */
export function silverNamer(root: string): (id: string, text: string) => SilverNames {
  const file = (name: string): Uint8Array => readFileSync(join(root, 'models', `${name}.bin`));
  const tagger = new NameTagger({
    names: file('names'),
    clusters: new WordClusters(file('clusters')),
    gazetteer: file('gazetteer'),
  });
  const allowed = new AllowedLabels(new LabelSet(TYPES));
  return (id, text) => {
    const { tokens, sentences, blocks } = prepare({ id, text, names: [], unmarked: [], weight: 1 }, allowed);
    const found = finish(tagger.tag(tokens, sentences, blocks)).filter(
      ({ confidence }) => confidence >= UNLIKELY,
    );
    return {
      names: found
        .filter(({ confidence }) => confidence >= SURE)
        .map(({ span: [start, end], type }) => ({
          start,
          end,
          types: [TYPES.find(known => known === type) ?? 'other'],
        })),
      open: found.filter(({ confidence }) => confidence < SURE).map(({ span }) => span),
    };
  };
}
