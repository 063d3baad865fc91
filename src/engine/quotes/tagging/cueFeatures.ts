import { combine, hashString } from '../../tagger/hash';
import type { Candidate } from './candidates';
import {
  COUNTS,
  CUE_FORMS,
  CueTemplate,
  DISTANCES,
  distanceClass,
  EDGES,
  FAR_FROM_COMMA,
  FAR_FROM_EDGE,
  MOST_BETWEEN,
  numberOfForm,
  PLACES,
  SIDES,
  type CueGroups,
} from './cueGroups';
import { between, type FrameCounts } from './frameCounts';
import { HEAD_CLASSES, headClass, PART_COUNT } from './parts';
import type { Sink } from './sink';
import type { UnitForm } from './unitForms';

/** Farther from the cue than this its own words tell less, and only by the side. In units. */
const NEAR = 4;

/**
 * What the second pass reads besides the words: where a unit stands to the cue asked about, what the rules make of that
 * cue, and what stands between.
 */
export class CueFeatures {
  readonly #cue: UnitForm;
  readonly #behind: number;
  readonly #before: number;
  readonly #form: number;
  /** Its form and what its head is. */
  readonly #kind: number;
  /** How near the cue stands to the frame's edges. */
  readonly #atEdge: number;

  constructor(
    readonly counts: FrameCounts,
    readonly candidate: Candidate,
    /** What stands outside the frame. */
    readonly edge: UnitForm,
    readonly groups: CueGroups,
  ) {
    const { head, cue } = candidate;
    const { forms } = counts;
    this.#cue = forms[head] ?? edge;
    this.#behind = (forms[head + 1] ?? edge).part * PART_COUNT + (forms[head + 2] ?? edge).part;
    this.#before = (forms[head - 1] ?? edge).part * PART_COUNT + (forms[head - 2] ?? edge).part;
    this.#form = numberOfForm(cue.form, candidate.listed);
    this.#kind = this.#form * HEAD_CLASSES + headClass(this.#cue.part);
    const fromEnd = Math.min(FAR_FROM_EDGE, forms.length - 1 - head);
    this.#atEdge = fromEnd * EDGES + Math.min(FAR_FROM_EDGE, head);
  }

