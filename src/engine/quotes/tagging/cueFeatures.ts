import { combine, hashString } from '../../tagger/hash';
import type { Candidate } from './candidates';
import type { UnitForm } from './unitForms';

const enum Template {
  Bucket = 101,
  Word,
  Part,
  PartPair,
  PartTriple,
  Cluster,
  CueWord,
  CuePart,
  Commas,
  RuleContent,
  RuleSource,
  CuesBetween,
  ThatBetween,
  BehindCue,
  BeforeCue,
  CueAtEnd,
  FromComma,
  FrameEdge,
  Sure,
  Head,
  HeadSource,
  HeadContent,
}

/** What the first pass said of a frame: for each unit by how much a cue's score is above that of none; -Infinity where none can be. */
export type CueScores = Float64Array;

/** The label of a cue's head: a cue of one unit. */
export const CUE = 4;

/** Running counts over a frame's units, for what stands between a unit and a cue. */
export class FrameCounts {
  readonly commas: Int16Array;
  readonly cues: Int16Array;
  readonly thats: Int16Array;
  /** Units since the last comma, at most `FAR_FROM_COMMA`. */
  readonly sinceComma: Int16Array;

  constructor(
    readonly forms: readonly UnitForm[],
    readonly scores: CueScores,
  ) {
    this.commas = sums(forms, form => form.word === COMMA);
    this.cues = sums(forms, (_, i) => (scores[i] as number) > 0);
    this.thats = sums(forms, form => form.word === THAT);
    this.sinceComma = new Int16Array(forms.length);
    for (let i = 1; i < forms.length; i++) {
      const since = forms[i - 1]?.word === COMMA ? 1 : (this.sinceComma[i - 1] as number) + 1;
      this.sinceComma[i] = Math.min(FAR_FROM_COMMA, since);
    }
  }
}

/** `result[i]`: how many of the units before unit i hold. */
function sums(forms: readonly UnitForm[], holds: (form: UnitForm, i: number) => boolean): Int16Array {
  const counts = new Int16Array(forms.length + 1);
  forms.forEach((form, i) => (counts[i + 1] = (counts[i] as number) + (holds(form, i) ? 1 : 0)));
  return counts;
}

/**
 * What the second pass reads besides the words: where a unit stands to the cue asked about, what the rules make of that
 * cue, and what stands between.
 */
export class CueFeatures {
  readonly #cue: UnitForm | undefined;
  readonly #behind: number;
  readonly #before: number;
  readonly #form: number;
  readonly #atEnd: number;

  constructor(
    readonly counts: FrameCounts,
    readonly candidate: Candidate,
  ) {
    const { head, cue } = candidate;
    const { forms } = counts;
    this.#cue = forms[head];
    this.#behind = combine(forms[head + 1]?.part ?? 0, forms[head + 2]?.part ?? 0);
    this.#before = combine(forms[head - 1]?.part ?? 0, forms[head - 2]?.part ?? 0);
    this.#form = hashString(`${cue.form} ${candidate.listed ? 'listed' : ''}`);
    this.#atEnd = Math.min(3, forms.length - 1 - head) * 4 + Math.min(3, head);
  }

