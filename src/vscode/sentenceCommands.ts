import * as vscode from 'vscode';
import type { Span } from '../base/span';
import { skippedLabel } from '../features/trees/skippedLabel';
import { announce } from './announce';
import type { Articles } from './articles';
import { hostWording } from './hostWording';
import { placeOf } from './place';
import type { Place } from './place';
import { rangeIn } from './ranges';
import type { Readings } from './readings';
import { openArticle, SentenceProvider } from './sentenceProvider';
import { articleUri, isSentenceView, sentencesUri } from './sentenceUris';
import type { SentenceViews } from './sentenceViews';

/** The view of an article with one sentence a line, and the command that goes there and back. */
export function registerSentences(
  articles: Articles,
  readings: Readings,
  views: SentenceViews,
): vscode.Disposable {
  return vscode.Disposable.from(
    new SentenceProvider(articles, readings, views),
    vscode.commands.registerCommand('byline.switchSentences', async () => {
      const place = await placeOf(readings, []);
      if (!place) return;
      if (isSentenceView(place.editor.document)) await toArticle(place, readings, views);
      else await toSentences(place, views);
    }),
  );
}

async function toSentences({ editor, reading, at }: Place, views: SentenceViews): Promise<void> {
  const { skipped } = reading.annotations;
  if (skipped) {
    announce(skippedLabel(skipped, hostWording));
    return;
  }
  const uri = sentencesUri(editor.document.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const view = views.get(uri.toString());
  // While the view still follows an edit there is no telling where the words are.
  const known = view?.article.text === reading.text && view.text === document.getText();
  await show(document, editor, known ? view.toView.placed(at) : undefined);
}

async function toArticle({ editor, at }: Place, readings: Readings, views: SentenceViews): Promise<void> {
  const { uri } = editor.document;
  const document = await openArticle(articleUri(uri));
  if (!document) {
    announce(vscode.l10n.t('The article is not there any more'));
    return;
  }
  const view = views.get(uri.toString());
  const known = view?.article.text === (await readings.read(document))?.text;
  if (!known) announce(vscode.l10n.t('The text has changed since'));
  await show(document, editor, view && known ? view.toArticle.placed(at) : undefined);
}

async function show(
  document: vscode.TextDocument,
  { viewColumn }: vscode.TextEditor,
  span: Span | undefined,
): Promise<void> {
  const selection = span && rangeIn(document, span);
  await vscode.window.showTextDocument(document, {
    preview: false,
    ...(selection && { selection }),
    ...(viewColumn && { viewColumn }),
  });
}