  /** Adds those features of unit `i` that hang on the cue; `rules` is its `ruleKey`. */
  addPlace(i: number, rules: number, sink: Sink): void {
    const { counts, groups } = this;
    const { head } = this.candidate;
    const part = (counts.forms[i] ?? this.edge).part;
    const away = distanceClass(i - head);
    const side = rules % SIDES;
    const ruled = Math.floor(rules / SIDES) % PLACES;
    const from = Math.min(i, head);
    const to = Math.max(i, head);
    const commas = Math.min(MOST_BETWEEN, between(counts.commas, from, to));
    const cues = Math.min(MOST_BETWEEN, between(counts.cues, from, to));
    const thats = Math.min(1, between(counts.thats, from, to));
    const passed = ((thats * COUNTS + cues) * COUNTS + commas) * SIDES + side;
    const since = counts.sinceComma[i] as number;
    const fromEnd = Math.min(FAR_FROM_EDGE, counts.forms.length - 1 - i);
    sink.addGroup(groups.distance, (this.#kind * DISTANCES + away) * PART_COUNT + part);
    sink.addGroup(groups.between, passed * PART_COUNT + part);
    sink.addGroup(groups.rulesPart, rules * PART_COUNT + part);
    sink.addGroup(groups.rulesPlace, (ruled * (FAR_FROM_COMMA + 1) + since) * DISTANCES + away);
    sink.addGroup(groups.edges, ((this.#atEdge * EDGES + fromEnd) * COUNTS + commas) * SIDES + side);
  }

  /** Adds those features of unit `i` that hang on the cue's own words. */
  addNear(i: number, sink: Sink): void {
    const { head } = this.candidate;
    const distance = i - head;
    if (Math.abs(distance) > NEAR) return;
    const near = (distance + NEAR) * PART_COUNT + (this.counts.forms[i] ?? this.edge).part;
    const { stem, clusters } = this.#cue;
    add(sink, CueTemplate.NearStem, near, stem);
    add(sink, CueTemplate.NearCluster, near, clusters[1]);
    add(sink, CueTemplate.NearBehind, near, this.#behind);
    add(sink, CueTemplate.NearBefore, near, this.#before);
  }

  /** A number for the side of the cue and the places to what the rules take for source and content. */
  ruleKey(i: number): number {
    const { head, content, source } = this.candidate;
    const ruled = placeIn(i, content[0], content[1]);
    const spoken = source ? placeIn(i, source.units[0], source.units[1]) : PLACES - 1;
    return (spoken * PLACES + ruled) * SIDES + sideOf(i, head);
  }

  /** Adds the features that hang on the cue's own words and form and the number `ruleKey` gives. */
  addRule(key: number, sink: Sink): void {
    const { stem } = this.#cue;
    const side = key % SIDES;
    add(sink, CueTemplate.CueStem, side, stem);
    add(sink, CueTemplate.BehindCue, side, this.#behind);
    add(sink, CueTemplate.ContentStem, key % (PLACES * SIDES), stem);
    sink.addGroup(this.groups.rulesForm, key * CUE_FORMS + this.#form);
  }

  /** What tells whether the candidate is a cue at all: its verb, whose it is and what it takes. */
  addHead(sink: Sink): void {
    const { forms, scores } = this.counts;
    const { head, cue, source, content, listed } = this.candidate;
    const own = this.#cue;
    const form = this.#form;
    const next = forms[head + 1] ?? this.edge;
    const subject = (source ? forms[source.head] : undefined) ?? this.edge;
    const first = forms[content[0]] ?? this.edge;
    const second = forms[content[0] + 1] ?? this.edge;
    const introduced = (forms[content[0] - 1] ?? this.edge).part;
    const size = Math.min(4, content[1] - content[0]);
    const [fine, middle] = own.clusters;
    add(sink, CueTemplate.Sure, 0, Math.round(Math.max(-6, Math.min(6, scores[head] ?? 0))));
    add(sink, CueTemplate.Form, 0, form);
    add(sink, CueTemplate.Polarity, 0, hashString(cue.polarity));
    add(sink, CueTemplate.Polarity, own.stem, hashString(cue.polarity));
    add(sink, CueTemplate.Head, own.stem, form);
    add(sink, CueTemplate.Head, combine(1, fine), form);
    add(sink, CueTemplate.Head, combine(2, middle), form);
    add(sink, CueTemplate.Head, combine(4, own.stem), next.word);
    add(sink, CueTemplate.Head, combine(5, fine), next.part);
    add(sink, CueTemplate.HeadSource, subject.part, form);
    add(sink, CueTemplate.HeadSource, combine(1, own.stem), subject.part);
    add(sink, CueTemplate.HeadSource, combine(2, fine), subject.part);
    add(sink, CueTemplate.HeadSource, combine(3, middle), subject.part);
    add(sink, CueTemplate.HeadSource, combine(4, 0), subject.word);
    add(sink, CueTemplate.HeadSource, combine(5, middle), subject.clusters[1]);
    add(sink, CueTemplate.HeadSource, combine(6, hashString(source?.place ?? '')), listed ? form : -form);
    add(sink, CueTemplate.HeadContent, combine(first.part, form), introduced);
    add(sink, CueTemplate.HeadContent, combine(1, own.stem), first.part);
    add(sink, CueTemplate.HeadContent, combine(2, fine), first.part);
    add(sink, CueTemplate.HeadContent, combine(3, middle), first.part * PART_COUNT + second.part);
    add(sink, CueTemplate.HeadContent, combine(4, own.stem), introduced);
    add(sink, CueTemplate.HeadContent, combine(5, subject.part), first.part * PART_COUNT + form);
    add(sink, CueTemplate.HeadContent, combine(6, size), form);
    add(sink, CueTemplate.HeadContent, combine(7, first.word), form);
  }
}

function add(sink: Sink, template: CueTemplate, a: number, b: number): void {
  sink.add(combine(template, combine(a, b)));
}

/** The side of the cue on which unit `i` stands: 0 before it, 1 the cue itself, 2 behind it. */
export function sideOf(i: number, head: number): number {
  return i < head ? 0 : i > head ? 2 : 1;
}

/** Where a unit stands to a range: before, right before, at its first, inside, at its last, right behind, behind. */
function placeIn(i: number, first: number, end: number): number {
  if (i < first - 1 || end <= first) return 0;
  if (i === first - 1) return 1;
  if (i === first) return 2;
  if (i < end - 1) return 3;
  if (i === end - 1) return 4;
  return i === end ? 5 : 6;
}
