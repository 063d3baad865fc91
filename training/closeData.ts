// The names that the close reading is trained on, translated as for the tagger, for training/close/ to read.
import type { Span } from '../src/base/span';
import { readSource, SOURCES, type Type } from './sources';

/** A document of a source; `names` in UTF-16 code units, each with the types that its gold label may mean. */
interface CloseDocument {
  id: string;
  source: string;
  text: string;
  names: [...Span, readonly Type[]][];
  /** Types the set leaves unmarked. */
  unmarked: readonly Type[];
  weight: number;
}

/** Every document of the sources named, as JSON Lines. */
export function closeData(sources: readonly string[], dataFolder: string): string {
  const documents = SOURCES.filter(({ name }) => sources.includes(name)).flatMap(source =>
    readSource(source, dataFolder).map(({ id, text, names, unmarked, weight }): CloseDocument => ({
      id,
      source: source.name,
      text,
      names: names.map(({ start, end, types }) => [start, end, types]),
      unmarked,
      weight,
    })),
  );
  return documents.map(document => `${JSON.stringify(document)}\n`).join('');
}
