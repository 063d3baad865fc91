import { expect } from 'chai';
import { CARD_COMMANDS } from '../../src/features/cards/cardActions';
import type { Surfaces } from './surfaces';

/** A link of ours: one of the commands that cards are trusted with, its arguments encoded. */
const OUR_LINK = new RegExp(
  `\\]\\(command:(?:${CARD_COMMANDS.join('|').replaceAll('.', '\\.')})\\?[\\w%]+\\)`,
  'g',
);
/** The icon before a card's first line, which no text of an article can write: its characters are entities there. */
const OUR_ICON = /^\$\([a-z-]+\) \*\*/gm;
/** What else could act in markdown, or be taken for an address. */
const ACTS_IN_MARKDOWN = /[<>`|$]|\]\(|!\[|:\/\/|www\.|@|\w+:\w/;
/** Joiners and variation selectors are no less invisible, but scripts and emoji need them. */
const UNSEEN =
  /(?![\u200c\u200d\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Throws where something on a surface links, runs, loads, hides or turns anything. */
export function expectHarmless({ cards, rows, labels, citations, terminal }: Surfaces): void {
  for (const card of cards) {
    const shown = decoded(card.replaceAll('&nbsp;', ' '));
    expect(card.replace(OUR_LINK, ']').replace(OUR_ICON, '')).to.not.match(ACTS_IN_MARKDOWN);
    // Byline isolates what is written from right to left as a whole, and closes what it opened.
    expect(shown.replace(/\u2068([^\u2066-\u2069]*)\u2069/g, '$1').replaceAll('\n', '')).to.not.match(UNSEEN);
  }
  for (const row of rows) expect(row).to.not.match(UNSEEN);
  for (const label of labels) {
    expect(label.replaceAll('\u200b(', '(')).to.not.match(UNSEEN);
    expect(label).to.not.match(/\$\(|\]\(/);
  }
  for (const citation of citations) {
    expect(citation).to.match(/^“[^\n]*”\n— [^\n]*\n\([^\n]*\)\n$/);
    for (const line of citation.split('\n')) expect(line).to.not.match(UNSEEN);
  }
  for (const line of terminal.split('\n')) expect(line).to.not.match(UNSEEN);
}

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
