import { expect } from 'chai';
import manifest from '../../../package.json';
import { CARD_COMMANDS } from '../../../src/features/cards/cardActions';

const { commands, keybindings, menus } = manifest.contributes;

describe('commands', () => {
  it('offer all that a card offers, under the category Byline and by a key', () => {
    for (const command of CARD_COMMANDS) {
      expect(commands.find(known => known.command === command)?.category, command).to.equal('Byline');
      expect(keybindings.map(binding => binding.command)).to.include(command);
    }
  });

  it('with a key take it only in the text of an article, and no key twice', () => {
    expect(new Set(keybindings.map(({ when }) => when))).to.deep.equal(
      new Set(['editorTextFocus && byline.activeIsArticle']),
    );
    const keys = keybindings.map(({ key }) => key);
    expect(keys).to.have.length(new Set(keys).size);
  });

  it('that need an article appear only where there is one', () => {
    for (const { command } of keybindings) {
      const entry = menus.commandPalette.find(item => item.command === command);
      expect(entry?.when, command).to.equal('byline.activeIsArticle');
    }
  });
});
