import type { Anchor } from '../anchoring/anchor';
import { anchorOf, selectorsOf } from '../anchoring/anchor';
import type { Item, ItemFileFormat } from '../sidecar/itemFile';
import type { Fields } from '../sidecar/jsonFile';
import { isFields } from '../sidecar/jsonFile';
import { sourceOf } from './sidecarPath';

/** A file of notes: https://www.w3.org/TR/annotation-model/#annotation-page */
export const NOTES_FORMAT: ItemFileFormat = {
  empty: { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' },
  list: 'items',
};

/** What W3C has no word for is under a name of ours. */
const COLOR = 'byline:color';
const RESOLVED = 'byline:resolved';

export const NOTE_COLORS = ['yellow', 'green', 'blue', 'red', 'purple'] as const;
export type NoteColor = (typeof NOTE_COLORS)[number];

/** Why a note was made; all else is `other`. */
export type NoteKind = 'note' | 'reply' | 'check' | 'other';

/** What the reader wrote. The item it was read from keeps what else others put there. */
export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly tags: readonly string[];
  readonly color: NoteColor | null;
  /** Null for a reply, and where the selectors do not say which words are meant. */
  readonly anchor: Anchor | null;
  /** The id of the note this one answers, or null. */
  readonly repliesTo: string | null;
  /** ISO date and time when the reader was done with it, or null. */
  readonly resolved: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly creator: string | null;
}

const MOTIVATIONS: Readonly<Record<Exclude<NoteKind, 'other'>, string>> = {
  note: 'commenting',
  reply: 'replying',
  check: 'assessing',
};

/** Reads any W3C annotation, also one another program wrote. */
export function noteOf(item: Item): Note {
  const bodies = listOf(item['body']);
  const target = listOf(item['target'])[0];
  const selectors = isFields(target) ? listOf(target['selector']) : [];
  const resolved = item[RESOLVED];
  return {
    id: item.id,
    kind: kindOf(item),
    text: bodies.map(textOf).filter(Boolean).join('\n\n'),
    tags: bodies.flatMap(tagOf),
    color: colorOf(item[COLOR]),
    anchor: anchorOf(selectors),
    repliesTo: typeof target === 'string' && kindOf(item) === 'reply' ? target : null,
    resolved: stringOf(resolved),
    created: stringOf(item['created']),
    modified: stringOf(item['modified']),
    creator: creatorOf(item['creator']),
  };
}

export interface NewNote {
  readonly id: string;
  readonly kind?: Exclude<NoteKind, 'other'>;
  readonly text: string;
  readonly tags?: readonly string[];
  readonly color?: NoteColor | null;
  /** The article's path from the workspace folder on. */
  readonly article: string;
  /** What it is about: words, or another note by its id. */
  readonly about: Anchor | string;
  /** ISO date and time. */
  readonly now: string;
}

export function newNote({ id, kind = 'note', text, tags = [], color, article, about, now }: NewNote): Item {
  return {
    id,
    type: 'Annotation',
    motivation: MOTIVATIONS[kind],
    created: now,
    ...(color && { [COLOR]: color }),
    body: bodiesOf(text, tags, kind),
    target: typeof about === 'string' ? about : { source: sourceOf(article), selector: selectorsOf(about) },
  };
}

/** What of a note the reader can change. */
export interface NoteEdit {
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly color?: NoteColor | null;
  readonly resolved?: string | null;
}

/** The item with the reader's changes; everything else in it stays as it is. */
export function editNote(item: Item, edit: NoteEdit, now: string): Item {
  const note = noteOf(item);
  const next: Fields = { ...item, modified: now };
  if (edit.text !== undefined || edit.tags !== undefined) {
    const others = listOf(item['body']).filter(body => textOf(body) === '' && tagOf(body).length === 0);
    const kind = note.kind === 'other' ? 'note' : note.kind;
    next['body'] = [...bodiesOf(edit.text ?? note.text, edit.tags ?? note.tags, kind), ...others];
  }
  if (edit.color !== undefined) setOrRemove(next, COLOR, edit.color);
  if (edit.resolved !== undefined) setOrRemove(next, RESOLVED, edit.resolved);
  return { ...next, id: item.id };
}

/** The item for the same words where they are now. */
export function moveNote(item: Item, anchor: Anchor, article: string): Item {
  const [first, ...others] = listOf(item['target']);
  const target = isFields(first) ? first : {};
  const kept = listOf(target['selector']).filter(selector => !isTextSelector(selector));
  const moved = { ...target, source: sourceOf(article), selector: [...selectorsOf(anchor), ...kept] };
  return { ...item, target: others.length > 0 ? [moved, ...others] : moved };
}

/** The item as the file of an article's notes names that article. */
export function onArticle(item: Item, article: string): Item {
  const [first, ...others] = listOf(item['target']);
  if (!isFields(first)) return item;
  const target = { ...first, source: sourceOf(article) };
  return { ...item, target: others.length > 0 ? [target, ...others] : target };
}

/** The item of an article that has another path now. */
export function renameSource(item: Item, from: string, to: string): Item {
  const targets = listOf(item['target']).map(target =>
    isFields(target) && target['source'] === sourceOf(from) ? { ...target, source: sourceOf(to) } : target,
  );
  return { ...item, target: targets.length === 1 ? targets[0] : targets };
}

function kindOf(item: Item): NoteKind {
  const motivations = listOf(item['motivation']);
  if (motivations.length === 0) return 'note';
  const kinds: NoteKind[] = ['reply', 'check', 'note'];
  const known = kinds.find(kind => kind !== 'other' && motivations.includes(MOTIVATIONS[kind]));
  if (known) return known;
  return motivations.some(one =>
    ['highlighting', 'tagging', 'describing', 'questioning'].includes(String(one)),
  )
    ? 'note'
    : 'other';
}

function bodiesOf(text: string, tags: readonly string[], kind: NoteKind): Fields[] {
  const purpose =
    kind === 'check' ? MOTIVATIONS.check : kind === 'reply' ? MOTIVATIONS.reply : MOTIVATIONS.note;
  return [
    ...(text === '' ? [] : [{ type: 'TextualBody', purpose, format: 'text/plain', value: text }]),
    ...tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
}

function textOf(body: unknown): string {
  if (!isFields(body) || listOf(body['purpose']).includes('tagging')) return '';
  return stringOf(body['value']) ?? '';
}

function tagOf(body: unknown): string[] {
  if (!isFields(body) || !listOf(body['purpose']).includes('tagging')) return [];
  const value = stringOf(body['value']);
  return value === null ? [] : [value];
}

function colorOf(value: unknown): NoteColor | null {
  return NOTE_COLORS.find(color => color === value) ?? null;
}

function creatorOf(value: unknown): string | null {
  return isFields(value) ? stringOf(value['name']) : stringOf(value);
}

function isTextSelector(selector: unknown): boolean {
  return isFields(selector) && /^Text(Quote|Position)Selector$/.test(String(selector['type']));
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** W3C lets one value stand for a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function setOrRemove(fields: Fields, name: string, value: string | null): void {
  if (value === null) delete fields[name];
  else fields[name] = value;
}
