import { combine, hashString } from '../tagger/hash';
import type { Decoded } from '../tagger/crf';
import type { LabelSet } from '../tagger/labelSet';
import type { Token } from '../text/token';
import { labelledNames, type LabelledName } from './labelledNames';
import { isAcronymOf } from './nameKey';
import { listAround } from './nameLists';
import type { WordForm } from './wordForms';

const enum Template {
  Own = 101,
  Neighbour,
  Pair,
  Majority,
  MajorityShape,
  Longer,
  Phrase,
  Acronym,
  Share,
  List,
}

/**
 * What the second pass reads of the first: the labels the first pass gave this token, its neighbours and the same words
 * elsewhere in the article (Ratinov & Roth 2009, two-stage prediction; Krishnan & Manning 2006). Linear in the tokens.
 */
export class SecondPassFeatures {
  readonly #votes = new Map<number, Float64Array>();
  readonly #longer = new Map<number, Map<number, number>>();
  readonly #phrases = new Map<number, Float64Array>();
  readonly #acronyms = new Map<string, number>();
  readonly #nameOf: Int32Array;
  readonly #nameAt = (i: number): LabelledName | undefined => this.#names[this.#nameOf[i] ?? -1];
  readonly #names: LabelledName[];

  readonly labels: Uint8Array;
  readonly confidences: Float64Array;
  readonly #shares: Float32Array;

  /** `first` is what the first pass says, one label a token. */
  constructor(
    readonly tokens: readonly Token[],
    readonly forms: readonly WordForm[],
    first: Decoded,
    readonly labelSet: LabelSet,
  ) {
    this.labels = first.labels;
    this.confidences = first.marginals;
    this.#shares = first.shares;
    this.#names = labelledNames(first.labels, labelSet);
    this.#nameOf = new Int32Array(tokens.length).fill(-1);
    this.#names.forEach((name, index) => this.#nameOf.fill(index, name.first, name.end));
    this.#countVotes();
    this.#countNames();
  }

  /** Writes the features of token `i` to `out` from `count` on; returns the new count. */
  write(i: number, out: Int32Array, count: number): number {
    const form = this.forms[i];
    if (!form) return count;
    const label = this.labels[i] ?? 0;
    const before = this.labels[i - 1] ?? 255;
    const after = this.labels[i + 1] ?? 255;
    const add = (template: Template, value: number): void => {
      if (count < out.length) out[count++] = combine(template, value);
    };
    if (label === 0 && before === 0 && after === 0 && !form.capital) return count;
    const sure = Math.floor((this.confidences[i] ?? 0) * 4.99);
    add(Template.Own, label);
    add(Template.Own, combine(label, sure + 1));
    add(Template.Neighbour, combine(-1, before));
    add(Template.Neighbour, combine(1, after));
    add(Template.Neighbour, combine(-2, this.labels[i - 2] ?? 255));
    add(Template.Neighbour, combine(2, this.labels[i + 2] ?? 255));
    add(Template.Pair, combine(before, combine(label, after)));
    add(Template.Pair, combine(label, form.shortShape));
    if (!form.capital) return count;
    this.#alternative(i, label, add);
    this.#elsewhere(i, form, label, add);
    const list = listAround(this.tokens, this.#nameAt, i);
    if (list) {
      add(Template.List, combine(list.type, Math.min(3, list.names)));
      add(Template.List, combine(list.type, combine(label, 9)));
    }
    return count;
  }

  /** The likeliest type beside that of the label given, and how likely it is, in fifths. */
  #alternative(i: number, label: number, add: (template: Template, value: number) => void): void {
    const types = this.labelSet.types.length;
    const own = this.labelSet.typeOf(label);
    let best = -1;
    let share = 0.05;
    for (let t = 0; t < types; t++) {
      const other = this.#shares[i * types + t] ?? 0;
      if (t === own || other <= share) continue;
      best = t;
      share = other;
    }
    if (best < 0) return;
    add(Template.Share, combine(best, Math.ceil(share * 5)));
    add(Template.Share, combine(best, combine(label, 11)));
  }

