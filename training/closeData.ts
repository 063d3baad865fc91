// The names that the close reading is trained on, translated as for the tagger, for training/close/ to read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/base/span';
import { QUOTES_FILE } from './quotes';
import { silverNamer } from './silverNames';
import { readSource, SOURCES, type GoldName, type Type } from './sources';

/** A document of a source; `names` in UTF-16 code units, each with the types that its gold label may mean. */
interface CloseDocument {
  id: string;
  source: string;
  text: string;
  names: [...Span, readonly Type[]][];
  /** Words that may be anything. */
  open: Span[];
  /** Types the set leaves unmarked. */
  unmarked: readonly Type[];
  weight: number;
}

/** The source of the articles whose gold is of quotes alone. */
const SILVER = 'polnear';
/** How much names count that are no gold. */
const SILVER_WEIGHT = 0.5;

/**
 * Every document of the sources named, as JSON Lines, and the articles of quotes_polnear_train with the names that the tagger in
 * `models/` is sure of: without any, the close reading unlearns names where somebody speaks.
 */
export function closeData(root: string, sources: readonly string[], dataFolder: string): string {
  const documents = SOURCES.filter(({ name }) => sources.includes(name)).flatMap(source =>
    readSource(source, dataFolder).map(({ id, text, names, unmarked, weight }): CloseDocument => ({
      id,
      source: source.name,
      text,
      names: names.map(asLine),
      open: [],
      unmarked,
      weight,
    })),
  );
  const read = silverNamer(root);
  const silver = readFileSync(join(dataFolder, QUOTES_FILE), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line): CloseDocument => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const { names, open } = read(id, text);
      return {
        id,
        source: SILVER,
        text,
        names: names.map(asLine),
        open,
        unmarked: [],
        weight: SILVER_WEIGHT,
      };
    });
  return [...documents, ...silver].map(document => `${JSON.stringify(document)}\n`).join('');
}

function asLine({ start, end, types }: GoldName): CloseDocument['names'][number] {
  return [start, end, types];
}
