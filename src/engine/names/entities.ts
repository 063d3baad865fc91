import type { DraftEntity, NameMention } from '../draft';
import type { EntityType } from '../annotations';
import headWords from './lexicon/headWords.json';
import sameName from './lexicon/sameName.json';
import { isAcronymOf, nameKey, nameWords, sameGivenName } from './nameKey';

/** What bodies are called for short: "the Commission". */
const HEADS = new Set(headWords.heads);
const KNOWN_AS = new Map(
  [...sameName.places, ...sameName.organizations].flatMap(names =>
    names.map(name => [nameKey(name), nameKey(names[0] ?? '')]),
  ),
);

interface Cluster {
  type: EntityType;
  /** Indices of names, in order. */
  names: number[];
  /** The distinct forms, in order of first mention. */
  forms: string[];
  /** Words of the fullest form. */
  words: string[];
  key: string;
}

/**
 * Who is who among the names of one article. Names are the same entity when they are written alike, when one is the
 * surname, the given name, the acronym or the beginning of exactly one other, or when both are known forms of one name.
 * Types must agree; where two candidates compete nothing is merged, because unsure stays unmerged.
 */
export function clusterNames(text: string, names: readonly NameMention[]): DraftEntity[] {
  const clusters = alike(text, names);
  joinBracketed(text, names, clusters);
  const people = clusters.filter(cluster => cluster.type === 'person');
  const merged = [
    ...mergeInto(people, fullPerson),
    ...mergeInto(
      clusters.filter(cluster => cluster.type === 'organization' || cluster.type === 'place'),
      fullBody,
    ),
    ...clusters.filter(cluster => !['person', 'organization', 'place'].includes(cluster.type)),
  ];
  return merged
    .sort((a, b) => (a.names[0] ?? 0) - (b.names[0] ?? 0))
    .map((cluster, index) => entityOf(cluster, index));
}

