import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { inertLabel } from '../../features/inertLabel';
import { plainLabel } from '../../features/trees/plainLabel';
import type { Reading } from '../../features/reading';
import { alignedAnnotations } from '../../features/sentences/alignedAnnotations';
import type { PlacedNote } from '../../notes/placeNotes';
import { alignNotes } from '../../notes/placeNotes';
import type { WorkingEngine } from '../../worker/engineClient';
import type { ExportRequest } from '../../worker/protocol';
import { announce } from '../announce';
import type { ArticlePlaces } from '../articlePlace';
import type { FileBehind } from '../fileBehind';
import { fileBehind } from '../fileBehind';
import type { NoteStore } from '../notes/noteStore';

type Options = ExportRequest['options'];
type Part = Options['parts'][number];

interface Form {
  readonly label: string;
  readonly ending: string;
  readonly format: Options['format'];
  readonly parts: readonly Part[];
}

/** What a pack of evidence may hold, as the worker lists it. */
type Listed = Partial<
  Record<
    Part,
    readonly { id?: string; words: string; note?: string; speaker?: string | null; span: Span | null }[]
  >
>;

const EVIDENCE: readonly Part[] = ['quotes', 'figures', 'notes'];

/** The open article with the reader's corrections and notes as a file for elsewhere; a folder is exported by `byline export`. */
export async function exportOpenArticle(
  places: ArticlePlaces,
  store: NoteStore,
  engine: Pick<WorkingEngine, 'export'>,
): Promise<void> {
  const place = await places.of([]);
  if (!place) return;
  const { document, reading } = place;
  const form = await vscode.window.showQuickPick(forms(), { title: vscode.l10n.t('Export as') });
  if (!form) return;
  const article = inFile(reading, await store.notesOn(document), await fileBehind(document));
  const make = (format: Options['format'], parts: readonly Part[], chosen: ExportRequest['chosen'] = null) =>
    engine.export({
      id: reading.uri,
      version: reading.version,
      path: vscode.workspace.asRelativePath(document.uri, false),
      ...article,
      options: { format, parts, by: 'article', now: new Date().toISOString() },
      chosen,
      priority: () => 2,
    });
  const chosen = form.format === 'pack' ? await choose(await make('json', EVIDENCE)) : null;
  if (chosen === undefined) return;
  const made = await make(form.format, form.parts, chosen);
  const defaultUri = document.uri.with({ path: document.uri.path.replace(/(\.\w+)?$/, form.ending) });
  const target = await vscode.window.showSaveDialog({ defaultUri });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(made));
  announce(vscode.l10n.t('Exported'));
}

/** The article as its file has it, whose line ends may be others than those in the editor. */
function inFile(
  { text, annotations }: Reading,
  notes: readonly PlacedNote[],
  file: FileBehind | undefined,
): Pick<ExportRequest, 'text' | 'annotations' | 'notes'> {
  if (!file) return { text, annotations, notes };
  const { toFile, sha256 } = file;
  const own = { length: file.text.length, sha256 };
  const aligned = toFile ? alignedAnnotations(annotations, toFile, file.text.length) : annotations;
  return {
    text: file.text,
    annotations: { ...aligned, text: own },
    notes: toFile ? alignNotes(notes, toFile) : notes,
  };
}

const LONGEST_LABEL = 60;

/** Undefined when the reader thought better of it. */
async function choose(listed: string): Promise<ExportRequest['chosen'] | undefined> {
  const all = JSON.parse(listed) as Listed;
  const items = EVIDENCE.flatMap(part =>
    (all[part] ?? []).flatMap(({ id, words, note, speaker, span }) => {
      if (!span) return [];
      const description = inertLabel(plainLabel(note ?? speaker ?? '', LONGEST_LABEL));
      const label = inertLabel(plainLabel(words, LONGEST_LABEL));
      return { label, description, picked: true, part, span, note: id ?? null };
    }),
  );
  const title = vscode.l10n.t('What is the pack to hold?');
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  return picked?.map(({ part, span, note }) => ({ part, span, note }));
}

function forms(): Form[] {
  const { t } = vscode.l10n;
  const all: readonly Part[] = ['quotes', 'figures', 'entities', 'notes'];
  return [
    { label: t('Reading notes (Markdown)'), ending: '.notes.md', format: 'markdown', parts: all },
    { label: t('Page (HTML)'), ending: '.notes.html', format: 'html', parts: all },
    { label: t('Table of quotes (CSV)'), ending: '.quotes.csv', format: 'csv', parts: ['quotes'] },
    { label: t('Table of figures (CSV)'), ending: '.figures.csv', format: 'csv', parts: ['figures'] },
    { label: t('Table of names (CSV)'), ending: '.names.csv', format: 'csv', parts: ['entities'] },
    { label: t('Table of notes (CSV)'), ending: '.notes.csv', format: 'csv', parts: ['notes'] },
    { label: t('Everything (JSON)'), ending: '.notes.json', format: 'json', parts: all },
    { label: t('Evidence pack'), ending: '.evidence.json', format: 'pack', parts: EVIDENCE },
    { label: t('Notes (W3C JSON-LD)'), ending: '.notes.jsonld', format: 'w3c', parts: ['notes'] },
    { label: t('Annotations beside the text (brat)'), ending: '.ann', format: 'brat', parts: all },
    { label: t('Names by token (CoNLL)'), ending: '.conll', format: 'conll', parts: ['entities'] },
  ];
}
