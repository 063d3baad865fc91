import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { contains, trimmedSpan } from '../../base/span';
import { inertLabel } from '../../features/inertLabel';
import { markAt, quoteAt } from '../../features/markAt';
import { plainLabel } from '../../features/trees/plainLabel';
import { NOTE_COLORS } from '../../notes/note';
import { announce } from '../announce';
import type { KeptFiles } from '../keeping/keptFiles';
import type { ArticlePlace, ArticlePlaces } from '../articlePlace';
import { spanIn } from '../ranges';
import { noteLabel } from './noteLabel';
import type { NoteCommand, NoteParts } from './registerNotes';
import type { NoteStore } from './noteStore';
import type { CandidateRow, NoteRow, NotesNode } from './notesTree';
import { isPrivacyKnown } from './privacyQuestion';
import type { TrackedNote } from './trackedNotes';

/** What is done with a note that is there. */
const ON_NOTE: Readonly<Partial<Record<NoteCommand, (row: NoteRow, store: NoteStore) => Promise<void>>>> = {
  'byline.editNote': editNote,
  'byline.tagNote': tagNote,
  'byline.replyToNote': replyToNote,
  'byline.resolveNote': resolveNote,
  'byline.deleteNote': deleteNote,
};

/** Writing, answering, settling and taking away notes; marking what was checked. */
export async function carryOutNoteCommand(
  command: NoteCommand,
  values: readonly unknown[],
  { places, notes: store, kept }: NoteParts,
): Promise<void> {
  const [node] = values as [NotesNode?];
  if (command === 'byline.placeNote') return placeNote(node, places, store);
  if (command === 'byline.addNote' || command === 'byline.markChecked') {
    const place = await places.of(values);
    const write = command === 'byline.addNote' ? addNote : markChecked;
    return place && write(place, store, kept);
  }
  const row = node?.kind === 'note' ? node : await noteUnderCursor(places, store);
  if (row) await ON_NOTE[command]?.(row, store);
  else announce(vscode.l10n.t('There is no note under the cursor'));
}

async function addNote(
  { document, reading, at }: ArticlePlace,
  store: NoteStore,
  kept: KeptFiles,
): Promise<void> {
  const selected = trimmedSpan(reading.text, at);
  // Without a selection the mark or quote under the cursor is meant.
  const span =
    selected[0] < selected[1] ? selected : (markAt(reading, at)?.span ?? quoteAt(reading, at)?.span);
  if (!span) {
    announce(vscode.l10n.t('Select the words first that the note is about'));
    return;
  }
  if (!(await isPrivacyKnown(kept, document.uri))) return;
  const title = vscode.l10n.t('Note on “{0}”', plainLabel(reading.text.slice(...span), 50));
  const text = await vscode.window.showInputBox({ title, ignoreFocusOut: true });
  if (text === undefined) return;
  await store.add(document, span, { text, tags: [], color: null }, noteLabel(text), reading.text);
}

async function markChecked(
  { document, reading, at }: ArticlePlace,
  store: NoteStore,
  kept: KeptFiles,
): Promise<void> {
  const mark = markAt(reading, at);
  const span = mark?.kind === 'figure' ? mark.span : quoteAt(reading, at)?.span;
  if (!span) {
    announce(vscode.l10n.t('There is no quote and no figure under the cursor'));
    return;
  }
  if (!(await isPrivacyKnown(kept, document.uri))) return;
  const title = vscode.l10n.t('Where did you check that? (words or a link)');
  const text = await vscode.window.showInputBox({ title, ignoreFocusOut: true });
  if (text === undefined) return;
  await store.add(
    document,
    span,
    { kind: 'check', text },
    vscode.l10n.t('Checked: {0}', noteLabel(text)),
    reading.text,
  );
}

async function editNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const { note, item } = tracked;
  const text = await vscode.window.showInputBox({ title: vscode.l10n.t('Note'), value: note.text });
  if (text !== undefined) await store.edit(document.uri, item, { text }, noteLabel(text));
}

async function tagNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const { note, item } = tracked;
  const title = vscode.l10n.t('Tags, with commas between them');
  const value = await vscode.window.showInputBox({ title, value: note.tags.join(', ') });
  if (value === undefined) return;
  const tags = value
    .split(',')
    .map(tag => tag.trim())
    .filter(tag => tag !== '');
  const items = [
    { label: vscode.l10n.t('No colour'), color: null },
    ...NOTE_COLORS.map(color => ({ label: color, color })),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Colour and shape') });
  await store.edit(
    document.uri,
    item,
    { tags, ...(picked && { color: picked.color }) },
    noteLabel(note.text),
  );
}

async function replyToNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const text = await vscode.window.showInputBox({ title: vscode.l10n.t('Reply'), ignoreFocusOut: true });
  if (text !== undefined && text !== '') await store.reply(document.uri, tracked.item, text, noteLabel(text));
}

async function resolveNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const { note, item } = tracked;
  const resolved = note.resolved === null ? new Date().toISOString() : null;
  await store.edit(document.uri, item, { resolved }, noteLabel(note.text));
}

async function deleteNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const items = [tracked.item, ...tracked.replies.map(({ item }) => item)];
  const label = noteLabel(tracked.note.text);
  await store.remove(document.uri, items, label);
  const undo = vscode.l10n.t('Undo');
  const said = vscode.l10n.t('Deleted: {0}', inertLabel(label));
  void vscode.window.showInformationMessage(said, undo).then(answer => {
    if (answer === undo) void vscode.commands.executeCommand('byline.undo');
  });
}

/** Puts an orphan on a candidate, or on the selected words. */
async function placeNote(
  node: NotesNode | undefined,
  places: ArticlePlaces,
  store: NoteStore,
): Promise<void> {
  const row = rowOf(node);
  if (!row) return;
  const { document, tracked } = row;
  if (node?.kind === 'candidate' && node.version !== document.version) {
    announce(vscode.l10n.t('The text has changed since'));
    return;
  }
  const span = node?.kind === 'candidate' ? spanIn(document, node.range) : await selectedIn(document, places);
  if (!span) {
    announce(vscode.l10n.t('Select the words first that the note belongs to'));
    return;
  }
  await store.putAt(document, tracked.item, span, noteLabel(tracked.note.text));
}

async function selectedIn(document: vscode.TextDocument, places: ArticlePlaces): Promise<Span | undefined> {
  const place = await places.of([]);
  return place?.document === document && place.at[0] < place.at[1] ? place.at : undefined;
}

function rowOf(node: NotesNode | undefined): NoteRow | undefined {
  if (node?.kind === 'note') return node;
  return node?.kind === 'candidate' ? (node satisfies CandidateRow).note : undefined;
}

async function noteUnderCursor(places: ArticlePlaces, store: NoteStore): Promise<NoteRow | undefined> {
  const place = await places.of([]);
  if (!place) return undefined;
  const { document } = place;
  const notes = await store.notesOn(document);
  const around = notes.filter(({ found }) => found.span && contains(found.span, place.at));
  // Longer ones come first: the one meant is the innermost.
  const tracked = around.reduce<TrackedNote | undefined>(
    (inner, note) => (inner && lengthOf(inner) < lengthOf(note) ? inner : note),
    undefined,
  );
  return tracked && { kind: 'note', document, tracked };
}

function lengthOf({ found: { span } }: TrackedNote): number {
  return span ? span[1] - span[0] : 0;
}
