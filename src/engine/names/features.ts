import type { Span } from '../../base/span';
import type { Block } from '../annotations';
import { combine, hashString } from '../tagger/hash';
import type { Token } from '../text/token';
import { capitalRuns, JOINING_WORDS, type CapitalRun } from './capitalRuns';
import { wordUses, type WordUse } from './documentContext';
import type { Gazetteer } from './gazetteer';
import { matchPhrases } from './gazetteerMatches';
import type { WordForm, WordForms } from './wordForms';

/** No token has more features; buffers for `write` must hold as many. */
export const MOST_FEATURES = 200;

const enum Template {
  Bias = 1,
  Word,
  Lower,
  Shape,
  ShortShape,
  Prefix,
  Suffix,
  NeighbourSuffix,
  PairBefore,
  PairAfter,
  ShapeTriple,
  Around,
  Position,
  Cluster,
  ClusterPairBefore,
  ClusterPairAfter,
  ClusterAround,
  ClusterShape,
  Gazetteer,
  GazetteerShape,
  GazetteerPair,
  Use,
  UseBefore,
  UseAfter,
  UseClusterBefore,
  UseClusterAfter,
  RunFirst,
  RunLast,
  RunShape,
  RunBefore,
  RunAfter,
  Block,
  Acronym,
}

/** Hashes of the small words that join long names. */
const JOINING = new Set([...JOINING_WORDS].map(word => hashString(word)));
const EDGE = hashString('<edge>');

/**
 * The features of one article's tokens for the name tagger. Made once an article: the word forms, the uses of each word
 * elsewhere in the article, the matches with the gazetteer and the runs of capitalised words are found beforehand, in
 * time linear in the number of tokens.
 */
