// The data sets of names as training documents, each label translated into the types of the contract.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGumNames } from './gumNames';

/** The tagger's types; `other` are events, products, works and names of no type of the contract (`otherNames.ts` tells them apart). */
export const TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;
export type Type = (typeof TYPES)[number];

export interface GoldName {
  start: number;
  end: number;
  /** The types the gold label may mean: a MISC of one set is a people or something else; none: it is no name. */
  types: readonly Type[];
}

export interface GoldDocument {
  id: string;
  text: string;
  names: GoldName[];
  /** Types this set leaves unmarked: an unmarked capitalised word may be a name of one of them. */
  unmarked: readonly Type[];
  /** How much the set's sentences count. */
  weight: number;
}

export interface Source {
  name: string;
  file: string;
  licence: string;
  weight: number;
  labels: Record<string, readonly Type[]>;
  unmarked: readonly Type[];
  /** How the file is read where it is none of names. */
  read?: (path: string, weight: number) => GoldDocument[];
}

/** Every set training may read. `weight` 0.5: what is not news helps unseen news most at half weight. */
export const SOURCES: readonly Source[] = [
  {
    name: 'worldwide',
    file: 'names_worldwide_train.jsonl',
    licence: 'none stated',
    weight: 1,
    labels: {
      Person: ['person'],
      Location: ['place'],
      Facility: ['place'],
      Organization: ['organization'],
      NORP: ['group'],
      Misc: ['other'],
      Product: ['other'],
    },
    unmarked: [],
  },
  {
    name: 'wikigold',
    file: 'names_wikigold.jsonl',
    licence: 'CC BY 4.0',
    weight: 0.5,
    labels: { PER: ['person'], LOC: ['place'], ORG: ['organization'], MISC: ['group', 'other'] },
    unmarked: [],
  },
  {
    name: 'gmb',
    file: 'names_gmb.jsonl',
    licence: 'texts public domain by the corpus',
    weight: 0.5,
    labels: {
      per: ['person'],
      geo: ['place'],
      org: ['organization'],
      gpe: ['group'],
      art: ['other'],
      eve: ['other'],
      nat: ['other'],
    },
    unmarked: ['other'],
  },
  {
    name: 'ewt',
    file: 'names_ewt_dev.jsonl',
    licence: 'CC BY-SA 4.0',
    weight: 0.5,
    labels: { PER: ['person'], LOC: ['place'], ORG: ['organization'] },
    unmarked: ['group', 'other'],
  },
  {
    name: 'wnut17',
    file: 'names_wnut17_train.jsonl',
    licence: 'CC BY 4.0',
    weight: 0.5,
    labels: {
      person: ['person'],
      location: ['place'],
      corporation: ['organization'],
      group: ['organization', 'group'],
      product: ['other'],
      'creative-work': ['other'],
    },
    unmarked: ['group', 'other'],
  },
  {
    name: 'politics',
    file: 'names_politics_train.jsonl',
    licence: 'MIT',
    weight: 0.5,
    labels: {
      politician: ['person'],
      person: ['person'],
      country: ['place'],
      location: ['place'],
      politicalparty: ['organization'],
      organisation: ['organization'],
      election: ['other'],
      event: ['other'],
      misc: ['group', 'other'],
    },
    unmarked: ['group'],
  },
  {
    name: 'gum',
    file: 'coref_gum_train.jsonl',
    licence:
      'annotations CC BY 4.0; texts of bio and voyage CC BY-SA, of the other genres read CC BY or public',
    weight: 0.5,
    labels: {},
    unmarked: [],
    read: readGumNames,
  },
];

const byName = (name: string, file: string): Source => {
  const source = SOURCES.find(other => other.name === name);
  if (!source) throw new RangeError(`no source ${name}`);
  return { ...source, file };
};

/**
 * Sets that are not trained on: what the tagger's confidence is fitted to. Of each every second document, from the first, is
 * read; the bench's reliability table is of the others.
 */
export const HELD_OUT: readonly Source[] = [
  byName('ewt', 'names_ewt_test.jsonl'),
  byName('worldwide', 'names_worldwide_dev.jsonl'),
];

interface Line {
  id: string;
  text: string;
  entities: [number, number, string][];
}

/** Reads a source; an absent file is an error, so that a model is never trained on less than its card says. */
export function readSource(source: Source, dataFolder: string): GoldDocument[] {
  const path = join(dataFolder, source.file);
  if (!existsSync(path)) throw new Error(`${source.name}: no file ${path}`);
  if (source.read) return source.read(path, source.weight);
  const documents = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '');
  return documents.map(line => {
    const { id, text, entities } = JSON.parse(line) as Line;
    const names = entities.flatMap(([start, end, label]): GoldName[] => {
      const types = source.labels[label];
      return types ? [withoutTitle(text, { start, end, types })] : [];
    });
    return { id, text, names, unmarked: source.unmarked, weight: source.weight };
  });
}

const TITLE =
  /^(?:(?:former|the|prime|vice|foreign|defen[cs]e|president|prime|minister|mr\.?|mrs\.?|ms\.?|dr\.?|gen\.?|general|senator|sen\.|king|queen|prince|pope|secretary|chancellor|premier|ayatollah|sheikh|judge|justice)\s+)+(?=\p{Lu})/iu;

/** One set writes "President Ann Author" as the person's name; the contract leaves the title out. */
function withoutTitle(text: string, name: GoldName): GoldName {
  if (name.types[0] !== 'person') return name;
  const title = TITLE.exec(text.slice(name.start, name.end));
  return title ? { ...name, start: name.start + title[0].length } : name;
}
