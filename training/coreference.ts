// The pronoun ranker: reads articles with the engine's own stages, asks what its coreference asks, and learns the answers;
// makes models/coreference.bin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps, type Span } from '../src/base/span';
import { finish } from '../src/base/steps';
import { NameGenders } from '../src/engine/genders/nameGenders';
import { clashes } from '../src/engine/coreference/pronounFeatures';
import type { Question } from '../src/engine/coreference/pronouns';
import { COREFERENCE_MAGIC, Ranker } from '../src/engine/coreference/ranker';
import { findReferences, type Answer } from '../src/engine/coreference/references';
import type { Draft, DraftEntity } from '../src/engine/draft';
import { WordClusters } from '../src/engine/names/clusters';
import { entitiesStage } from '../src/engine/names/entitiesStage';
import { namesStage } from '../src/engine/names/namesStage';
import { NameTagger } from '../src/engine/names/tagNames';
import { createPipeline, emptyDraft } from '../src/engine/pipeline';
import { passagesStage } from '../src/engine/quotes/passagesStage';
import { ByteReader, ByteWriter } from '../src/engine/tagger/bytes';
import { textStage } from '../src/engine/text/textStage';
import { readGum, readNews, readPlain, type CoreferenceArticle } from './coreferenceSources';
import { givenNames } from './givenNames';
import { trainRanker, type RankingSample } from './rankerTrainer';

export interface CoreferenceTraining {
  dataFolder: string;
  cutoff: number;
  l2: number;
  /** How much a pronoun counts whose antecedent is known by gender alone; 0 leaves these out. */
  silver: number;
  /** How much a pronoun of the news annotated by hand counts. */
  news: number;
}

const SILVER = ['quotes_polnear_train.jsonl', 'names_worldwide_train.jsonl'];

/** Returns the bytes of `models/coreference.bin`. */
export function trainCoreference(
  root: string,
  options: CoreferenceTraining,
  say: (line: string) => void,
): Uint8Array {
  const model = (file: string): Uint8Array => readFileSync(join(root, 'models', file));
  const tagger = new NameTagger({
    names: model('names.bin'),
    clusters: new WordClusters(model('clusters.bin')),
    gazetteer: model('gazetteer.bin'),
  });
  const names = new ByteWriter();
  for (const hashes of Object.values(givenNames(root))) {
    names.varint(hashes.length);
    names.ascendingKeys(hashes);
  }
  const genders = new NameGenders(new ByteReader(names.finish()));
  const stages = [textStage, namesStage(tagger), entitiesStage(genders), passagesStage];
  const read = createPipeline(['text', 'givenDate'], stages);
  const draftOf = (text: string): Draft => {
    const draft = emptyDraft(text, null);
    finish(read(draft));
    return draft;
  };
  const gold = (articles: readonly CoreferenceArticle[], weight: number): RankingSample[] =>
    articles.flatMap(article => goldSamples(draftOf(article.text), article, genders, weight));
  const samples = [
    ...gold(readGum(options.dataFolder), 1),
    ...gold(readNews(root, options.dataFolder), options.news),
  ];
  say(`${String(samples.length)} pronouns annotated`);
  const first = bytesOf(trainRanker(samples, options.cutoff, options.l2), names.finish());
  if (options.silver === 0) return first;
  const ranker = new Ranker(first);
  const silver = readPlain(options.dataFolder, SILVER).flatMap(text =>
    silverSamples(draftOf(text), ranker, options.silver),
  );
  say(`${String(silver.length)} pronouns known by gender alone`);
  return bytesOf(trainRanker([...samples, ...silver], options.cutoff, options.l2), names.finish());
}

function goldSamples(
  draft: Draft,
  { pronouns }: CoreferenceArticle,
  genders: NameGenders,
  weight: number,
): RankingSample[] {
  const samples: RankingSample[] = [];
  findReferences(draft, genders, ({ pronoun, candidates, features }) => {
    const names = pronouns.get(draft.tokens[pronoun.token]?.start ?? -1);
    if (!names) return null;
    const meant = entitiesOf(draft, names);
    const right = [...candidates.map(({ who }) => meant.has(who.entity)), false];
    if (!right.includes(true)) right[candidates.length] = true;
    samples.push({ features, right, weight });
    const entity = candidates[right.indexOf(true)]?.who.entity;
    return entity ? { entity, confidence: 1 } : null;
  });
  return samples;
}

/** The entities most of whose names are names of the one meant. */
function entitiesOf(draft: Draft, names: readonly Span[]): Set<DraftEntity> {
  const meant = draft.entities.filter(entity => {
    const spans = entity.names.map((index): Span => draft.names[index]?.span ?? [0, 0]);
    const hits = spans.filter(span => names.some(name => overlaps(name, span))).length;
    // Of news one name of each entity is known, of GUM all.
    return hits > 0 && (names.length === 1 || 2 * hits >= spans.length);
  });
  return new Set(meant);
}

/** Pronouns that only one candidate fits, where the others surely do not: what else tells that one is learned from it. */
function silverSamples(draft: Draft, ranker: Ranker, weight: number): RankingSample[] {
  const samples: RankingSample[] = [];
  findReferences(draft, ranker.genders, question => {
    const fitting = question.candidates.filter(candidate => !clashes(candidate, question.pronoun.form.kind));
    const [only, another] = fitting;
    const { title = null, common = null } = only?.evidence ?? {};
    if (only && !another && question.candidates.length > 1 && (title !== null || common !== null)) {
      samples.push({
        features: question.features.slice(0, -1).map(withoutGender),
        right: question.candidates.map(candidate => candidate === only),
        weight,
      });
    }
    return decide(question, ranker);
  });
  return samples;
}

function withoutGender(features: readonly string[]): string[] {
  return features.filter(feature => !feature.startsWith('g: '));
}

function decide({ candidates, features }: Question, ranker: Ranker): Answer | null {
  const shares = ranker.rank(features);
  const confidence = Math.max(...shares);
  const entity = candidates[shares.indexOf(confidence)]?.who.entity;
  return entity && confidence >= 0.5 ? { entity, confidence } : null;
}

function bytesOf(weights: ReadonlyMap<string, number>, names: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  writer.ascii(COREFERENCE_MAGIC);
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.01);
  writer.varint(kept.length);
  for (const [feature, weight] of kept) {
    writer.ascii(feature);
    writer.f32(weight);
  }
  for (const byte of names) writer.u8(byte);
  return writer.finish();
}
