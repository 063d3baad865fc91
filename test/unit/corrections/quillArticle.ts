import { describeAnchor } from '../../../src/anchoring/anchor';
import { AnchoredText } from '../../../src/anchoring/anchoredText';
import { applyCorrections } from '../../../src/corrections/applyCorrections';
import type { Correction, CorrectionKind, Scope } from '../../../src/corrections/correction';
import { correctionOf, itemOf } from '../../../src/corrections/correction';
import type { Annotations, Entity } from '../../../src/engine/annotations';
import { mention, readingOf, spanOf } from '../../support/annotated';

/** An article with annotations made by hand, and what tests ask of corrections of it. */
export const TEXT = [
  'Quill opens harbour',
  'Ada Quill, the mayor, opened the harbour at Velmouth. “It is ours,” Quill said. Bram Quill, her brother, stayed away.',
  '“Too late,” said Bram. The Gull reported it, and Velmouth agreed. “Never again,” Ada Quill said. Nobody in Ostrow cheered.',
].join('\n\n');

export const at = (words: string, nth = 0) => spanOf(TEXT, words, nth);
/** The inside of a quote and the quote. */
const quoted = (words: string) => {
  const [start, end] = at(words);
  return {
    content: [[start, end] as const],
    quoted: [[start, end] as const],
    span: [start - 1, end + 1] as const,
  };
};

export const ENGINE: Annotations = readingOf(TEXT, {
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ada Quill',
      aliases: ['Quill'],
      roles: [{ text: 'mayor', span: at('mayor') }],
      mentions: [
        mention(at('Quill')),
        mention(at('Ada Quill')),
        mention(at('Quill', 2)),
        mention(at('her'), { form: 'pronoun' }),
        mention(at('Ada Quill', 1)),
      ],
    },
    {
      id: 'e2',
      type: 'place',
      name: 'Velmouth',
      aliases: [],
      roles: [],
      mentions: [mention(at('Velmouth')), mention(at('Velmouth', 1))],
    },
    {
      id: 'e3',
      type: 'person',
      name: 'Bram Quill',
      aliases: [],
      roles: [],
      mentions: [mention(at('Bram Quill'))],
    },
    { id: 'e4', type: 'person', name: 'Bram', aliases: [], roles: [], mentions: [mention(at('Bram', 1))] },
    { id: 'e5', type: 'organization', name: 'Gull', aliases: [], roles: [], mentions: [mention(at('Gull'))] },
  ],
  quotes: [
    {
      ...quoted('It is ours,'),
      id: 'q1',
      kind: 'direct',
      cue: at('said'),
      polarity: 'said',
      speaker: { span: at('Quill', 2), entities: ['e1'], class: 'named', confidence: 0.9 },
      via: [],
      addressee: [],
      when: null,
      parent: null,
      origin: 'engine',
    },
    {
      ...quoted('Too late,'),
      id: 'q2',
      kind: 'direct',
      cue: at('said', 1),
      polarity: 'said',
      speaker: { span: at('Bram', 1), entities: ['e4'], class: 'named', confidence: 0.9 },
      via: [{ span: at('Gull'), entity: 'e5', confidence: 0.8 }],
      addressee: [],
      when: null,
      parent: null,
      origin: 'engine',
    },
    {
      ...quoted('Never again,'),
      id: 'q3',
      kind: 'direct',
      cue: at('said', 2),
      polarity: 'said',
      speaker: { span: at('Ada Quill', 1), entities: ['e1'], class: 'named', confidence: 0.9 },
      via: [],
      addressee: [],
      when: null,
      parent: null,
      origin: 'engine',
    },
  ],
}).annotations;

const ANCHORED = new AnchoredText(TEXT);
export const anchor = (words: string, nth = 0) => describeAnchor(TEXT, ANCHORED.points, at(words, nth));

export type Said = Partial<Correction> & { kind: CorrectionKind; scope: Scope };
export const correction = (said: Said): Correction => {
  const read = correctionOf(
    itemOf({ id: 'c1', words: '', anchor: null, created: null, ...said } as Correction),
  );
  if (!read) throw new Error(`no correction: ${JSON.stringify(said)}`);
  return read;
};
export const applied = (...said: Said[]): Annotations =>
  applyCorrections(TEXT, ENGINE, said.map(correction)).annotations;

export const called = (annotations: Annotations, name: string): Entity | undefined =>
  annotations.entities.find(entity => entity.name === name);
export const words = (entity: Entity | undefined): string[] =>
  (entity?.mentions ?? []).map(({ span: [start, end] }) => `${TEXT.slice(start, end)}@${String(start)}`);
export const speakers = ({ quotes, entities }: Annotations): string[] =>
  quotes.map(({ speaker }) =>
    speaker.entities.map(id => entities.find(one => one.id === id)?.name ?? '?').join(),
  );
