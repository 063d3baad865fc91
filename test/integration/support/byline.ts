import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../../src/features/cards/cardActions';

/** Byline's card among the hovers VS Code gathers at a place, told by the commands it trusts; undefined for none. */
export async function cardAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly markdown: vscode.MarkdownString; readonly range: vscode.Range } | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const cards = hovers.flatMap(({ contents, range }) =>
    contents.flatMap(content =>
      content instanceof vscode.MarkdownString && content.value.includes('command:byline.') && range
        ? [{ markdown: content, range }]
        : [],
    ),
  );
  if (cards.length > 1) throw new Error('more than one card in one place');
  return cards[0];
}

/** What a card's markdown shows: links without their targets, entities as characters. */
export function shownBy({ value }: vscode.MarkdownString): string {
  return value
    .replace(/\]\([^)]*\)/g, ']')
    .replaceAll('&nbsp;', ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Follows the first link of a card with this label, as VS Code does on a click. */
export async function clickLink({ value }: vscode.MarkdownString, label: string): Promise<void> {
  const start = value.indexOf(`[${label}](command:`);
  if (start < 0) throw new Error(`no link ${label} in ${value}`);
  const target = value.slice(start + label.length + '[](command:'.length, value.indexOf(')', start));
  const [command = '', query = ''] = target.split('?');
  if (!(CARD_COMMANDS as readonly string[]).includes(command)) throw new Error(`${command} is not trusted`);
  await vscode.commands.executeCommand(command, ...(JSON.parse(decodeURIComponent(query)) as unknown[]));
}

export async function setDensity(density: string): Promise<void> {
  await vscode.commands.executeCommand('byline.setDensity', density);
}
