import type { Span } from '../../base/span';
import type { Block } from '../annotations';
import { combine, hashString } from '../tagger/hash';
import type { Token } from '../text/token';
import { blockKinds } from './blockKinds';
import { capitalRuns, JOINING_WORDS, type CapitalRun } from './capitalRuns';
import { NEVER_CAPITAL, wordUses, type WordUse } from './documentContext';
import type { Gazetteer } from './gazetteer';
import { matchPhrases } from './gazetteerMatches';
import { runHeads, type RunHead } from './runHeads';
import { nameStretches } from './stretches';
import { EDGE, Template } from './templates';
import { BESIDE_NAME, IN_NAME, wordFeatures, type Role } from './wordFeatures';
import type { WordForm, WordForms } from './wordForms';

/** No token has more features; buffers for `write` must hold as many. */
export const MOST_FEATURES = 200;

/** Hashes of the small words that join long names. */
const JOINING = new Set([...JOINING_WORDS].map(word => hashString(word)));

/**
 * The features of one article's tokens for the name tagger. Made once an article: the word forms, the uses of each word
 * elsewhere in the article, the matches with the gazetteer and the runs of capitalised words are found beforehand, in
 * time linear in the number of tokens.
 */
export class NameFeatures {
  /** The form of each token. */
  readonly forms: readonly WordForm[];
  /** The ranges of tokens that may hold names; the others are asked nothing. */
  readonly stretches: readonly Span[];
  readonly #uses: Map<number, WordUse>;
  /** For each token the set of gazetteer lists it matches, by its place in the phrase: `list * 4 + place`. */
  readonly matches: readonly (readonly number[] | undefined)[];
  readonly #runs: (CapitalRun | undefined)[];
  readonly #heads: Map<CapitalRun, RunHead>;
  readonly #edge: WordForm;
  /** For each token the first of its sentence, and the one behind its last. */
  readonly #sentenceFirst: Int32Array;
  readonly #sentenceEnd: Int32Array;
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
    this.#edge = forms.edge;
    this.stretches = nameStretches(this.forms, sentences);
    this.#uses = wordUses(tokens, this.forms, sentences);
    this.matches = matchPhrases(this.forms, tokens, sentences, gazetteer);
    this.#runs = capitalRuns(tokens, this.forms, sentences);
    this.#heads = runHeads(this.#runs, tokens, this.forms, sentences);
    this.#sentenceFirst = new Int32Array(tokens.length);
    this.#sentenceEnd = new Int32Array(tokens.length);
    for (const [first, end] of sentences) {
      this.#sentenceFirst.fill(first, first, end);
      this.#sentenceEnd.fill(end, first, end);
    }
    this.#blockOf = blockKinds(tokens, blocks);
  }

  /** Writes the hashed features of token `i` to `out` and returns how many there are. */
  write(i: number, out: Int32Array): number {
    let count = 0;
    for (const role of this.rolesAt(i)) {
      for (const feature of wordFeatures(this.formAt(i, role.offset), role)) out[count++] = feature;
    }
    return this.writeContext(i, out, count);
  }

  /** The roles that words play in the features of token `i`. */
  rolesAt(i: number): readonly Role[] {
    return this.#mayBeInName(i) ? IN_NAME : BESIDE_NAME;
  }

  /** The form of the word at a distance from token `i`, or the edge where its sentence ends before. */
  formAt(i: number, offset: number): WordForm {
    const k = i + offset;
    const inside = k >= (this.#sentenceFirst[i] as number) && k < (this.#sentenceEnd[i] as number);
    return (inside ? this.forms[k] : undefined) ?? this.#edge;
  }

  /** Writes the features of token `i` that no single word decides to `out` from `count` on; returns the new count. */
  writeContext(i: number, out: Int32Array, count: number): number {
    this.#out = out;
    this.#count = count;
    const form = this.forms[i];
    if (!form) return count;
    const before = this.formAt(i, -1);
    const after = this.formAt(i, 1);
    this.#neighbours(form, before, after);
    if (!this.#mayBeInName(i)) return this.#count;
    this.#around(form, before, after);
    const first = this.#sentenceFirst[i] as number;
    const end = this.#sentenceEnd[i] as number;
    this.#gazetteerFeatures(i, first, end, form);
    this.#position(i, first, end, form);
    if (form.capital) this.#elsewhere(i, form);
    return this.#count;
  }

  /** A word with a capital, or a small word or number that may go on a name before it: "Ministry of Works", "Article 12". */
  #mayBeInName(i: number): boolean {
    const form = this.forms[i];
    if (form?.upper !== false) return true;
    return this.formAt(i, -1).capital && (form.digits || JOINING.has(form.plain));
  }

  #add(template: Template, value: number): void {
    if (this.#count < this.#out.length) this.#out[this.#count++] = combine(template, value);
  }

  #addAt(template: Template, offset: number, value: number): void {
    this.#add(template, combine(offset, value));
  }

  #neighbours(form: WordForm, before: WordForm, after: WordForm): void {
    this.#add(Template.PairBefore, combine(before.lower, form.lower));
    this.#add(Template.PairAfter, combine(form.lower, after.lower));
    const own = form.middle;
    this.#add(Template.ClusterPairBefore, combine(before.middle, own));
    this.#add(Template.ClusterPairAfter, combine(own, after.middle));
  }

  #around(form: WordForm, before: WordForm, after: WordForm): void {
    this.#add(Template.Around, combine(before.lower, after.lower));
    this.#add(Template.ShapeTriple, combine(combine(before.shortShape, form.shortShape), after.shortShape));
    this.#add(Template.ClusterAround, combine(before.middle, after.middle));
    this.#addAt(Template.ClusterShape, -1, combine(before.middle, form.shortShape));
    this.#addAt(Template.ClusterShape, 1, combine(after.middle, form.shortShape));
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
    const use = this.#uses.get(form.plain) ?? (this.tokens[i]?.kind === 'word' ? NEVER_CAPITAL : undefined);
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
        this.#add(Template.UseClusterBefore, before.middle);
      }
      if (after) {
        this.#add(Template.UseAfter, after.lower);
        this.#add(Template.UseClusterAfter, after.middle);
      }
      const run = this.#runs[place];
      if (run && run.end - run.first > 1) {
        this.#addAt(Template.UseAfter, place - run.first, this.forms[run.end - 1]?.lower ?? EDGE);
        this.#addAt(Template.UseBefore, place - run.first, this.forms[run.first]?.lower ?? EDGE);
      }
      if (run) this.#introduced(run);
    }
    const run = this.#runs[i];
    if (!run) return;
    const first = this.forms[run.first];
    const last = this.forms[run.end - 1];
    const place = Math.min(3, i - run.first);
    const left = Math.min(3, run.end - 1 - i);
    this.#addAt(Template.RunFirst, place, first?.lower ?? EDGE);
    this.#addAt(Template.RunLast, left, last?.lower ?? EDGE);
    this.#addAt(Template.RunFirst, 8 + place, first?.middle ?? -2);
    this.#addAt(Template.RunLast, 8 + left, last?.middle ?? -2);
    this.#addAt(Template.RunShape, place, left);
    this.#addAt(Template.RunBefore, place, this.forms[run.first - 1]?.lower ?? EDGE);
    this.#addAt(Template.RunAfter, left, this.forms[run.end]?.lower ?? EDGE);
    this.#addAt(Template.RunBefore, 8 + place, this.forms[run.first - 1]?.middle ?? -2);
    this.#addAt(Template.RunAfter, 8 + left, this.forms[run.end]?.middle ?? -2);
    if (run.acronym !== 0) this.#add(Template.Acronym, run.acronym);
    this.#head(i, run);
    this.#introduced(run);
    this.#runEdges(run);
  }

  /** What the run's head word is, and on which side of it the word stands. */
  #head(i: number, run: CapitalRun): void {
    const head = this.#heads.get(run)?.head ?? i;
    const form = this.forms[head];
    const side = i < head ? 1 : i > head ? 2 : 0;
    this.#addAt(Template.RunHead, side, form?.lower ?? EDGE);
    this.#addAt(Template.RunHead, 4 + side, form?.middle ?? -2);
    for (const match of this.matches[head] ?? []) this.#addAt(Template.RunHead, 8 + side, match);
  }

  #introduced(run: CapitalRun): void {
    const noun = this.#heads.get(run)?.introduced ?? -1;
    const form = this.forms[noun];
    if (!form) return;
    this.#addAt(Template.Introduced, 0, form.lower);
    this.#addAt(Template.Introduced, 1, form.middle);
    this.#addAt(Template.Introduced, 2, form.clusters[2]);
  }

  /** The two words before the run, and the two behind it, as pairs: "in the", ", said". */
  #runEdges(run: CapitalRun): void {
    const before = combine(this.formAt(run.first, -2).lower, this.formAt(run.first, -1).lower);
    const after = combine(this.formAt(run.end - 1, 1).lower, this.formAt(run.end - 1, 2).lower);
    this.#add(Template.RunBeforePair, before);
    this.#add(Template.RunAfterPair, after);
  }
}
