import * as vscode from 'vscode';
import { SENTENCES_SCHEME } from './ownSchemes';

/** The view of an article. Its path is for the tab's title and makes it plain text; the query says which article it is of. */
export function sentencesUri(article: vscode.Uri): vscode.Uri {
  const path = article.path.replace(/\.(?:txt|md)$/i, '').replace(/^(?!\/)/, '/');
  return vscode.Uri.from({
    scheme: SENTENCES_SCHEME,
    path: `${path} (sentences).txt`,
    query: article.toString(),
  });
}

export function isSentenceView({ uri }: { readonly uri: vscode.Uri }): boolean {
  return uri.scheme === SENTENCES_SCHEME;
}

/** The article that a document is or shows: of a view the one it is of, of any other itself. */
export function articleUri(uri: vscode.Uri): vscode.Uri {
  if (!isSentenceView({ uri })) return uri;
  try {
    return vscode.Uri.parse(uri.query, true);
  } catch {
    // Addresses may come from anywhere.
    return uri;
  }
}
