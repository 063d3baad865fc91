import { describeAnchor } from '../anchoring/anchor';
import { AnchoredText } from '../anchoring/anchoredText';
import { moveNote, NOTES_FORMAT, noteOf } from '../notes/note';
import type { Item } from '../sidecar/itemFile';
import { formatJson, isFields } from '../sidecar/jsonFile';
import type { ExportedArticle } from './exportedArticle';

/** The notes of articles as one AnnotationPage, each with its words where they are now. */
export function annotationPage(articles: readonly ExportedArticle[]): string {
  const items = articles.flatMap(({ path, text, notes }) => {
    const points = new AnchoredText(text).points;
    return notes.flatMap(({ item, note, found, replies }) => {
      // A mark "checked" says of which words it was, also where they are others now.
      const moves = found.span !== null && note.kind !== 'check';
      const moved = moves ? moveNote(item, describeAnchor(text, points, found.span), path) : item;
      return [withSource(moved, path), ...replies.map(reply => reply.item)];
    });
  });
  return formatJson({ ...NOTES_FORMAT.empty, [NOTES_FORMAT.list]: items });
}

/** In a file that lies anywhere the article is named from the folder on. */
function withSource(item: Item, path: string): Item {
  const { target } = item;
  return isFields(target) ? { ...item, target: { ...target, source: sourceOf(path) } } : item;
}

function sourceOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The annotations of a page, of a collection's first page, of a list or of one, that are on an article; those that say no
 * words, or name a file that is called otherwise, are left out.
 */
export function notesFromW3c(
  json: string,
  article: string,
  newId: () => string,
): { items: Item[]; problems: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { items: [], problems: [(error as Error).message] };
  }
  const problems: string[] = [];
  const items = listIn(value).flatMap((entry, index): Item[] => {
    if (!isFields(entry)) {
      problems.push(`item ${String(index + 1)}: no annotation`);
      return [];
    }
    const item: Item = { ...entry, id: typeof entry['id'] === 'string' ? entry['id'] : newId() };
    const other = otherFile(item, article);
    if (other !== null) {
      problems.push(`item ${String(index + 1)}: is on ${other}`);
      return [];
    }
    const note = noteOf(item);
    if (note.anchor || note.repliesTo !== null) return [item];
    problems.push(`item ${String(index + 1)}: no TextQuoteSelector`);
    return [];
  });
  return { items, problems };
}

/** The file that an annotation is on, where that is a path and ends otherwise than the article's; else null. */
function otherFile({ target }: Item, article: string): string | null {
  const source = isFields(target) ? target['source'] : null;
  if (typeof source !== 'string' || /^[a-z][a-z0-9+.-]+:/i.test(source)) return null;
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return name(source) === encodeURIComponent(name(article)) || name(source) === name(article) ? null : source;
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  if (Array.isArray(value['items'])) return value['items'];
  if (isFields(value['first'])) return listIn(value['first']);
  return value['type'] === 'Annotation' ? [value] : [];
}
