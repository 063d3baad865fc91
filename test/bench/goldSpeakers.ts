// Who speaks, whom he and she mean, and whose name is whose: the gold made by hand in gold/, with the articles' texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/base/span';
import type { Annotations, EntityType } from '../../src/engine/annotations';
import { readLines } from './goldNames';

const GOLD = 'test/bench/gold';
const OWN_ARTICLES = 'test/fixtures/speakers';

/** `tune` is for looking at errors; of `held` one looks at the figures only. */
export type Half = 'tune' | 'held';

export interface GoldQuote {
  content: Span[];
  kind: 'direct' | 'mixed' | 'indirect';
  /** A mention of the name of each entity that speaks; empty where nobody named does. */
  speaker: Span[];
  source: 'named' | 'pronoun' | 'nominal' | 'unnamed' | 'none';
  /** Who may be given too, right or wrong: the newspaper of "a report in the Courier". */
  accept?: Span[];
}

export interface GoldPronoun {
  span: Span;
  /** A mention of the name of whom it means; null where that is nobody named. */
  name: Span | null;
  inQuote: boolean;
}

export interface GoldCluster {
  type: EntityType;
  names: Span[];
}

export interface SpokenArticle {
  id: string;
  half: Half;
  text: string;
  quotes: GoldQuote[];
  pronouns: GoldPronoun[];
  clusters: GoldCluster[];
}

/** An article of the gold and what the engine says of it. */
export interface ReadArticle extends SpokenArticle {
  annotations: Annotations;
}

/** The annotated articles: those of our own, and those whose text is among `texts` (by id). */
export function goldSpeakers(texts: ReadonlyMap<string, string>): SpokenArticle[] {
  const pronouns = linesById<{ pronouns: GoldPronoun[] }>('pronouns');
  const clusters = linesById<{ clusters: GoldCluster[] }>('clusters');
  return readLines<{ id: string; half: Half; quotes: GoldQuote[] }>(join(GOLD, 'speakers.jsonl')).flatMap(
    ({ id, half, quotes }) => {
      const text = id.endsWith('.txt') ? readFileSync(join(OWN_ARTICLES, id), 'utf8') : texts.get(id);
      if (text === undefined) return [];
      const names = { ...pronouns.get(id), ...clusters.get(id) };
      return [{ id, half, text, quotes, pronouns: names.pronouns ?? [], clusters: names.clusters ?? [] }];
    },
  );
}

/** The ids of the annotated articles of one half. */
export function goldHalf(half: Half): string[] {
  return readLines<{ id: string; half: Half }>(join(GOLD, 'speakers.jsonl'))
    .filter(line => line.half === half)
    .map(({ id }) => id);
}

function linesById<T>(name: string): Map<string, T> {
  const lines = readLines<T & { id: string }>(join(GOLD, `${name}.jsonl`));
  return new Map(lines.map(line => [line.id, line]));
}
