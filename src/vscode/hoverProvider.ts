import * as vscode from 'vscode';
import type { Card } from '../features/cards/card';
import { CARD_COMMANDS } from '../features/cards/cardActions';
import { cardMarkdown } from '../features/cards/cardMarkdown';
import { cardsAt } from '../features/cards/cardsAt';
import type { CheckOn } from '../features/check';
import type { DensityState } from './densityState';
import type { LazyFolder } from './folder/lazyFolder';
import { hostWording } from './hostWording';
import { announce } from './announce';
import { rangeOf, spanOfRange } from './ranges';
import type { Readings } from './readings';

/** Cards on hover, and the command that shows the card under the cursor. */
export function registerHover(
  readings: Readings,
  state: DensityState,
  folder: LazyFolder,
  checksIn: (document: vscode.TextDocument) => Promise<CheckOn>,
): vscode.Disposable {
  const provider = new CardProvider(readings, state, folder, checksIn);
  return vscode.Disposable.from(
    // Which documents are articles is for `readings` to say; it answers at once that others are none.
    vscode.languages.registerHoverProvider({ pattern: '**' }, provider),
    vscode.commands.registerCommand('byline.showCard', () => provider.showCard()),
  );
}

class CardProvider implements vscode.HoverProvider {
  readonly #readings: Readings;
  readonly #state: DensityState;
  readonly #folder: LazyFolder;
  readonly #checksIn: (document: vscode.TextDocument) => Promise<CheckOn>;
  /** Where a card was asked for by command, which counts also when Byline is off and opens none by itself. */
  #asked: vscode.Location | undefined;

  constructor(
    readings: Readings,
    state: DensityState,
    folder: LazyFolder,
    checksIn: (document: vscode.TextDocument) => Promise<CheckOn>,
  ) {
    this.#readings = readings;
    this.#state = state;
    this.#folder = folder;
    this.#checksIn = checksIn;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (this.#state.of(document.uri) === 'off' && !this.#wasAsked(document, position)) return undefined;
    const reading = this.#readings.get(document) ?? (await this.#readings.read(document, token));
    if (!reading) return undefined;
    const at = spanOfRange(reading, new vscode.Range(position, position));
    const found = cardsAt(reading, at, await this.#checksIn(document));
    const [innermost] = found;
    if (!innermost) return undefined;

    const cards = await Promise.all(found.map(card => this.#withFolder(document.uri, card)));
    const markdown = new vscode.MarkdownString(cardMarkdown(reading, cards, hostWording), true);
    markdown.supportHtml = false;
    markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
    return new vscode.Hover(markdown, rangeOf(reading, innermost.span));
  }

  async showCard(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const reading = editor && (await this.#readings.read(editor.document));
    if (!reading) return;
    const cursor = editor.selection.active;
    if (cardsAt(reading, spanOfRange(reading, new vscode.Range(cursor, cursor))).length === 0) {
      announce(vscode.l10n.t('There is no card for the words under the cursor'));
      return;
    }
    this.#asked = new vscode.Location(editor.document.uri, cursor);
    await vscode.commands.executeCommand('editor.action.showHover');
  }

  async #withFolder(shown: vscode.Uri, card: Card): Promise<Card> {
    return card.kind === 'entity' ? { ...card, elsewhere: await this.#folder.elsewhere(shown, card) } : card;
  }

  #wasAsked(document: vscode.TextDocument, position: vscode.Position): boolean {
    const asked = this.#asked;
    this.#asked = undefined;
    return asked?.uri.toString() === document.uri.toString() && asked.range.start.isEqual(position);
  }
}
