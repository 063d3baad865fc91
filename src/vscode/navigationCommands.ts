import * as vscode from 'vscode';
import type { Span } from '../base/span';
import { followMention, followQuote, mentionUnder, quotesOf, whoUnder } from '../features/navigation';
import type { Direction } from '../features/navigation';
import { announce } from './announce';
import { placeOf, select } from './place';
import type { Place } from './place';
import { rangeOf } from './ranges';
import type { Readings } from './readings';

/** The ways round an article. Each works at the cursor, or at the words a card's link names. */
export function registerNavigation(readings: Readings): vscode.Disposable {
  const register = (command: string, act: (place: Place) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (...values: unknown[]) => {
      const place = await placeOf(readings, values);
      if (place) await act(place);
    });
  return vscode.Disposable.from(
    register('byline.nextMention', place => goToMention(place, 'next')),
    register('byline.previousMention', place => goToMention(place, 'previous')),
    register('byline.allMentions', peekMentions),
    register('byline.showQuotes', peekQuotes),
    register('byline.nextQuote', place => goToQuote(place, 'next')),
    register('byline.previousQuote', place => goToQuote(place, 'previous')),
  );
}

async function goToMention(place: Place, direction: Direction): Promise<void> {
  const mark = mentionUnder(place.reading, place.at);
  if (!mark) {
    announceNoName();
    return;
  }
  const { item, position, count } = followMention(mark, direction);
  await select(place, item.span);
  announce(vscode.l10n.t('Mention {0} of {1}', position, count));
}

async function goToQuote(place: Place, direction: Direction): Promise<void> {
  const stop = followQuote(place.reading, place.at[0], direction);
  if (!stop) {
    announce(vscode.l10n.t('Nobody is quoted in this article'));
    return;
  }
  await select(place, stop.item.span);
  announce(vscode.l10n.t('Quote {0} of {1}', stop.position, stop.count));
}

async function peekMentions(place: Place): Promise<void> {
  const mark = mentionUnder(place.reading, place.at);
  if (!mark) {
    announceNoName();
    return;
  }
  const spans = mark.entity.mentions.map(({ span }) => span);
  await peek(place, spans);
}

async function peekQuotes(place: Place): Promise<void> {
  const entity = whoUnder(place.reading, place.at);
  if (!entity) {
    announceNoName();
    return;
  }
  const spans = quotesOf(place.reading, entity).map(({ span }) => span);
  if (spans.length > 0) await peek(place, spans);
  else announce(vscode.l10n.t('No words of this name are quoted here'));
}

/** Lists places of the article in VS Code's own references view inside the editor. */
async function peek({ editor, reading, at }: Place, spans: readonly Span[]): Promise<void> {
  const { uri } = editor.document;
  const locations = spans.map(span => new vscode.Location(uri, rangeOf(reading, span)));
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    uri,
    rangeOf(reading, at).start,
    locations,
  );
}

function announceNoName(): void {
  announce(vscode.l10n.t('There is no name under the cursor'));
}