  /** Writes the features of unit `i` to `out` from `count` on; returns the new count. */
  write(i: number, out: Int32Array, count: number): number {
    const { head, content, source } = this.candidate;
    const { forms, scores } = this.counts;
    const own = forms[i];
    if (!own) return count;
    const add = (template: Template, value: number): void => {
      out[count++] = combine(template, value);
    };
    const distance = i - head;
    const bucket = distanceBucket(distance);
    const side = distance < 0 ? -1 : distance > 0 ? 1 : 0;
    const near = Math.max(-4, Math.min(4, distance));
    const { part } = own;
    const before = forms[i - 1]?.part ?? 0;
    const after = forms[i + 1]?.part ?? 0;
    add(Template.Bucket, bucket);
    add(Template.Part, combine(bucket, part));
    add(Template.Word, combine(side, own.word));
    add(Template.Word, combine(side + 8, forms[i - 1]?.word ?? 0));
    add(Template.Word, combine(side + 16, forms[i + 1]?.word ?? 0));
    add(Template.Cluster, combine(side, own.clusters[1]));
    add(Template.PartTriple, combine(combine(combine(side, before), part), after));
    add(Template.PartTriple, combine(combine(combine(side + 8, part), after), forms[i + 2]?.part ?? 0));
    add(Template.PartPair, combine(combine(side, before), part));
    add(Template.PartPair, combine(combine(side + 8, part), after));
    add(Template.CueWord, combine(combine(near, part), this.#cue?.stem ?? 0));
    add(Template.CueWord, combine(side + 16, this.#cue?.stem ?? 0));
    add(Template.CueWord, combine(combine(near + 32, part), this.#cue?.clusters[1] ?? 0));
    add(Template.CuePart, combine(combine(bucket, part), combine(this.#cue?.part ?? 0, this.#form)));
    const from = Math.min(i, head);
    const to = Math.max(i, head);
    const commas = Math.min(3, between(this.counts.commas, from, to));
    const cues = Math.min(3, between(this.counts.cues, from, to));
    const thats = Math.min(1, between(this.counts.thats, from, to));
    add(Template.Commas, combine(combine(side, commas), part));
    add(Template.Commas, combine(combine(side, commas + 8), combine(thats, cues)));
    add(Template.ThatBetween, combine(combine(side, thats), part));
    const ruled = placeIn(i, content[0], content[1]);
    add(Template.RuleContent, combine(combine(ruled, this.#form), side));
    add(Template.RuleContent, combine(combine(ruled + 16, side), part));
    add(Template.RuleContent, combine(combine(ruled + 32, side), this.#cue?.stem ?? 0));
    const spoken = source ? placeIn(i, source.units[0], source.units[1]) : 9;
    add(Template.RuleSource, combine(combine(spoken, this.#form), side));
    add(Template.RuleSource, combine(combine(spoken + 16, side), part));
    add(Template.Bucket, combine(bucket, ruled));
    add(Template.CuesBetween, combine(combine(side, cues), (scores[i] ?? -1) > 0 ? 1 : 0));
    add(Template.CuesBetween, combine(combine(side + 8, cues), part));
    add(Template.BehindCue, combine(combine(near, this.#behind), part));
    add(Template.BehindCue, combine(side + 16, this.#behind));
    add(Template.BeforeCue, combine(combine(near, this.#before), part));
    add(Template.CueAtEnd, combine(combine(this.#atEnd, side), Math.min(2, i)));
    add(Template.CueAtEnd, combine(combine(this.#atEnd, side + 8), commas));
    add(Template.FromComma, combine(combine(side, this.counts.sinceComma[i] ?? 0), ruled));
    add(Template.FrameEdge, combine(side, Math.min(3, forms.length - 1 - i)));
    return side === 0 ? this.#writeHead(own, out, count) : count;
  }

  /** What tells whether the candidate is a cue at all: its verb, whose it is and what it takes. */
  #writeHead(own: UnitForm, out: Int32Array, count: number): number {
    const { forms, scores } = this.counts;
    const { head, cue, source, content, listed } = this.candidate;
    const add = (template: Template, value: number): void => {
      out[count++] = combine(template, value);
    };
    const form = this.#form;
    const subject = source ? forms[source.head] : undefined;
    const subjectPart = subject?.part ?? 0;
    const first = forms[content[0]];
    const second = forms[content[0] + 1];
    const size = Math.min(4, content[1] - content[0]);
    const introduced = forms[content[0] - 1]?.part ?? 0;
    const sure = Math.round(Math.max(-6, Math.min(6, scores[head] ?? 0)));
    const polarity = hashString(cue.polarity);
    add(Template.Sure, sure);
    add(Template.Sure, combine(16, form));
    add(Template.Sure, combine(17, polarity));
    add(Template.Head, combine(own.stem, form));
    add(Template.Head, combine(1, combine(own.clusters[0], form)));
    add(Template.Head, combine(2, combine(own.clusters[1], form)));
    add(Template.Head, combine(3, combine(own.stem, polarity)));
    add(Template.Head, combine(4, combine(own.stem, forms[head + 1]?.word ?? 0)));
    add(Template.Head, combine(5, combine(own.clusters[0], forms[head + 1]?.part ?? 0)));
    add(Template.HeadSource, combine(subjectPart, form));
    add(Template.HeadSource, combine(1, combine(own.stem, subjectPart)));
    add(Template.HeadSource, combine(2, combine(own.clusters[0], subjectPart)));
    add(Template.HeadSource, combine(3, combine(own.clusters[1], subjectPart)));
    add(Template.HeadSource, combine(4, subject?.word ?? 0));
    add(Template.HeadSource, combine(5, combine(own.clusters[1], subject?.clusters[1] ?? 0)));
    add(
      Template.HeadSource,
      combine(6, combine(hashString(source?.place ?? ''), combine(listed ? 1 : 0, form))),
    );
    add(Template.HeadContent, combine(combine(first?.part ?? 0, form), introduced));
    add(Template.HeadContent, combine(1, combine(own.stem, first?.part ?? 0)));
    add(Template.HeadContent, combine(2, combine(own.clusters[0], first?.part ?? 0)));
    add(
      Template.HeadContent,
      combine(3, combine(own.clusters[1], combine(first?.part ?? 0, second?.part ?? 0))),
    );
    add(Template.HeadContent, combine(4, combine(own.stem, introduced)));
    add(Template.HeadContent, combine(5, combine(combine(subjectPart, first?.part ?? 0), form)));
    add(Template.HeadContent, combine(6, combine(size, form)));
    add(Template.HeadContent, combine(7, combine(first?.word ?? 0, form)));
    return count;
  }
}

/** Longer clauses are all the same. */
const FAR_FROM_COMMA = 6;
const COMMA = hashString(',');
const THAT = hashString('that');

/** How many lie between two units, both left out. */
function between(sums: Int16Array, from: number, to: number): number {
  return Math.max(0, (sums[to] ?? 0) - (sums[from + 1] ?? 0));
}

function distanceBucket(distance: number): number {
  const far = Math.abs(distance);
  const size = far <= 4 ? far : far <= 6 ? 5 : far <= 9 ? 6 : far <= 14 ? 7 : far <= 22 ? 8 : 9;
  return distance < 0 ? -size : size;
}

/** Where a unit stands to a range: before, at its first, inside, at its last, right behind, behind. */
function placeIn(i: number, first: number, end: number): number {
  if (i < first - 1 || end <= first) return 0;
  if (i === first - 1) return 1;
  if (i === first) return 2;
  if (i < end - 1) return 3;
  if (i === end - 1) return 4;
  return i === end ? 5 : 6;
}
