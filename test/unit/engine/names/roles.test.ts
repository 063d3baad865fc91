import { expect } from 'chai';
import type { EntityType } from '../../../../src/engine/annotations';
import { RoleReader } from '../../../../src/engine/names/roles';
import { emptyDraft } from '../../../../src/engine/pipeline';
import { textStage } from '../../../../src/engine/text/textStage';

/** The roles of the person marked [so]; other names as {type:name}. */
function roles(marked: string): string[] {
  const names: { start: number; end: number; type: EntityType }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    const inner = /^\[(.*)\]$|^\{(\w+):(.*)\}$/.exec(part);
    const name = inner ? (inner[1] ?? inner[3] ?? '') : '';
    if (inner)
      names.push({
        start: text.length,
        end: text.length + name.length,
        type: (inner[2] ?? 'person') as EntityType,
      });
    text += inner ? name : part;
  }
  const draft = emptyDraft(text, null);
  textStage.run(draft);
  draft.names = names.map(({ start, end, type }) => {
    const first = draft.tokens.findIndex(token => token.start === start);
    const last = draft.tokens.findIndex(token => token.end === end);
    return { span: [start, end], tokens: [first, last + 1], type, confidence: 1 };
  });
  const person = draft.names.find(name => name.type === 'person');
  const sentence = draft.sentenceTokens.find(([, end]) => end > (person?.tokens[0] ?? 0));
  if (!person || !sentence) throw new Error('no person marked');
  return new RoleReader(draft).rolesOf(person, sentence).map(role => role.text);
}

describe('RoleReader', () => {
  it('reads the title before the name with what qualifies it', () => {
    expect(roles('{group:Norlandian} President [Ana Duarte] arrived.')).to.deep.equal([
      'Norlandian President',
    ]);
    expect(roles('The former prime minister [Ana Duarte] arrived.')).to.deep.equal(['former prime minister']);
  });

  it('reads the apposition behind the name, past an age', () => {
    expect(roles('[Tom Vale], the harbour board chairman, said no.')).to.deep.equal([
      'harbour board chairman',
    ]);
    expect(roles('[Tom Vale], 64, director of {organization:Arley Port}, said no.')).to.deep.equal([
      'director of Arley Port',
    ]);
    expect(roles("[Ana Duarte], {place:Norland}'s finance minister, said no.")).to.deep.equal([
      "Norland's finance minister",
    ]);
  });

  it('reads the apposition before the name', () => {
    expect(roles('The finance minister, [Ana Duarte], said no.')).to.deep.equal(['finance minister']);
  });

  it('takes a list, a clause and a place for no role', () => {
    expect(roles('[Ana Duarte], {person:Tom Vale} and the mayor, said no.')).to.deep.equal([]);
    expect(roles('[Ana Duarte], who met the mayor, said no.')).to.deep.equal([]);
    expect(roles("{place:France}'s [Ana Duarte] said no.")).to.deep.equal([]);
  });

  it('reads what somebody is said to be, and which body he or she leads', () => {
    expect(roles('[Tom Vale] is the harbour master of {place:Velm}.')).to.deep.equal([
      'harbour master of Velm',
    ]);
    expect(roles('[Tom Vale], who was the city treasurer until 2017, left.')).to.deep.equal([
      'city treasurer',
    ]);
    expect(roles('[Tom Vale], who chairs the port authority, left.')).to.deep.equal([
      'chairs the port authority',
    ]);
    expect(roles('[Tom Vale] founded the Velm rowing club and left.')).to.deep.equal([
      'founded the Velm rowing club',
    ]);
  });

  it('takes for no role who is not, who is of somebody, and what is led but no body', () => {
    expect(roles('[Tom Vale] is not the mayor.')).to.deep.equal([]);
    expect(roles('[Tom Vale] was a critic of the mayor.')).to.deep.equal([]);
    expect(roles('[Tom Vale] led the race and ran the marathon.')).to.deep.equal([]);
  });

  it('reads past where somebody stands in a picture', () => {
    expect(roles('[Tom Vale], left, the harbour master, with a fish.')).to.deep.equal(['harbour master']);
    expect(roles('[Tom Vale] (right), the harbour master, with a fish.')).to.deep.equal(['harbour master']);
  });

  it('does not take the word of saying into the title', () => {
    expect(roles('On Monday said President [Ana Duarte] the boat was late.')).to.deep.equal(['President']);
  });
});
