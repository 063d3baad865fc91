import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { contains } from '../../base/span';
import { inertLabel } from '../../features/inertLabel';
import { markAt, quoteAt } from '../../features/markAt';
import { plainLabel } from '../../features/trees/plainLabel';
import { NOTE_COLORS } from '../../notes/note';
import { announce } from '../announce';
import type { KeptFiles } from '../keeping/keptFiles';
import type { ArticlePlace, ArticlePlaces } from '../articlePlace';
import type { NoteStore } from './noteStore';
import type { CandidateRow, NoteRow, NotesNode } from './notesTree';
import { isPrivacyKnown } from './privacyQuestion';
import type { TrackedNote } from './trackedNotes';

/** Writing, answering, settling and taking away notes; marking what was checked. */
export function registerNotes(places: ArticlePlaces, store: NoteStore, kept: KeptFiles): vscode.Disposable {
  const register = (command: string, act: (place: ArticlePlace) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (...values: unknown[]) => {
      const place = await places.of(values);
      if (place) await act(place);
    });
  const onRow = (command: string, act: (row: NoteRow) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (node?: NotesNode) => {
      const row = node?.kind === 'note' ? node : await noteUnderCursor(places, store);
      if (row) await act(row);
      else announce(vscode.l10n.t('There is no note under the cursor'));
    });
  return vscode.Disposable.from(
    register('byline.addNote', place => addNote(place, store, kept)),
    register('byline.markChecked', place => markChecked(place, store, kept)),
    onRow('byline.editNote', row => editNote(row, store)),
    onRow('byline.tagNote', row => tagNote(row, store)),
    onRow('byline.replyToNote', row => replyToNote(row, store)),
    onRow('byline.resolveNote', row => resolveNote(row, store)),
    onRow('byline.deleteNote', row => deleteNote(row, store)),
    vscode.commands.registerCommand('byline.placeNote', (node?: NotesNode) => placeNote(node, places, store)),
  );
}

async function addNote(
  { document, reading, at }: ArticlePlace,
  store: NoteStore,
  kept: KeptFiles,
): Promise<void> {
  const span = trimmed(reading.text, at) ?? wordsAt(reading, at);
  if (!span) {
    announce(vscode.l10n.t('Select the words first that the note is about'));
    return;
  }
  if (!(await isPrivacyKnown(kept, document.uri))) return;
  const title = vscode.l10n.t('Note on “{0}”', plainLabel(reading.text.slice(...span), 50));
  const text = await vscode.window.showInputBox({ title, ignoreFocusOut: true });
  if (text === undefined) return;
  await store.add(document, span, { text, tags: [], color: null }, labelOf(text));
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
  await store.add(document, span, { kind: 'check', text }, vscode.l10n.t('Checked: {0}', labelOf(text)));
}

async function editNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const { note, item } = tracked;
  const text = await vscode.window.showInputBox({ title: vscode.l10n.t('Note'), value: note.text });
  if (text !== undefined) await store.edit(document.uri, item, { text }, labelOf(text));
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
  await store.edit(document.uri, item, { tags, ...(picked && { color: picked.color }) }, labelOf(note.text));
}

async function replyToNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const text = await vscode.window.showInputBox({ title: vscode.l10n.t('Reply'), ignoreFocusOut: true });
  if (text !== undefined && text !== '') await store.reply(document.uri, tracked.item, text, labelOf(text));
}

async function resolveNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const { note, item } = tracked;
  const resolved = note.resolved === null ? new Date().toISOString() : null;
  await store.edit(document.uri, item, { resolved }, labelOf(note.text));
}

async function deleteNote({ document, tracked }: NoteRow, store: NoteStore): Promise<void> {
  const items = [tracked.item, ...tracked.replies.map(({ item }) => item)];
  const label = labelOf(tracked.note.text);
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
  const span = node?.kind === 'candidate' ? spanIn(document, node.range) : await selectedIn(document, places);
  if (!span) {
    announce(vscode.l10n.t('Select the words first that the note belongs to'));
    return;
  }
  await store.putAt(document, tracked.item, span, labelOf(tracked.note.text));
}

async function selectedIn(document: vscode.TextDocument, places: ArticlePlaces): Promise<Span | undefined> {
  const place = await places.of([]);
  return place?.document === document && place.at[0] < place.at[1] ? place.at : undefined;
}

function spanIn(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return [document.offsetAt(start), document.offsetAt(end)];
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

/** Without a selection the mark or quote under the cursor is meant. */
function wordsAt(reading: ArticlePlace['reading'], at: Span): Span | undefined {
  return markAt(reading, at)?.span ?? quoteAt(reading, at)?.span;
}

function trimmed(text: string, [start, end]: Span): Span | undefined {
  const words = text.slice(start, end);
  if (words.trim() === '') return undefined;
  const from = start + words.length - words.trimStart().length;
  return [from, from + words.trim().length];
}

function labelOf(text: string): string {
  return plainLabel(text === '' ? vscode.l10n.t('a note without words') : text, 50);
}
