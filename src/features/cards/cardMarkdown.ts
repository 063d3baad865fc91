import type { Span } from '../../base/span';
import { checkWords } from '../check';
import { CHECK_ICON } from '../icons';
import { excerpt } from '../passage';
import type { Reading } from '../reading';
import { targetOf } from '../target';
import type { Wording } from '../wording';
import { cardActions } from './cardActions';
import type { CardCommand } from './cardActions';
import type { Card } from './card';
import { dateLines } from './dateLines';
import { entityLines } from './entityLines';
import { escapeText } from './escapeText';
import { figureLines } from './figureLines';
import type { CardInk } from './ink';
import { quoteLines } from './quoteLines';

const LINE_BREAK = '  \n';
const RULE = '\n\n---\n\n';
/** A link to where something was checked may be long. */
const MOST_PLACE = 120;
const BETWEEN_ACTIONS = ' &nbsp; ';

/**
 * The cards of one place as one piece of markdown: the lines of each, then one row of actions for all. It is meant
 * for a renderer with theme icons, without HTML, that trusts `CARD_COMMANDS` alone.
 */
export function cardMarkdown(reading: Reading, cards: readonly Card[], wording: Wording): string {
  const ink: CardInk = {
    wording,
    cite: ({ words, evidence }) =>
      evidence ? link(escapeText(words), 'byline.showEvidence', evidence) : escapeText(words),
    elsewhere: (words, { span }) => link(words, 'byline.showElsewhere', span),
  };
  const parts = cards.map(card => [...linesOf(card, ink), ...checkLines(card, wording)].join(LINE_BREAK));
  const actions = cardActions(cards, wording);
  parts.push(actions.map(({ label, command, span }) => link(label, command, span)).join(BETWEEN_ACTIONS));
  return parts.join(RULE);

  function link(label: string, command: CardCommand, span: Span): string {
    return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(targetOf(reading, span)))})`;
  }
}

function checkLines(card: Card, wording: Wording): string[] {
  if (!('checked' in card) || !card.checked) return [];
  const { date, where } = card.checked;
  const words = `$(${CHECK_ICON}) **${escapeText(checkWords({ date, where: '' }, wording))}**`;
  const place = escapeText(excerpt(where, [0, where.length], MOST_PLACE));
  return [place === '' ? words : `${words} · ${place}`];
}

function linesOf(card: Card, ink: CardInk): string[] {
  switch (card.kind) {
    case 'entity':
      return entityLines(card, ink);
    case 'quote':
      return quoteLines(card, ink);
    case 'date':
      return dateLines(card, ink);
    case 'figure':
      return figureLines(card, ink);
  }
}