/** One cluster for names of one type that are written alike. */
function alike(text: string, names: readonly NameMention[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  names.forEach((name, index) => {
    const form = text.slice(name.span[0], name.span[1]).replace(/\s+/g, ' ');
    const key = keyOf(name.type, form);
    const id = `${name.type} ${key}`;
    const cluster = clusters.get(id);
    if (!cluster) {
      clusters.set(id, { type: name.type, names: [index], forms: [form], words: nameWords(form), key });
      return;
    }
    cluster.names.push(index);
    if (!cluster.forms.includes(form)) cluster.forms.push(form);
    const words = nameWords(form);
    if (words.length > cluster.words.length) cluster.words = words;
  });
  return [...clusters.values()];
}

/** "Doctors of the North (DDN)", "DDN (Doctors of the North)": what stands in brackets behind a body is its short or long form. */
function joinBracketed(text: string, names: readonly NameMention[], clusters: Cluster[]): void {
  const owners = new Map(clusters.flatMap(cluster => cluster.names.map(name => [name, cluster] as const)));
  names.forEach((name, index) => {
    const before = names[index - 1];
    const [long, short] = [owners.get(index - 1), owners.get(index)];
    if (!before || !long || !short || long === short) return;
    if (name.type !== 'organization' || before.type !== name.type) return;
    if (!/^\s*\($/.test(text.slice(before.span[1], name.span[0])) || text[name.span[1]] !== ')') return;
    if (!isAcronym(long.forms[0] ?? '') && !isAcronym(short.forms[0] ?? '')) return;
    absorb(long, short);
    if (short.words.length > long.words.length) long.words = short.words;
    for (const moved of short.names) owners.set(moved, long);
    clusters.splice(clusters.indexOf(short), 1);
  });
}

/** Written in capitals, with or without stops: "DDN", "D.D.N.". */
function isAcronym(form: string): boolean {
  return /^[\p{Lu}\d.&]{2,}$/u.test(form);
}

function keyOf(type: EntityType, form: string): string {
  const key = nameKey(form);
  if (type === 'group') return key.replace(/s$/, '');
  if (type === 'person') return nameWords(form).join(' ');
  return KNOWN_AS.get(key) ?? key;
}

/**
 * Merges each cluster into the one fuller cluster that `full` finds for it, longest names first, so that a surname joins
 * the full name that has taken its other forms in already.
 */
function mergeInto(
  clusters: Cluster[],
  full: (cluster: Cluster, index: FullNames) => Cluster | null,
): Cluster[] {
  const order = [...clusters].sort((a, b) => b.words.length - a.words.length);
  const index = new FullNames();
  const kept: Cluster[] = [];
  for (const cluster of order) {
    const target = full(cluster, index);
    if (target) absorb(target, cluster);
    else kept.push(cluster);
    index.add(cluster, target ?? cluster);
  }
  return kept;
}

/** Clusters by the words that shorter names may share with them, so that each name looks at few others. */
class FullNames {
  readonly #byWord = new Map<string, Set<Cluster>>();

  add(cluster: Cluster, owner: Cluster): void {
    const initials = cluster.words.length > 1 ? [`#${cluster.words[0]?.charAt(0) ?? ''}`] : [];
    for (const word of [...cluster.words, ...initials]) {
      const owners = this.#byWord.get(word);
      if (owners) owners.add(owner);
      else this.#byWord.set(word, new Set([owner]));
    }
  }

  /** Clusters that hold the word; at most a few, since a word of a hundred names tells nothing. */
  with(word: string): Cluster[] {
    const owners = this.#byWord.get(word);
    return owners && owners.size <= 20 ? [...owners] : [];
  }
}

/** The one person whose full name this shorter name can stand for. */
function fullPerson(cluster: Cluster, index: FullNames): Cluster | null {
  const { words } = cluster;
  const last = words.at(-1) ?? '';
  if (words.length > 1) {
    return only(index.with(last).filter(other => sameLongName(words, other.words)));
  }
  const bySurname = index.with(last).filter(other => other.words.length > 1 && other.words.at(-1) === last);
  if (bySurname.length > 0) return only(bySurname) ?? introduced(bySurname, cluster);
  return only(index.with(last).filter(other => other.words.length > 1 && other.words[0] === last));
}

/** Of several people with one surname the only one who is introduced before it first stands alone. */
function introduced(people: readonly Cluster[], cluster: Cluster): Cluster | null {
  const first = (other: Cluster): number => other.names[0] ?? 0;
  return only(people.filter(other => first(other) < first(cluster)));
}

/** "J. K. Vale" and "Joan Vale", "Joan Marie Vale" and "Joan Vale": equal surname, given names that do not conflict. */
function sameLongName(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1) || long.length < 2) return false;
  let at = 0;
  for (const given of short.slice(0, -1)) {
    while (at < long.length - 1 && !sameGivenName(given, long[at] ?? '')) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  // "Otto Vale" may be "Jens Otto Vale" by his second name, "O. Vale" hardly.
  return sameGivenName(short[0] ?? '', long[0] ?? '') || (short[0] ?? '').length > 1;
}

/** The one body or place this acronym or shortened name can stand for. */
function fullBody(cluster: Cluster, index: FullNames): Cluster | null {
  const form = cluster.forms[0] ?? '';
  const acronym = cluster.words.length === 1 && isAcronym(form);
  if (acronym) {
    return only(
      index
        .with(`#${form.charAt(0).toLowerCase()}`)
        .filter(other => other.type === cluster.type && other.forms.some(full => isAcronymOf(form, full))),
    );
  }
  if (cluster.type !== 'organization') return null;
  const first = cluster.words[0] ?? '';
  if (cluster.words.length === 1 && HEADS.has(first)) {
    return only(
      index
        .with(first)
        .filter(
          other => other.type === cluster.type && other.words.at(-1) === first && other.words.length > 1,
        ),
    );
  }
  return only(
    index
      .with(first)
      .filter(
        other => other.type === cluster.type && cluster.words.every((word, i) => other.words[i] === word),
      ),
  );
}

function only(clusters: readonly Cluster[]): Cluster | null {
  const [first, second] = new Set(clusters);
  return first && !second ? first : null;
}

function absorb(target: Cluster, cluster: Cluster): void {
  target.names = [...target.names, ...cluster.names].sort((a, b) => a - b);
  for (const form of cluster.forms) if (!target.forms.includes(form)) target.forms.push(form);
}

function entityOf(cluster: Cluster, index: number): DraftEntity {
  const name = cluster.forms.reduce((best, form) => (fullness(form) > fullness(best) ? form : best));
  return {
    id: `e${String(index + 1)}`,
    type: cluster.type,
    name,
    aliases: cluster.forms.filter(form => form !== name),
    roles: [],
    names: cluster.names,
  };
}

/** More words written out, then more small letters: "Ana Duarte" over "A. B. Duarte", "United States" over "US". */
function fullness(form: string): number {
  const writtenOut = nameWords(form).filter(word => word.replace(/\W/g, '').length > 1).length;
  return writtenOut * 1000 + form.replace(/[^\p{Ll}]/gu, '').length;
}
