import type { Span } from '../../base/span';
import type { Wording } from '../wording';
import type { Card } from './card';

/** The commands a card may run: the only ones its markdown is trusted with. */
export const CARD_COMMANDS = [
  'byline.nextMention',
  'byline.allMentions',
  'byline.showQuotes',
  'byline.nextQuote',
  'byline.showEvidence',
  'byline.copyWithCitation',
  'byline.explainMark',
  'byline.fix',
  'byline.showCorrections',
  'byline.showElsewhere',
] as const;

export type CardCommand = (typeof CARD_COMMANDS)[number];

export interface CardAction {
  readonly label: string;
  readonly command: CardCommand;
  /** The words it is about. */
  readonly span: Span;
}

/** The one row of actions under the cards of a place; only those that lead somewhere. */
export function cardActions(cards: readonly Card[], { t }: Wording): CardAction[] {
  const actions: CardAction[] = [];
  for (const card of cards) {
    const { span } = card;
    if (card.kind === 'entity') {
      if (card.mentions > 1) {
        actions.push({ label: t('Next mention'), command: 'byline.nextMention', span });
        actions.push({ label: t('All mentions'), command: 'byline.allMentions', span });
      }
      const { said, denied, asked } = card.speech;
      if (said + denied + asked > 0) actions.push({ label: t('Quotes'), command: 'byline.showQuotes', span });
    }
    if (card.kind === 'quote') {
      if (card.speaker.single && cards.length === 1)
        actions.push({ label: t('Quotes of this speaker'), command: 'byline.showQuotes', span });
      if (card.quotes > 1) actions.push({ label: t('Next quote'), command: 'byline.nextQuote', span });
      actions.push({ label: t('Copy with citation'), command: 'byline.copyWithCitation', span });
    }
  }
  const [innermost] = cards;
  if (!innermost) return actions;
  actions.push({ label: t('Why?'), command: 'byline.explainMark', span: innermost.span });
  if (cards.some(card => 'corrected' in card && card.corrected))
    actions.push({ label: t('Corrected here'), command: 'byline.showCorrections', span: innermost.span });
  actions.push({ label: t('Fix …'), command: 'byline.fix', span: innermost.span });
  return actions;
}
