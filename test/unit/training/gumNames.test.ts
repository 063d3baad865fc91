import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGumNames } from '../../../training/gumNames';

type Mention = [words: string, kind: string, page?: string];

/** The names read of a document with these mentions, as "types:words". */
function read(text: string, mentions: Mention[], genre = 'interview'): string[] {
  const clusters = mentions.map(([words, kind, page]) => {
    const start = text.indexOf(words);
    return [[start, start + words.length, kind, page ?? '']];
  });
  const folder = mkdtempSync(join(tmpdir(), 'gum-'));
  try {
    const file = join(folder, 'gum.jsonl');
    writeFileSync(file, `${JSON.stringify({ id: 'x', genre, text, clusters })}\n`);
    return readGumNames(file, 0.5).flatMap(({ names }) =>
      names.map(({ start, end, types }) => `${types.join('/')}:${text.slice(start, end)}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('readGumNames', () => {
  it('leaves article, title, clitic and the place behind a comma out', () => {
    expect(read('the Grain Board met.', [['the Grain Board', 'organization']])).to.deep.equal([
      'organization:Grain Board',
    ]);
    expect(read('We met President Ida Moss.', [['President Ida Moss', 'person']])).to.deep.equal([
      'person:Ida Moss',
    ]);
    expect(read("Ida Moss's hat", [["Ida Moss's", 'person']])).to.deep.equal(['person:Ida Moss']);
    expect(read('in Arnford, Norland', [['Arnford, Norland', 'place']])).to.deep.equal(['place:Arnford']);
  });

  it('reads peoples as groups, pronouns as no names, and descriptions not at all', () => {
    expect(read('Americans came', [['Americans', 'person']])).to.deep.equal(['group:Americans']);
    expect(read('She came', [['She', 'person']])).to.deep.equal([':She']);
    expect(read('Norland clerks came', [['Norland clerks', 'person']])).to.deep.equal([]);
  });

  it('does not take a heading for a name', () => {
    expect(read('Marbles\n\nThe marbles are old.', [['Marbles', 'person']])).to.deep.equal([]);
  });

  it('reads no genre that may not ship', () => {
    expect(read('Ida Moss came', [['Ida Moss', 'person']], 'fiction')).to.deep.equal([]);
  });
});
