// Articles in which it is known whom pronouns mean.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/base/span';

export interface CoreferenceArticle {
  text: string;
  /** For a pronoun's first character what it means: the spans of the names of one entity, none for nobody named. */
  pronouns: ReadonlyMap<number, readonly Span[]>;
}

/** Genres of GUM whose texts may not be used commercially stay out of what ships. */
export const NON_COMMERCIAL_GENRES: ReadonlySet<string> = new Set([
  'essay',
  'fiction',
  'letter',
  'podcast',
  'whow',
]);
const PRONOUN = /^(?:he|she|him|her|his|hers|himself|herself)$/i;
const NO_NAME =
  /^(?:i|me|my|mine|myself|you|yours?|we|us|ours?|it|its|itself|they|them|theirs?|themselves|th[ei]se|th(?:is|at|ose)|here|there|who|whom|whose|which|what|one|some|all|both|many|others?)$/i;

/** A document of GUM: mentions by the entity they mean, each with its kind and the entity's page in Wikipedia or "". */
export interface GumLine {
  id: string;
  genre: string;
  text: string;
  clusters: [number, number, string, string][][];
}

/** The interviews, biographies, speeches and other genres of GUM that may ship. */
export function readGum(folder: string): CoreferenceArticle[] {
  return lines<GumLine>(join(folder, 'coref_gum_train.jsonl'))
    .filter(({ genre }) => !NON_COMMERCIAL_GENRES.has(genre))
    .map(({ text, clusters }) => {
      const pronouns = new Map<number, readonly Span[]>();
      for (const cluster of clusters) {
        const words = ([start, end]: (typeof cluster)[number]): string => text.slice(start, end);
        const names = cluster
          .filter(mention => /\p{Lu}/u.test(words(mention)) && !NO_NAME.test(words(mention)))
          .filter(mention => !PRONOUN.test(words(mention)))
          .map(([start, end]): Span => [start, end]);
        for (const mention of cluster) if (PRONOUN.test(words(mention))) pronouns.set(mention[0], names);
      }
      return { text, pronouns };
    });
}

interface NewsLine {
  id: string;
  half: string;
  pronouns: { span: Span; name: Span | null }[];
}

/** The half for tuning of the news annotated by hand in `test/bench/gold`. */
export function readNews(root: string, folder: string): CoreferenceArticle[] {
  const texts = new Map(
    lines<{ id: string; text: string }>(join(folder, 'quotes_polnear_dev.jsonl')).map(({ id, text }) => [
      id,
      text,
    ]),
  );
  return lines<NewsLine>(join(root, 'test/bench/gold/pronouns.jsonl')).flatMap(({ id, half, pronouns }) => {
    const text = texts.get(id);
    if (half !== 'tune' || text === undefined) return [];
    return [{ text, pronouns: new Map(pronouns.map(({ span, name }) => [span[0], name ? [name] : []])) }];
  });
}

/** News of which only the text is read: pronouns that can mean one person alone, by gender, teach the rest. */
export function readPlain(folder: string, files: readonly string[]): string[] {
  return files.flatMap(file => lines<{ text: string }>(join(folder, file)).map(({ text }) => text));
}

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}