export class NameFeatures {
  /** The form of each token. */
  readonly forms: readonly WordForm[];
  readonly #uses: Map<number, WordUse>;
  /** For each token the set of gazetteer lists it matches, by its place in the phrase: `list * 4 + place`. */
  readonly matches: readonly (readonly number[] | undefined)[];
  readonly #runs: (CapitalRun | undefined)[];
  readonly #sentenceOf: Int32Array;
  readonly #blockOf: Uint8Array;
  #out: Int32Array = new Int32Array(0);
  #count = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly sentences: readonly Span[],
    blocks: readonly Block[],
    forms: WordForms,
    gazetteer: Gazetteer,
  ) {
    this.forms = tokens.map(token => forms.of(token.text));
    this.#uses = wordUses(tokens, this.forms, sentences);
    this.matches = matchPhrases(this.forms, tokens, sentences, gazetteer);
    this.#runs = capitalRuns(tokens, this.forms, sentences);
    this.#sentenceOf = new Int32Array(tokens.length);
    sentences.forEach(([first, end], index) => this.#sentenceOf.fill(index, first, end));
    this.#blockOf = blockHashes(tokens, blocks);
  }

  /** Writes the hashed features of token `i` to `out` and returns how many there are. */
  write(i: number, out: Int32Array): number {
    this.#out = out;
    this.#count = 0;
    const form = this.forms[i];
    if (!form) return 0;
    const [first, end] = this.sentences[this.#sentenceOf[i] ?? 0] ?? [0, 0];
    const at = (k: number): WordForm | undefined => (k >= first && k < end ? this.forms[k] : undefined);
    const p2 = at(i - 2);
    const p1 = at(i - 1);
    const n1 = at(i + 1);
    const n2 = at(i + 2);
    this.#add(Template.Bias, 0);
    this.#add(Template.Word, form.exact);
    this.#add(Template.Lower, form.lower);
    this.#addAt(Template.Lower, -1, p1?.lower ?? EDGE);
    this.#addAt(Template.Lower, 1, n1?.lower ?? EDGE);
    this.#add(Template.ShortShape, form.shortShape);
    // Most words are small words among small words, and no part of a name: a few features decide that. A small word beside a
    // capital gets some more; all are for what may be in a name.
    if (!form.capital && !p1?.capital && !n1?.capital) {
      this.#addCluster(0, form);
      return this.#count;
    }
    if (!form.capital && !this.#mayJoin(form, p1)) {
      this.#besideCapital(form, p1, n1);
      return this.#count;
    }
    this.#words(form, p2, p1, n1, n2);
    this.#clusterFeatures(form, p2, p1, n1, n2);
    this.#gazetteerFeatures(i, first, end, form);
    this.#position(i, first, end, form);
    if (form.capital) this.#elsewhere(i, form);
    return this.#count;
  }

  #add(template: Template, value: number): void {
    if (this.#count < this.#out.length) this.#out[this.#count++] = combine(template, value);
  }

  #addAt(template: Template, offset: number, value: number): void {
    this.#add(template, combine(offset, value));
  }

  /** A small word or a number that may be inside a name or end one: "Ministry of Works", "Article 12". */
  #mayJoin(form: WordForm, p1: WordForm | undefined): boolean {
    return p1?.capital === true && (form.digits || JOINING.has(form.plain));
  }

  #besideCapital(form: WordForm, p1: WordForm | undefined, n1: WordForm | undefined): void {
    this.#addAt(Template.ShortShape, -1, p1?.shortShape ?? EDGE);
    this.#addAt(Template.ShortShape, 1, n1?.shortShape ?? EDGE);
    this.#add(Template.Suffix, form.suffixes[2] ?? EDGE);
    this.#add(Template.PairBefore, combine(p1?.lower ?? EDGE, form.lower));
    this.#add(Template.PairAfter, combine(form.lower, n1?.lower ?? EDGE));
    this.#addCluster(0, form);
    this.#add(Template.ClusterPairBefore, combine(p1?.clusters[1] ?? -2, form.clusters[1]));
    this.#add(Template.ClusterPairAfter, combine(form.clusters[1], n1?.clusters[1] ?? -2));
  }

  #words(form: WordForm, p2?: WordForm, p1?: WordForm, n1?: WordForm, n2?: WordForm): void {
    this.#addAt(Template.Lower, -2, p2?.lower ?? EDGE);
    this.#addAt(Template.Lower, 2, n2?.lower ?? EDGE);
    this.#add(Template.Shape, form.shape);
    this.#addAt(Template.ShortShape, -2, p2?.shortShape ?? EDGE);
    this.#addAt(Template.ShortShape, -1, p1?.shortShape ?? EDGE);
    this.#addAt(Template.ShortShape, 1, n1?.shortShape ?? EDGE);
    this.#addAt(Template.ShortShape, 2, n2?.shortShape ?? EDGE);
    for (const prefix of form.prefixes) this.#add(Template.Prefix, prefix);
    for (const suffix of form.suffixes) this.#add(Template.Suffix, suffix);
    this.#addAt(Template.NeighbourSuffix, -1, p1?.suffixes[2] ?? EDGE);
    this.#addAt(Template.NeighbourSuffix, 1, n1?.suffixes[2] ?? EDGE);
    this.#add(Template.PairBefore, combine(p1?.lower ?? EDGE, form.lower));
    this.#add(Template.PairAfter, combine(form.lower, n1?.lower ?? EDGE));
    this.#add(Template.Around, combine(p1?.lower ?? EDGE, n1?.lower ?? EDGE));
    this.#add(
      Template.ShapeTriple,
      combine(combine(p1?.shortShape ?? EDGE, form.shortShape), n1?.shortShape ?? EDGE),
    );
  }

  #addCluster(offset: number, form: WordForm | undefined): void {
    if (!form || form.clusters[0] < 0) {
      this.#addAt(Template.Cluster, offset, EDGE);
      return;
    }
    for (let level = 0; level < 3; level++) {
      this.#addAt(Template.Cluster, offset * 4 + level, form.clusters[level] ?? -1);
    }
  }

  #clusterFeatures(form: WordForm, p2?: WordForm, p1?: WordForm, n1?: WordForm, n2?: WordForm): void {
    this.#addCluster(-2, p2);
    this.#addCluster(-1, p1);
    this.#addCluster(0, form);
    this.#addCluster(1, n1);
    this.#addCluster(2, n2);
    const own = form.clusters[1];
    const before = p1?.clusters[1] ?? -2;
    const after = n1?.clusters[1] ?? -2;
    this.#add(Template.ClusterPairBefore, combine(before, own));
    this.#add(Template.ClusterPairAfter, combine(own, after));
    this.#add(Template.ClusterAround, combine(before, after));
    this.#add(Template.ClusterShape, combine(form.clusters[0], form.shortShape));
    this.#addAt(Template.ClusterShape, -1, combine(p1?.clusters[1] ?? -2, form.shortShape));
    this.#addAt(Template.ClusterShape, 1, combine(n1?.clusters[1] ?? -2, form.shortShape));
  }

  #gazetteerFeatures(i: number, first: number, end: number, form: WordForm): void {
    for (let k = Math.max(first, i - 2); k < Math.min(end, i + 3); k++) {
      const matches = this.matches[k];
      if (!matches) continue;
      for (const match of matches) {
        this.#addAt(Template.Gazetteer, k - i, match);
        if (k === i) this.#add(Template.GazetteerShape, combine(match, form.shortShape));
      }
    }
    const own = this.matches[i];
    const next = i + 1 < end ? this.matches[i + 1] : undefined;
    const before = i > first ? this.matches[i - 1] : undefined;
    for (const match of own ?? []) {
      for (const other of next ?? []) this.#addAt(Template.GazetteerPair, 1, combine(match, other));
      for (const other of before ?? []) this.#addAt(Template.GazetteerPair, -1, combine(match, other));
    }
  }

  #position(i: number, first: number, end: number, form: WordForm): void {
    const use = this.#uses.get(form.plain);
    const opening = i === first || (i === first + 1 && this.tokens[first]?.kind === 'quote');
    const clitic = i + 1 < end && this.tokens[i + 1]?.kind === 'possessive' ? 1 : 0;
    this.#add(Template.Position, combine(opening ? 1 : 2, form.capital ? (form.allCaps ? 2 : 1) : 0));
    this.#add(Template.Position, combine(16 + clitic, form.capital ? 1 : 0));
    this.#add(Template.Block, combine(this.#blockOf[i] ?? 0, form.capital ? 1 : 0));
    this.#addAt(Template.Block, opening ? 1 : 0, combine(this.#blockOf[i] ?? 0, form.shortShape));
    if (!use) return;
    const lower = use.lower > 0 ? (use.lower > use.capitalInside ? 2 : 1) : 0;
    const inside = Math.min(2, use.capitalInside);
    this.#add(Template.Use, combine(combine(lower, inside), opening ? 1 : 0));
    this.#addAt(Template.Use, Math.min(4, use.capital), combine(form.capital ? 1 : 0, lower));
  }

  #elsewhere(i: number, form: WordForm): void {
    for (const place of this.#uses.get(form.plain)?.places ?? []) {
      if (place === i) continue;
      const before = this.forms[place - 1];
      const after = this.forms[place + 1];
      if (before) {
        this.#add(Template.UseBefore, before.lower);
        this.#add(Template.UseClusterBefore, before.clusters[1]);
      }
      if (after) {
        this.#add(Template.UseAfter, after.lower);
        this.#add(Template.UseClusterAfter, after.clusters[1]);
      }
      const run = this.#runs[place];
      if (run && run.end - run.first > 1) {
        this.#addAt(Template.UseAfter, place - run.first, this.forms[run.end - 1]?.lower ?? EDGE);
        this.#addAt(Template.UseBefore, place - run.first, this.forms[run.first]?.lower ?? EDGE);
      }
    }
    const run = this.#runs[i];
    if (!run) return;
    const first = this.forms[run.first];
    const last = this.forms[run.end - 1];
    const place = Math.min(3, i - run.first);
    const left = Math.min(3, run.end - 1 - i);
    this.#addAt(Template.RunFirst, place, first?.lower ?? EDGE);
    this.#addAt(Template.RunLast, left, last?.lower ?? EDGE);
    this.#addAt(Template.RunFirst, 8 + place, first?.clusters[1] ?? -2);
    this.#addAt(Template.RunLast, 8 + left, last?.clusters[1] ?? -2);
    this.#addAt(Template.RunShape, place, left);
    this.#addAt(Template.RunBefore, place, this.forms[run.first - 1]?.lower ?? EDGE);
    this.#addAt(Template.RunAfter, left, this.forms[run.end]?.lower ?? EDGE);
    this.#addAt(Template.RunBefore, 8 + place, this.forms[run.first - 1]?.clusters[1] ?? -2);
    this.#addAt(Template.RunAfter, 8 + left, this.forms[run.end]?.clusters[1] ?? -2);
    if (run.acronym !== 0) this.#add(Template.Acronym, run.acronym);
  }
}

const BLOCK_KINDS: readonly Block['kind'][] = [
  'headline',
  'subhead',
  'caption',
  'dateline',
  'byline',
  'paragraph',
  'boilerplate',
  'url',
];

function blockHashes(tokens: readonly Token[], blocks: readonly Block[]): Uint8Array {
  const kinds = new Uint8Array(tokens.length);
  let block = 0;
  tokens.forEach((token, i) => {
    while (token.start >= (blocks[block]?.span[1] ?? Infinity)) block++;
    kinds[i] = 1 + BLOCK_KINDS.indexOf(blocks[block]?.kind ?? 'paragraph');
  });
  return kinds;
}
