import type { Span } from '../base/span';
import type { Anchor } from '../anchoring/anchor';
import { anchorOf, describeAnchor, selectorsOf } from '../anchoring/anchor';
import { AnchoredText } from '../anchoring/anchoredText';
import { findAnchor } from '../anchoring/findAnchor';
import { fold } from '../anchoring/foldedText';
import { formatJson, isFields } from '../sidecar/jsonFile';
import type { ExportedArticle, Part } from './exportedArticle';
import { figureRecords, noteRecords, quoteRecords } from './records';

const SCHEMA = 'byline/evidence@1';

/** A piece of evidence as a pack keeps it: the words with all that is needed to find them again. */
export interface Evidence {
  readonly id: string;
  /** The article's path, as the pack names it. */
  readonly path: string;
  /** Of the file's raw bytes. */
  readonly sha256: string;
  readonly anchor: Anchor;
}

/** Whether a pack is to hold some words of an article. */
export type Chosen = (evidence: {
  readonly part: Part;
  readonly span: Span;
  readonly words: string;
  /** Id of the note, of which there may be several on the same words; null of what is none. */
  readonly note: string | null;
}) => boolean;

/** What is left of a piece of evidence. */
export type Standing = 'stands' | 'moved' | 'changed' | 'gone';

/**
 * Quotes, figures and notes of articles as one file, with the hash of each article's file: what they rest on can be
 * checked again later. `chosen` may leave some out. `now` is an ISO date and time.
 */
export function evidencePack(
  articles: readonly ExportedArticle[],
  parts: ReadonlySet<Part>,
  now: string,
  chosen: Chosen = () => true,
): string {
  let count = 0;
  const items = articles.flatMap(article => {
    const { text, path, annotations } = article;
    const points = new AnchoredText(text).points;
    const entry = (kind: string, span: Span, facts: object) => ({
      id: `${kind}-${String(++count)}`,
      kind,
      article: path,
      sha256: annotations.text.sha256,
      ...facts,
      span,
      selector: selectorsOf(describeAnchor(text, points, span)),
    });
    const take = <T extends { span: Span | null; words: string; annotation?: string }>(
      part: Part,
      kind: string,
      records: readonly T[],
    ) =>
      parts.has(part)
        ? records.flatMap(record => {
            const { span, words, annotation: note = null } = record;
            return span && chosen({ part, span, words, note }) ? [entry(kind, span, record)] : [];
          })
        : [];
    return [
      ...take(
        'quotes',
        'quote',
        quoteRecords(article).map(({ kind: form, ...rest }) => ({ form, ...rest })),
      ),
      ...take(
        'figures',
        'figure',
        figureRecords(article).map(({ kind: form, ...rest }) => ({ form, ...rest })),
      ),
      ...take(
        'notes',
        'note',
        noteRecords(article).map(({ id: note, note: written, ...rest }) => ({
          annotation: note,
          written,
          ...rest,
        })),
      ),
    ];
  });
  return formatJson({ schema: SCHEMA, created: now, items });
}

/** The pieces of a pack; `problems` names entries that cannot be checked. Throws where it is no pack at all. */
export function readPack(json: string): { evidence: Evidence[]; problems: string[] } {
  const value: unknown = JSON.parse(json);
  if (!isFields(value) || value['schema'] !== SCHEMA || !Array.isArray(value['items']))
    throw new Error(`not a pack of evidence (${SCHEMA})`);
  const problems: string[] = [];
  const evidence = value['items'].flatMap((item: unknown, index): Evidence[] => {
    const fields = isFields(item) ? item : {};
    const { id, article, sha256, selector } = fields;
    const anchor = anchorOf(Array.isArray(selector) ? selector : []);
    if (typeof id === 'string' && typeof article === 'string' && typeof sha256 === 'string' && anchor)
      return [{ id, path: article, sha256, anchor }];
    problems.push(`item ${String(index + 1)}: no words to look for`);
    return [];
  });
  return { evidence, problems };
}

/** Whether the words stand in the article as it is now: where they were, elsewhere, otherwise, or not at all. */
export function standingOf(
  { anchor }: Evidence,
  text: AnchoredText,
): { standing: Standing; span: Span | null } {
  const { state, span } = findAnchor(text, anchor);
  if (!span) return { standing: 'gone', span };
  if (fold(text.text.slice(...span)).trim() !== fold(anchor.exact).trim())
    return { standing: 'changed', span };
  return { standing: state === 'placed' ? 'stands' : 'moved', span };
}
