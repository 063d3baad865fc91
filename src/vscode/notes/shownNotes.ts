import type * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { openArticle } from '../sentenceProvider';
import { articleUri, isSentenceView } from '../sentenceUris';
import type { SentenceViews } from '../sentenceViews';
import type { NoteStore } from './noteStore';
import type { TrackedNote } from './trackedNotes';

/** A note whose words a document shows, and where. */
export interface ShownNote {
  readonly tracked: TrackedNote;
  readonly span: Span;
}

/** The notes whose words are to be seen in a document: those on an article, in its sentence view too. */
export async function notesShownIn(
  document: vscode.TextDocument,
  store: NoteStore,
  views: SentenceViews,
): Promise<ShownNote[]> {
  if (!isSentenceView(document)) return placed(await store.notesOn(document), span => span);
  const article = await openArticle(articleUri(document.uri));
  const notes = article ? await store.notesOn(article) : [];
  const view = views.get(document.uri.toString());
  // While the view still follows an edit there is no telling where the words are.
  if (view?.text !== document.getText() || view.article.text !== article?.getText()) return [];
  return placed(notes, span => view.toView.span(span));
}

function placed(notes: readonly TrackedNote[], shown: (span: Span) => Span | null): ShownNote[] {
  return notes.flatMap(tracked => {
    const span = tracked.found.span && shown(tracked.found.span);
    return span ? [{ tracked, span }] : [];
  });
}
