import { isSpeech } from '../corpus/isSpeech';
import type { Entity, Quote } from '../engine/annotations';
import type { Reading } from './reading';

/** What is asked of one reading again and again, gathered in one pass. */
export interface Lookup {
  readonly entities: ReadonlyMap<string, Entity>;
  /** All quotes that are somebody's speech; words in marks for another reason and what somebody only thinks are not. */
  readonly speech: readonly Quote[];
  /** By the id of an entity, the quotes whose speaker it is. */
  readonly quotesBy: ReadonlyMap<string, readonly Quote[]>;
}

const kept = new WeakMap<Reading, Lookup>();

/** Kept as long as the reading, which does not change: an article may hold thousands of quotes. */
export function lookupIn(reading: Reading): Lookup {
  let lookup = kept.get(reading);
  if (!lookup) {
    lookup = gather(reading);
    kept.set(reading, lookup);
  }
  return lookup;
}

function gather({ annotations }: Reading): Lookup {
  const speech = annotations.quotes.filter(isSpeech);
  const quotesBy = new Map<string, Quote[]>();
  for (const quote of speech) {
    for (const id of new Set(quote.speaker.entities)) {
      const quotes = quotesBy.get(id);
      if (quotes) quotes.push(quote);
      else quotesBy.set(id, [quote]);
    }
  }
  return { entities: new Map(annotations.entities.map(entity => [entity.id, entity])), speech, quotesBy };
}
