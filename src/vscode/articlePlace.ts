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

/** A row for somebody or for a quote, as views give it to commands. */
interface Row {
  readonly reading: Reading;
  readonly item: { readonly span: Span };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'reading' in value && 'item' in value;
}

/** Finds the words of an article that a command is about: whatever is kept of an article is kept of its own words. */
export class ArticlePlaces {
  readonly #readings: Readings;
  readonly #views: SentenceViews;

  constructor(readings: Readings, views: SentenceViews) {
    this.#readings = readings;
    this.#views = views;
  }

  /** As `placeOf`, in the article; of a row of a view, what it stands for. */
  async of(values: readonly unknown[]): Promise<ArticlePlace | undefined> {
    const [row] = values;
    if (isRow(row)) return this.#ofRow(row);
    const place = await placeOf(this.#readings, values);
    if (!place) return undefined;
    const { document } = place.editor;
    return isSentenceView(document)
      ? this.#behind(place)
      : { document, reading: place.reading, at: place.at };
  }

  async #ofRow({ reading: listed, item }: Row): Promise<ArticlePlace | undefined> {
    const uri = vscode.Uri.parse(listed.uri);
    const document = await openArticle(articleUri(uri));
    const reading = document && (await this.#readings.read(document));
    const view = this.#views.get(listed.uri);
    const at = isSentenceView({ uri }) ? view?.toArticle.span(item.span) : item.span;
    const known = isSentenceView({ uri }) ? view?.article.text : listed.text;
    if (document && reading && at && known === reading.text) return { document, reading, at };
    announce(vscode.l10n.t('The text has changed since'));
    return undefined;
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
