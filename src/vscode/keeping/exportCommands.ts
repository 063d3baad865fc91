import * as vscode from 'vscode';
import { entitiesCsv, figuresCsv, notesCsv, quotesCsv } from '../../export/csv';
import { evidencePack } from '../../export/evidence';
import type { ExportedArticle } from '../../export/exportedArticle';
import { PARTS } from '../../export/exportedArticle';
import { htmlPage } from '../../export/html';
import { markdownNotes } from '../../export/markdown';
import { entityRecords, figureRecords, noteRecords, quoteRecords } from '../../export/records';
import { annotationPage } from '../../export/w3c';
import { announce } from '../announce';
import type { ArticlePlaces } from '../articlePlace';
import type { NoteStore } from '../notes/noteStore';

interface ExportForm {
  readonly label: string;
  readonly ending: string;
  make(article: ExportedArticle): string;
}

/** The open article with the reader's corrections and notes as a file for elsewhere. The folder is exported by `byline export`,
 * and so is what programs read, not people (brat, CoNLL). */
export async function exportOpenArticle(places: ArticlePlaces, store: NoteStore): Promise<void> {
  const place = await places.of([]);
  if (!place) return;
  const { document, reading } = place;
  const form = await vscode.window.showQuickPick(forms(), { title: vscode.l10n.t('Export as') });
  if (!form) return;
  const path = vscode.workspace.asRelativePath(document.uri, false);
  const { text, annotations } = reading;
  const made = form.make({ path, text, annotations, notes: await store.notesOn(document) });
  const defaultUri = document.uri.with({ path: document.uri.path.replace(/(\.\w+)?$/, form.ending) });
  const target = await vscode.window.showSaveDialog({ defaultUri });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(made));
  announce(vscode.l10n.t('Exported'));
}

function forms(): ExportForm[] {
  const parts = new Set(PARTS);
  const { t } = vscode.l10n;
  return [
    {
      label: t('Reading notes (Markdown)'),
      ending: '.notes.md',
      make: one => markdownNotes([one], 'article', parts),
    },
    { label: t('Page (HTML)'), ending: '.notes.html', make: one => htmlPage([one], parts) },
    { label: t('Table of quotes (CSV)'), ending: '.quotes.csv', make: one => quotesCsv(quoteRecords(one)) },
    {
      label: t('Table of figures (CSV)'),
      ending: '.figures.csv',
      make: one => figuresCsv(figureRecords(one)),
    },
    { label: t('Table of names (CSV)'), ending: '.names.csv', make: one => entitiesCsv(entityRecords(one)) },
    { label: t('Table of notes (CSV)'), ending: '.notes.csv', make: one => notesCsv(noteRecords(one)) },
    {
      label: t('Evidence pack'),
      ending: '.evidence.json',
      make: one => evidencePack([one], parts, new Date().toISOString()),
    },
    { label: t('Notes (W3C JSON-LD)'), ending: '.notes.jsonld', make: one => annotationPage([one]) },
  ];
}
