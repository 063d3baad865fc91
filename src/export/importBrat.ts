import type { Span } from '../base/span';
import { describeAnchor } from '../anchoring/anchor';
import type { AnchoredText } from '../anchoring/anchoredText';
import { newNote } from '../notes/note';
import type { Item } from '../sidecar/itemFile';
import { isFields } from '../sidecar/jsonFile';

export interface ImportedNotes {
  readonly items: readonly Item[];
  /** Lines that say nothing a note can hold, and why. */
  readonly problems: readonly string[];
}

interface Marked {
  readonly type: string;
  readonly span: Span;
}

/**
 * Notes from a file of brat: one for each span with a comment, tagged with its type. What Byline exported comes back as it
 * was. `newId` names the notes of others; `now` is an ISO date and time.
 */
export function notesFromBrat(
  standoff: string,
  text: AnchoredText,
  article: string,
  newId: () => string,
  now: string,
): ImportedNotes {
  const problems: string[] = [];
  const marks = new Map<string, Marked>();
  const comments = new Map<string, string[]>();
  const items: Item[] = [];
  const own = new Set<string>();
  standoff.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || /^[AMRE*N]/.test(line)) return;
    const [id = '', what = '', rest = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const mark = markOf(what, text);
      if (mark) marks.set(id, mark);
      else problems.push(`line ${String(index + 1)}: no span of this text`);
      return;
    }
    const [kind = '', of = ''] = what.split(' ');
    if (kind === 'W3C') {
      const found = itemsIn(rest);
      if (found.length === 0) problems.push(`line ${String(index + 1)}: not the JSON of a note`);
      else own.add(of);
      items.push(...found);
    } else if (kind === 'AnnotatorNotes') comments.set(of, [...(comments.get(of) ?? []), rest]);
  });
  for (const [id, said] of comments) {
    const mark = marks.get(id);
    if (own.has(id) || !mark) continue;
    const about = describeAnchor(text.text, text.points, mark.span);
    items.push(newNote({ id: newId(), text: said.join('\n'), tags: [mark.type], article, about, now }));
  }
  return { items, problems };
}

/** From the first to the last piece. */
function markOf(what: string, { text, points }: AnchoredText): Marked | null {
  const [, type, offsets] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(what) ?? [];
  if (type === undefined || offsets === undefined) return null;
  const numbers = offsets.split(/[ ;]/).map(Number);
  const span: Span = [points.toUnits(Math.min(...numbers)), points.toUnits(Math.max(...numbers))];
  return span[0] < span[1] && span[1] <= text.length ? { type, span } : null;
}

function itemsIn(json: string): Item[] {
  try {
    const value: unknown = JSON.parse(json);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown) =>
      isFields(item) && typeof item['id'] === 'string' ? [{ ...item, id: item['id'] }] : [],
    );
  } catch {
    return [];
  }
}