  #elsewhere(
    i: number,
    form: WordForm,
    label: number,
    add: (template: Template, value: number) => void,
  ): void {
    const own = this.labelSet.typeOf(label) + 1;
    const vote = majority(this.#votes.get(form.plain), type => this.#voteOf(i, type));
    if (vote) {
      add(Template.Majority, combine(vote.type, vote.share));
      add(Template.Majority, combine(vote.type, combine(vote.share, label)));
      add(Template.MajorityShape, combine(vote.type, form.shortShape));
    }
    for (const [kind, count] of this.#longer.get(form.plain) ?? []) {
      add(Template.Longer, combine(kind, Math.min(2, count)));
      add(Template.Longer, combine(kind, combine(label, 7)));
    }
    const name = this.#nameAt(i);
    if (name) {
      const phrase = majority(this.#phrases.get(this.#phrase(name)), type => (type === own ? 1 : 0));
      if (phrase) add(Template.Phrase, combine(phrase.type, combine(phrase.share, label)));
    }
    const spelled = form.allCaps ? this.#acronyms.get(this.tokens[i]?.text ?? '') : undefined;
    if (spelled !== undefined) add(Template.Acronym, spelled);
  }

  /** For each capitalised word how sure the first pass was of each type, over all its occurrences; slot 0 is `O`. */
  #countVotes(): void {
    this.forms.forEach((form, i) => {
      if (!form.capital) return;
      let votes = this.#votes.get(form.plain);
      if (!votes) this.#votes.set(form.plain, (votes = new Float64Array(this.labelSet.types.length + 1)));
      for (let type = 0; type < votes.length; type++)
        votes[type] = (votes[type] ?? 0) + this.#voteOf(i, type);
    });
  }

  /** How probable the first pass thinks a type at a place; type 0 is `O`. */
  #voteOf(i: number, type: number): number {
    const types = this.labelSet.types.length;
    if (type > 0) return this.#shares[i * types + type - 1] ?? 0;
    let outside = 1;
    for (let t = 0; t < types; t++) outside -= this.#shares[i * types + t] ?? 0;
    return outside;
  }

  #countNames(): void {
    const acronyms = new Set<string>();
    this.forms.forEach((form, i) => {
      if (form.allCaps) acronyms.add(this.tokens[i]?.text ?? '');
    });
    for (const name of this.#names) {
      const hash = this.#phrase(name);
      let votes = this.#phrases.get(hash);
      if (!votes) this.#phrases.set(hash, (votes = new Float64Array(this.labelSet.types.length + 1)));
      votes[name.type + 1] = (votes[name.type + 1] ?? 0) + 1;
      if (name.end - name.first < 2) continue;
      for (let i = name.first; i < name.end; i++) this.#noteLonger(name, i);
      this.#noteAcronym(name, acronyms);
    }
  }

  #noteLonger(name: LabelledName, i: number): void {
    const form = this.forms[i];
    if (!form?.capital) return;
    const place = i === name.first ? 0 : i === name.end - 1 ? 2 : 1;
    const kind = name.type * 4 + place;
    let longer = this.#longer.get(form.plain);
    if (!longer) this.#longer.set(form.plain, (longer = new Map<number, number>()));
    longer.set(kind, (longer.get(kind) ?? 0) + 1);
  }

  /** Only the acronym a name would make is looked for, so that names times acronyms are never compared. */
  #noteAcronym(name: LabelledName, acronyms: ReadonlySet<string>): void {
    const words = this.tokens.slice(name.first, name.end).map(token => token.text);
    const initials = words.flatMap(word => word.split('-')).map(word => word.charAt(0));
    const capitals = initials.filter(letter => /\p{Lu}/u.test(letter)).join('');
    for (const candidate of new Set([capitals, initials.join('').toUpperCase()])) {
      if (acronyms.has(candidate) && isAcronymOf(candidate, words.join(' ')))
        this.#acronyms.set(candidate, name.type);
    }
  }

  #phrase(name: LabelledName): number {
    let hash = hashString('phrase');
    for (let i = name.first; i < name.end; i++) hash = combine(hash, this.forms[i]?.plain ?? 0);
    return hash;
  }
}

/** The type with most votes once this token's own are taken out, and its share in quarters; null where no vote is left. */
function majority(
  votes: Float64Array | undefined,
  own: (type: number) => number,
): { type: number; share: number } | null {
  if (!votes) return null;
  let total = 0;
  let best = 0;
  let type = -1;
  votes.forEach((vote, index) => {
    const left = vote - own(index);
    total += left;
    if (left > best) {
      best = left;
      type = index;
    }
  });
  return type < 0 || total < 1e-3 ? null : { type, share: Math.floor((best / total) * 3.99) };
}
