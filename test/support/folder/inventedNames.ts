import { RandomStream } from './randomStream';

export interface InventedPerson {
  readonly given: string;
  readonly surname: string;
  readonly role: string;
  readonly woman: boolean;
  readonly age: number;
}

export interface InventedCast {
  readonly people: readonly InventedPerson[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
}

const WOMEN =
  'Marta Ines Alda Petra Nadia Carla Olga Hanna Lucia Vera Irene Sonja Clara Edith Nora Helena'.split(' ');
const MEN =
  'Tomas Victor Anton Bruno Karel Hugo Felix Oscar Martin Simon Julian Roland Arthur Edgar Ivan Paul'.split(
    ' ',
  );
const STEMS =
  'Bren Cald Dorr Esk Farr Garth Hald Ister Jarl Kest Lind Mor Nev Orl Pell Quen Rosk Selm Tarn Ulv Vant Wex Yarr Zand'.split(
    ' ',
  );
const SURNAME_ENDS = 'ner ovic igan e-Holt sen by aux ini ström ez well man ard ko mark wood quist'.split(
  ' ',
);
const PLACE_ENDS = 'mouth ford haven burg stadt ia field bridge minster wick holm dale'.split(' ');
const ROLES = [
  ...['the mayor', 'the transport minister', 'the chief executive', 'a spokesman', 'the opposition leader'],
  ...['a professor of hydrology', 'the coach', 'the union leader', 'the police chief', 'a local farmer'],
];
const BODIES = [
  'Ministry of Transport',
  'Water Board',
  'Dockers Union',
  'University',
  'City Council',
  'Port Authority',
  'Shipping Company',
  'Energy Agency',
];

/** People, places and bodies that nobody ever heard of, more of them in a larger folder. */
export function inventCast(articles: number, seed = 1): InventedCast {
  const chance = new RandomStream(seed);
  const size = Math.max(60, Math.round(articles / 2));
  const places = Array.from(
    { length: Math.max(20, Math.round(size / 10)) },
    () => chance.pick(STEMS) + chance.pick(PLACE_ENDS),
  );
  return {
    places,
    organizations: Array.from(
      { length: Math.max(20, Math.round(size / 5)) },
      () => `${chance.pick(places)} ${chance.pick(BODIES)}`,
    ),
    people: Array.from({ length: size }, () => {
      const woman = chance.below(2) === 0;
      const surname = `${chance.pick(STEMS)}${chance.pick(['', 'a', 'o', 'e'])}${chance.pick(SURNAME_ENDS)}`;
      return {
        given: chance.pick(woman ? WOMEN : MEN),
        surname,
        woman,
        role: chance.pick(ROLES),
        age: 25 + chance.below(55),
      };
    }),
  };
}
