import { expect } from 'chai';
import { CARD_COMMANDS } from '../../../../src/features/cards/cardActions';
import { cardMarkdown } from '../../../../src/features/cards/cardMarkdown';
import { cardsAt } from '../../../../src/features/cards/cardsAt';
import { english } from '../../../../src/features/wording';
import { entity, figure, quote, readingOf, spanOf, speaker } from '../../../support/annotated';

describe('cards of a hostile article', () => {
  it('links to nothing but its own commands, whatever the article says', () => {
    const text =
      '[x](command:a) $(bug) <b> http://a.example said "![](http://a.example/p) `x` | www.a.example"';
    const name = spanOf(text, '[x](command:a) $(bug) <b> http://a.example');
    const hostile = readingOf(text, {
      entities: [
        entity(text.slice(...name), [name, name], {
          aliases: ['a@a.example'],
          roles: [{ text: '![r](http://a.example)', span: name }],
        }),
      ],
      quotes: [
        quote(spanOf(text, text.slice(text.indexOf('"'))), {
          speaker: speaker({ span: name, entities: ['e1'], class: 'named' }),
          via: [{ span: name, entity: null, confidence: 0.9 }],
        }),
      ],
      figures: [figure(spanOf(text, 'p) `x`'), { kind: 'quantity', unit: '[u](http://a.example)' })],
    });
    const markdown = [name, spanOf(text, 'www'), spanOf(text, 'x`')]
      .map(at => cardMarkdown(hostile, cardsAt(hostile, at), english))
      .join('\n');
    const ours = new RegExp(
      `\\]\\(command:(?:${CARD_COMMANDS.join('|').replaceAll('.', '\\.')})\\?[\\w%]+\\)`,
      'g',
    );
    const rest = markdown.replace(ours, ']').replace(/\$\([a-z-]+\) \*\*/g, '');
    expect(rest).to.not.match(/[<>`|$]|\]\(|!\[|:\/\/|www\.|@|command:/);
  });
});
