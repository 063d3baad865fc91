// Gold sets of names as the bench reads them: one JSON object a line, `entities` as [start, end, label].
import { readFileSync } from 'node:fs';
import { splitBodies } from '../../training/splitNames';

export interface GoldArticle {
  id: string;
  text: string;
  entities: [number, number, string][];
}

/** What a gold label is called in the contract; labels of no type of ours are left out of the count. */
export const TYPE_OF_LABEL: Readonly<Record<string, string>> = {
  PER: 'person',
  per: 'person',
  Person: 'person',
  person: 'person',
  politician: 'person',
  LOC: 'place',
  geo: 'place',
  Location: 'place',
  Facility: 'place',
  location: 'place',
  country: 'place',
  ORG: 'organization',
  org: 'organization',
  Organization: 'organization',
  corporation: 'organization',
  organisation: 'organization',
  politicalparty: 'organization',
  NORP: 'group',
  gpe: 'group',
  group: 'group',
  Date: 'date',
  tim: 'date',
  Money: 'money',
};

/**
 * The article with the bodies joined that its gold cuts in two although the contract has them as one name: "Norland" and
 * "Airways".
 */
export function withBodiesJoined(article: GoldArticle): GoldArticle {
  const names = article.entities.map(([start, end, label]) => ({
    start,
    end,
    types: [TYPE_OF_LABEL[label] ?? ''],
  }));
  const joined = splitBodies(article.text, names).filter(({ certain }) => certain);
  const within = (start: number, end: number): boolean =>
    joined.some(body => body.start <= start && end <= body.end);
  const entities = article.entities.filter(([start, end]) => !within(start, end));
  for (const { start, end } of joined) entities.push([start, end, 'Organization']);
  return { ...article, entities };
}

export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}
