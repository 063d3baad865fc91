import { finish, type Steps } from '../base/steps';
import { SCHEMA, type Annotations, type Skipped } from './annotations';
import { coreferenceStage } from './coreference/coreferenceStage';
import { Ranker } from './coreference/ranker';
import { speechReferencesStage } from './coreference/speechReferencesStage';
import type { Draft } from './draft';
import { entityList } from './entityList';
import type { Article, Engine, Glance } from './engine';
import { WordClusters } from './names/clusters';
import { entitiesStage } from './names/entitiesStage';
import { namesStage } from './names/namesStage';
import { NameTagger } from './names/tagNames';
import { MODEL_NAMES, type Models } from './models';
import { createPipeline, emptyDraft } from './pipeline';
import { languageOf } from './text/language';
import { passagesStage } from './quotes/passagesStage';
import { quotesStage, type AttributionSense } from './quotes/quotesStage';
import { AttributionTagger } from './quotes/tagging/tagAttributions';
import { textStage } from './text/textStage';
import { datesStage } from './values/dates/datesStage';
import { timexStage } from './values/dates/timexStage';
import { figuresStage } from './values/figures/figuresStage';
import { publishedStage } from './values/published/publishedStage';

export interface EngineOptions {
  /** Byline's version. */
  version: string;
  models: Models;
  /** Which attributions are told; `all` when not given. */
  attributions?: AttributionSense;
}

/** Longer texts are no articles; 300,000 words would hold up everything behind them. UTF-16 code units. */
export const LONGEST_TEXT = 2_000_000;
/** A file with more of these is no text. */
const MOST_CONTROL_CHARACTERS = 0.02;

/** Makes the engine. Throws a RangeError when a model is not of its kind; afterwards nothing it does throws. */
export function createEngine(options: EngineOptions): Engine {
  const { names, clusters, gazetteer, coreference, quotes } = options.models;
  const classes = new WordClusters(clusters.bytes);
  const tagger = new NameTagger({ names: names.bytes, clusters: classes, gazetteer: gazetteer.bytes });
  const attributions = new AttributionTagger(quotes.bytes, classes);
  const ranker = new Ranker(coreference.bytes);
  const given = ['text', 'givenDate', 'evidence'] as const;
  const read = createPipeline(given, [
    textStage,
    timexStage,
    publishedStage,
    datesStage,
    figuresStage,
    namesStage(tagger),
    entitiesStage(ranker.genders),
    passagesStage,
    coreferenceStage(ranker),
    quotesStage(attributions, options.attributions),
    speechReferencesStage,
  ]);
  const look = createPipeline(given, [textStage, timexStage, publishedStage]);
  const models = Object.fromEntries(MODEL_NAMES.map(name => [name, options.models[name].sha256]));
  function* annotateInSteps(article: Article): Steps<Annotations> {
    const draft = emptyDraft(article.text, article.published, article.evidence);
    const language = languageOf(article.text);
    const skipped = reasonToSkip(article.text, language);
    if (!skipped) yield* read(draft);
    return {
      ...annotationsOf(draft, article, language, skipped),
      engine: { version: options.version, models: { ...models, ...article.evidence?.models } },
    };
  }
  return Object.freeze({
    annotateInSteps,
    annotate: (article: Article) => finish(annotateInSteps(article)),
    reasonToSkip: (text: string) => reasonToSkip(text, languageOf(text)),
    glance(article: Article): Glance {
      const draft = emptyDraft(article.text.slice(0, GLANCE), article.published);
      const language = languageOf(draft.text);
      if (!reasonToSkip(draft.text, language)) finish(look(draft));
      const headline = draft.blocks.find(block => block.kind === 'headline');
      return {
        headline: draft.frontMatter?.title ?? (headline ? draft.text.slice(...headline.span) : null),
        published: draft.published,
        language,
      };
    },
  });
}

/** A headline and a date stand in the beginning. */
const GLANCE = 8000;

function reasonToSkip(text: string, language: string): Skipped | null {
  if (text.length > LONGEST_TEXT) {
    return { reason: 'size', message: `longer than ${String(LONGEST_TEXT)} characters` };
  }
  if (isBinary(text)) return { reason: 'binary', message: 'not text' };
  if (language !== 'en') return { reason: 'language', message: 'not English' };
  return null;
}

function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) controls++;
  }
  return controls > 4 && controls > text.length * MOST_CONTROL_CHARACTERS;
}

type WithoutEngine = Omit<Annotations, 'engine'>;

function annotationsOf(
  draft: Draft,
  article: Article,
  language: string,
  skipped: Skipped | null,
): WithoutEngine {
  return {
    schema: SCHEMA,
    id: article.id,
    text: { length: article.text.length, sha256: article.sha256 },
    language,
    skipped,
    anatomy: { blocks: draft.blocks, sentences: draft.sentences },
    published: draft.published,
    ...entityList(draft),
    dates: draft.dates,
    figures: draft.figures,
  };
}
