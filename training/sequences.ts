// Gold documents as training sequences: for each token the labels it may have.
import type { LabelSet } from '../src/engine/tagger/labelSet';
import { Position } from '../src/engine/tagger/labelSet';
import { anatomy } from '../src/engine/text/anatomy';
import { splitSentences } from '../src/engine/text/sentences';
import type { Token } from '../src/engine/text/token';
import { tokenize } from '../src/engine/text/tokenize';
import type { Block } from '../src/engine/annotations';
import type { Span } from '../src/base/span';
import type { Labelled } from './featureStore';
import type { GoldDocument } from './sources';
import { TYPES } from './sources';
import { splitBodies, type SplitBody } from './splitNames';

export interface Prepared extends Labelled {
  gold: GoldDocument;
  blocks: Block[];
  tokens: Token[];
  sentences: Span[];
}

/** Distinct sets of allowed labels, each as a 0/1 row; a token holds the index of its set. */
export class AllowedLabels {
  readonly rows: Uint8Array[] = [];
  readonly #known = new Map<string, number>();

  constructor(readonly labels: LabelSet) {}

  /** The index of the set that holds exactly these labels. */
  of(labels: readonly number[]): number {
    const key = [...labels].sort((a, b) => a - b).join(',');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const row = new Uint8Array(this.labels.size);
    for (const label of labels) row[label] = 1;
    this.#known.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }

  /** The index of the set that holds one label more. */
  with(set: number, label: number): number {
    const row = this.rows[set] ?? new Uint8Array(0);
    if (row[label] === 1) return set;
    const labels = [...row.keys()].filter(other => row[other] === 1);
    return this.of([...labels, label].sort((a, b) => a - b));
  }
}

/**
 * Runs the engine's own anatomy on a document and writes down what each token may be. `joinBodies`: bodies that the gold cuts in
 * two are one name, or may be where that is not certain.
 */
export function prepare(gold: GoldDocument, allowed: AllowedLabels, joinBodies = false): Prepared {
  const blocks = anatomy(gold.text, 0);
  const tokens = blocks.flatMap(block => tokenize(gold.text, block.span[0], block.span[1]));
  const sentences = splitSentences(tokens, blocks).tokens;
  const sets = allowedOf(gold, tokens, allowed, joinBodies ? splitBodies(gold.text, gold.names) : []);
  return { gold, blocks, tokens, sentences, allowed: sets, weight: gold.weight };
}

function allowedOf(
  gold: GoldDocument,
  tokens: readonly Token[],
  allowed: AllowedLabels,
  bodies: readonly SplitBody[],
): Uint16Array {
  const { labels } = allowed;
  const outside = allowed.of([0]);
  const open = [
    0,
    ...gold.unmarked.flatMap(type => [0, 1, 2, 3].map(p => labels.label(TYPES.indexOf(type), p))),
  ];
  const openSet = gold.unmarked.length > 0 ? allowed.of(open) : outside;
  const sets = Uint16Array.from(tokens, token => (/^[\p{Lu}\d]/u.test(token.text) ? openSet : outside));
  const starts = new Map(tokens.map((token, i) => [token.start, i]));
  const positions = (from: number, to: number): [place: number, position: Position][] => {
    const first = starts.get(from) ?? tokens.length;
    let end = first;
    while ((tokens[end]?.end ?? Infinity) <= to) end++;
    return tokens[end - 1]?.end === to ? positionsOf(first, end) : [];
  };
  for (const name of gold.names) {
    for (const [i, position] of positions(name.start, name.end)) {
      sets[i] =
        name.types.length === 0
          ? outside
          : allowed.of(name.types.map(type => labels.label(TYPES.indexOf(type), position)));
    }
  }
  const body = TYPES.indexOf('organization');
  for (const { start, end, certain } of bodies) {
    for (const [i, position] of positions(start, end)) {
      const label = labels.label(body, position);
      sets[i] = certain ? allowed.of([label]) : allowed.with(sets[i] ?? 0, label);
    }
  }
  return sets;
}

function positionsOf(first: number, end: number): [place: number, position: Position][] {
  return Array.from({ length: end - first }, (_, k) => {
    const last = first + k === end - 1;
    if (k === 0) return [first, last ? Position.Single : Position.Begin];
    return [first + k, last ? Position.End : Position.Inside];
  });
}
