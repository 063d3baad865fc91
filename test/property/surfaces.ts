// What of an article comes before a reader's eyes, by the kind of place where it is shown.
import { LineIndex } from '../../src/base/lineIndex';
import type { Span } from '../../src/base/span';
import type { Annotations } from '../../src/engine/annotations';
import { textFormat } from '../../src/cli/textFormat';
import { cardMarkdown } from '../../src/features/cards/cardMarkdown';
import { cardsAt } from '../../src/features/cards/cardsAt';
import { citationAt } from '../../src/features/citation';
import { evidenceAt } from '../../src/features/evidence';
import { explain } from '../../src/features/explain';
import { headlineOf } from '../../src/features/headline';
import { inertLabel } from '../../src/features/inertLabel';
import type { OutlineItem } from '../../src/features/outline';
import { outlineOf } from '../../src/features/outline';
import { excerpt } from '../../src/features/passage';
import type { Reading } from '../../src/features/reading';
import { roleAndCount, spokenEntity } from '../../src/features/trees/entityItem';
import { plainLabel } from '../../src/features/trees/plainLabel';
import { quoteLabel, quoteSource, spokenQuote } from '../../src/features/trees/quoteItem';
import { sectionsOf } from '../../src/features/trees/sections';
import { english } from '../../src/features/wording';
import { everySpan } from './everySpan';

export interface Surfaces {
  /** Markdown of hovers. */
  readonly cards: readonly string[];
  /** Rows of trees and what is read aloud of them: VS Code shows them as they are. */
  readonly rows: readonly string[];
  /** Where VS Code takes `$(…)` for icons and `[…](…)` for links: lists to choose from, outline, symbols. */
  readonly labels: readonly string[];
  /** What is copied for other programs. */
  readonly citations: readonly string[];
  /** What the command line prints. */
  readonly terminal: string;
}

/** More places than these say the same over again. */
const MOST_PLACES = 60;

export function surfacesOf(text: string, annotations: Annotations): Surfaces {
  const reading: Reading = {
    uri: 'file:///articles/a.txt',
    version: 1,
    text,
    lines: new LineIndex(text),
    annotations,
  };
  // What the reader wrote may have come with a folder, and be as hostile.
  const checked = { date: '2026-01-02T03:04:05Z', where: text.slice(0, 200) };
  const { entities, quotes, dates, figures } = annotations;
  const places = everySpan([entities, quotes, dates, figures])
    .slice(0, MOST_PLACES)
    .map(([, span]) => span);
  return {
    cards: places.flatMap(at => {
      const cards = cardsAt(reading, at, () => checked);
      return cards.length > 0 ? [cardMarkdown(reading, cards, english)] : [];
    }),
    rows: [plainLabel(headlineOf(reading) ?? ''), ...rowsOf(reading)],
    labels: [
      ...namesIn(outlineOf(reading, english)),
      ...places.flatMap(at => [
        ...explain(reading, at, english).map(reason => inertLabel(plainLabel(reason.text))),
        ...evidenceAt(reading, at).map(({ span }) => inertLabel(plainLabel(excerpt(text, span)))),
      ]),
    ],
    citations: places.flatMap(([start, end]) =>
      [[start, start] as const, [start, end] as const].flatMap(at => {
        const source = {
          title: headlineOf(reading) ?? text.slice(0, 200),
          path: `articles/${text.slice(0, 60)}`,
          sha256: annotations.text.sha256,
          inFile: (span: Span) => span,
          checkOn: () => checked,
        };
        return citationAt(reading, at, source, english) ?? [];
      }),
    ),
    terminal: textFormat(annotations, text),
  };
}

function rowsOf(reading: Reading): string[] {
  return sectionsOf(reading).flatMap(({ items }) =>
    items.flatMap(item =>
      item.kind === 'entity'
        ? [item.name, roleAndCount(item), spokenEntity(item, english)]
        : [quoteLabel(item, english), quoteSource(item, english), spokenQuote(item, english)],
    ),
  );
}

function namesIn(items: readonly OutlineItem[]): string[] {
  return items.flatMap(({ name, detail, children }) => [name, detail, ...namesIn(children)]);
}
