import type { DraftEntity, NameMention } from '../draft';
import type { EntityType } from '../annotations';
import { genderOfNouns, type Gender } from '../genders/genderWords';
import type { NameGenders } from '../genders/nameGenders';
import { bodyKey } from './bodyKey';
import { FullNames, fullBody, fullPerson, isAcronym } from './fullNames';
import { absorb, type NameCluster } from './nameCluster';
import { nameKey, nameWords, regnalNumber } from './nameKey';

/** The word before a name, and how far back it is looked for, in code units. */
const WORD_BEFORE = /([\p{L}.]+)\s+$/u;
const FAR = 24;
/** A name surer than this keeps its type, whatever else is spelled like it. */
const SETTLED = 0.8;

/**
 * Who is who among the names of one article. Names are the same entity when they are written alike, when one is the
 * surname, the given name, the acronym, the beginning or the end of exactly one other, or when both are known forms of one
 * name. Types must agree unless one of them is unsure; where two candidates compete nothing is merged, because unsure stays
 * unmerged.
 */
export function clusterNames(
  text: string,
  names: readonly NameMention[],
  genders: NameGenders,
): DraftEntity[] {
  const clusters = joinUnsure(alike(text, names));
  joinBracketed(text, names, clusters);
  const people = clusters.filter(cluster => cluster.type === 'person');
  const merged = [
    ...mergeInto(people, (cluster, index) => fullPerson(cluster, index, genders)),
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
function alike(text: string, names: readonly NameMention[]): NameCluster[] {
  const clusters = new Map<string, NameCluster>();
  names.forEach((name, index) => {
    const form = text.slice(name.span[0], name.span[1]).replace(/\s+/g, ' ');
    const key = keyOf(name.type, form);
    const titled = name.type === 'person' ? titleOf(text, name, form) : null;
    const id = `${name.type} ${titled ?? ''} ${key}`;
    const cluster = clusters.get(id);
    if (!cluster) {
      clusters.set(id, clusterOf(name, index, form, key, titled));
      return;
    }
    cluster.names.push(index);
    cluster.confidence = Math.max(cluster.confidence, name.confidence);
    if (!cluster.forms.includes(form)) cluster.forms.push(form);
    const words = wordsOf(name.type, form);
    if (words.length > cluster.words.length) cluster.words = words;
  });
  return [...clusters.values()];
}

function clusterOf(
  { type, confidence }: NameMention,
  index: number,
  form: string,
  key: string,
  titled: Gender | null,
): NameCluster {
  return { type, names: [index], forms: [form], words: wordsOf(type, form), key, titled, confidence };
}

/** The gender of the title before a surname; titles before full names tell nothing that is needed here. */
function titleOf(text: string, { span: [start] }: NameMention, form: string): Gender | null {
  if (nameWords(form).length > 1) return null;
  const [, before] = WORD_BEFORE.exec(text.slice(Math.max(0, start - FAR), start)) ?? [];
  return before === undefined ? null : genderOfNouns([before]);
}

/** People and bodies are compared by words; known forms of a body by those that stand for all. */
function wordsOf(type: EntityType, form: string): string[] {
  return nameWords(type === 'person' || type === 'group' ? form : bodyKey(form));
}

/** What an article spells alike is one thing, unless the tagger is sure of two types; a person is no body, sure or not. */
function joinUnsure(clusters: NameCluster[]): NameCluster[] {
  const bySpelling = new Map<string, NameCluster>();
  const surest = [...clusters].sort((a, b) => b.confidence - a.confidence || b.names.length - a.names.length);
  return surest
    .filter(cluster => {
      const { key, type, confidence } = cluster;
      const other = bySpelling.get(key);
      if (!other) bySpelling.set(key, cluster);
      const types = [type, other?.type];
      if (!other || confidence >= SETTLED || (types.includes('person') && !types.includes('place')))
        return true;
      absorb(other, cluster);
      return false;
    })
    .sort((a, b) => (a.names[0] ?? 0) - (b.names[0] ?? 0));
}

/** "Doctors of the North (DDN)", "DDN (Doctors of the North)": what stands in brackets behind a body is its short or long form. */
function joinBracketed(text: string, names: readonly NameMention[], clusters: NameCluster[]): void {
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

function keyOf(type: EntityType, form: string): string {
  const key = nameKey(form);
  if (type === 'group') return key.replace(/s$/, '');
  if (type === 'person') return [...nameWords(form), regnalNumber(form)].join(' ').trim();
  return bodyKey(form);
}

/**
 * Merges each cluster into the one fuller cluster that `full` finds for it, longest names first, so that a surname joins
 * the full name that has taken its other forms in already.
 */
function mergeInto(
  clusters: NameCluster[],
  full: (cluster: NameCluster, index: FullNames) => NameCluster | null,
): NameCluster[] {
  const order = [...clusters].sort((a, b) => b.words.length - a.words.length || b.key.length - a.key.length);
  const index = new FullNames(order);
  const kept: NameCluster[] = [];
  for (const cluster of order) {
    const target = full(cluster, index);
    if (target) absorb(target, cluster);
    else kept.push(cluster);
    index.add(cluster, target ?? cluster);
  }
  return kept;
}

function entityOf(cluster: NameCluster, index: number): DraftEntity {
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
