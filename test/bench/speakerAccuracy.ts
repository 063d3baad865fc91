// Speakers against the gold made by hand: is the entity given, and is it who spoke?
import type { Span } from '../../src/base/span';
import { lettersOf, matchContents } from './contentMatch';
import { GoldEntities } from './goldEntities';
import type { GoldQuote, ReadArticle, SpokenArticle } from './goldSpeakers';

/** Of the gold's quotes those that were found, by whether somebody named speaks. */
export interface SpeakerCounts {
  gold: number;
  found: number;
  /** Found, with a speaker who is named somewhere; how often we say who, and how often that is right. */
  named: number;
  given: number;
  right: number;
  /** Found, with nobody named to give; how often we give somebody all the same. */
  nameless: number;
  wronglyGiven: number;
}

export interface SpeakerAccuracy {
  all: SpeakerCounts;
  bySource: Map<GoldQuote['source'], SpeakerCounts>;
  marked: SpeakerCounts;
  indirect: SpeakerCounts;
  /** What went wrong where it may be looked at: in the half for tuning. */
  errors: string[];
}

export function noSpeakers(): SpeakerCounts {
  return { gold: 0, found: 0, named: 0, given: 0, right: 0, nameless: 0, wronglyGiven: 0 };
}

/** Speakers of several articles; joint statements are right only when all who speak are given, and nobody else. */
export function speakerAccuracy(articles: readonly ReadArticle[]): SpeakerAccuracy {
  const result: SpeakerAccuracy = {
    all: noSpeakers(),
    bySource: new Map(),
    marked: noSpeakers(),
    indirect: noSpeakers(),
    errors: [],
  };
  for (const article of articles) {
    const { entities, quotes } = article.annotations;
    const who = new GoldEntities(article.clusters, entities);
    const found = quotes.filter(({ kind }) => kind !== 'scare');
    const matches = matchContents(
      article.quotes.map(({ content }) => lettersOf(article.text, content)),
      found.map(({ content }) => lettersOf(article.text, content)),
    );
    article.quotes.forEach((gold, i) => {
      const bySource = result.bySource.get(gold.source) ?? noSpeakers();
      result.bySource.set(gold.source, bySource);
      const rows = [result.all, bySource, gold.kind === 'indirect' ? result.indirect : result.marked];
      for (const counts of rows) counts.gold++;
      const given = found[matches.get(i) ?? -1]?.speaker.entities;
      if (!given) return;
      const verdict = judge(
        gold,
        given.map(id => who.ofEntity(id)),
        who,
      );
      for (const counts of rows) count(counts, gold, verdict);
      if (verdict === 'wrong' && article.half === 'tune') {
        const names = given.map(id => entities.find(entity => entity.id === id)?.name ?? id);
        result.errors.push(describe(article, gold, names));
      }
    });
  }
  return result;
}

type Verdict = 'none' | 'right' | 'wrong' | 'accepted';

function judge(gold: GoldQuote, given: readonly (number | null)[], who: GoldEntities): Verdict {
  if (given.length === 0) return 'none';
  const among = (spans: readonly Span[]): boolean => {
    const clusters = spans.map(span => who.ofName(span));
    return given.every(cluster => cluster !== null && clusters.includes(cluster));
  };
  if (among(gold.speaker) && new Set(given).size === gold.speaker.length) return 'right';
  return among(gold.accept ?? []) ? 'accepted' : 'wrong';
}

/** Those accepted are neither right nor wrong: they count as found, and no more. */
function count(counts: SpeakerCounts, gold: GoldQuote, verdict: Verdict): void {
  counts.found++;
  if (verdict === 'accepted') return;
  if (gold.speaker.length === 0) {
    counts.nameless++;
    if (verdict === 'wrong') counts.wronglyGiven++;
    return;
  }
  counts.named++;
  if (verdict !== 'none') counts.given++;
  if (verdict === 'right') counts.right++;
}

function describe({ id, text }: SpokenArticle, gold: GoldQuote, given: readonly string[]): string {
  const [start, end] = gold.content[0] ?? [0, 0];
  const names = gold.speaker.map(([a, b]) => text.slice(a, b)).join(', ');
  return `${id}, ${gold.source}: “${text.slice(start, Math.min(end, start + 50))}” ${given.join(', ')} for ${names || 'nobody'}`;
}
