import type * as vscode from 'vscode';
import type { Span } from '../../base/span';
import type { CheckOn } from '../../features/check';
import { checkOn } from '../../notes/checks';
import { openArticle } from '../sentenceProvider';
import { articleUri, isSentenceView } from '../sentenceUris';
import type { SentenceViews } from '../sentenceViews';
import type { NoteStore } from './noteStore';
import type { TrackedNote } from './trackedNotes';

/** A note whose words a document shows, and where. */
export interface ShownNote {
  readonly tracked: TrackedNote;
  readonly span: Span;
  /** Whose note it is. */
  readonly article: vscode.Uri;
}

/** The notes whose words are to be seen in a document: those on an article, in its sentence view too. */
export async function notesShownIn(
  document: vscode.TextDocument,
  store: NoteStore,
  views: SentenceViews,
): Promise<ShownNote[]> {
  if (!isSentenceView(document)) return placed(document.uri, await store.notesOn(document), span => span);
  const article = await openArticle(articleUri(document.uri));
  const notes = article ? await store.notesOn(article) : [];
  const view = views.get(document.uri.toString());
  // While the view still follows an edit there is no telling where the words are.
  if (view?.text !== document.getText() || view.article.text !== article?.getText()) return [];
  return placed(articleUri(document.uri), notes, span => view.toView.span(span));
}

/** What the reader has checked of what a document shows. */
export async function checksIn(
  document: vscode.TextDocument,
  store: NoteStore,
  views: SentenceViews,
): Promise<CheckOn> {
  const shown = await notesShownIn(document, store, views);
  const notes = shown.map(({ tracked, span }) => ({ ...tracked, found: { ...tracked.found, span } }));
  return span => checkOn(notes, span, document.getText());
}

function placed(
  article: vscode.Uri,
  notes: readonly TrackedNote[],
  shown: (span: Span) => Span | null,
): ShownNote[] {
  return notes.flatMap(tracked => {
    const span = tracked.found.span && shown(tracked.found.span);
    return span ? [{ tracked, span, article }] : [];
  });
}
