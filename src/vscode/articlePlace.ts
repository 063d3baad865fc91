import * as vscode from 'vscode';
import type { Span } from '../base/span';
import type { Reading } from '../features/reading';
import { announce } from './announce';
import { placeOf } from './place';
import type { Place } from './place';
import type { Readings } from './readings';
import { openArticle } from './sentenceProvider';
import { articleUri, isSentenceView } from './sentenceUris';
import type { SentenceViews } from './sentenceViews';

/** Words of an article itself, also where its sentence view is what the reader sees. */
export interface ArticlePlace {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
  readonly at: Span;
}

/** Finds the words of an article that a command is about: whatever is kept of an article is kept of its own words. */
export class ArticlePlaces {
  readonly #readings: Readings;
  readonly #views: SentenceViews;

  constructor(readings: Readings, views: SentenceViews) {
    this.#readings = readings;
    this.#views = views;
  }

  /** As `placeOf`, in the article. */
  async of(values: readonly unknown[]): Promise<ArticlePlace | undefined> {
    const place = await placeOf(this.#readings, values);
    if (!place) return undefined;
    const { document } = place.editor;
    return isSentenceView(document)
      ? this.#behind(place)
      : { document, reading: place.reading, at: place.at };
  }

  async #behind({ editor, reading: shown, at }: Place): Promise<ArticlePlace | undefined> {
    const { uri } = editor.document;
    const view = this.#views.get(uri.toString());
    const document = await openArticle(articleUri(uri));
    const reading = document && (await this.#readings.read(document));
    const isCurrent = view?.text === shown.text && view.article.text === reading?.text;
    if (!document || !reading || !view || !isCurrent) {
      announce(vscode.l10n.t('The text has changed since'));
      return undefined;
    }
    return { document, reading, at: view.toArticle.placed(at) };
  }
}
