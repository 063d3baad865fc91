import { combine, hashString } from '../../tagger/hash';
import { PART_COUNT } from './parts';
import { FeatureGroup, type Sink } from './sink';
import type { UnitForm } from './unitForms';
import { WORD_REACH } from './wordFeatures';

const enum Template {
  PartPair = 21,
  That,
  Edge,
  Saying,
  Marked,
  WordPair,
  StemPart,
  StemWord,
  PartTriple,
  WordPart,
  ClusterPart,
}

/** How far ahead a "that" is looked for, and how far around the nearest verb of saying. */
const THAT_REACH = 6;
const SAYING_REACH = 12;
const SAYINGS = SAYING_REACH + 1;
/** Units farther from an edge of the frame are all the same. */
const FROM_START = 3;
const FROM_END = 2;
const STARTS = FROM_START + 1;
const ENDS = FROM_END + 1;

/** The groups of features of the first pass that hang on no word. */
export class FrameGroups {
  /** By the part of the unit before times `PART_COUNT` plus its own. */
  readonly before = pairs(0);
  /** By its own part times `PART_COUNT` plus that of the unit behind. */
  readonly behind = pairs(1);
  readonly that = new FeatureGroup((THAT_REACH + 1) * PART_COUNT, (key, add) => {
    add(Template.That, key);
  });
  readonly saying = new FeatureGroup(SAYINGS * SAYINGS, (key, add) => {
    add(Template.Saying, key % SAYINGS);
    add(Template.Saying, SAYINGS + Math.floor(key / SAYINGS));
  });
  /** By whether the frame has marks, the distances to its edges and the unit's part. */
  readonly place = new FeatureGroup(2 * STARTS * ENDS * PART_COUNT, (key, add) => {
    const part = key % PART_COUNT;
    const place = Math.floor(key / PART_COUNT);
    const edges = Math.floor(place / 2);
    add(Template.Marked, (place % 2) * PART_COUNT + part);
    add(Template.Edge, (edges % STARTS) * PART_COUNT + part);
    add(Template.Edge, (STARTS + Math.floor(edges / STARTS)) * PART_COUNT + part);
  });
}

function pairs(side: number): FeatureGroup {
  return new FeatureGroup(PART_COUNT ** 2, (key, add) => {
    add(Template.PartPair, side * PART_COUNT ** 2 + key);
  });
}

/** What both passes know of a frame's units, whichever cue is asked about: the words and what stands around them. */
export class FrameFeatures {
  /** Distances to the nearest verb of saying before and behind each unit, `SAYING_REACH` where there is none near. */
  readonly #sayingBefore: Uint8Array;
  readonly #sayingAfter: Uint8Array;
  readonly #thatAfter: Uint8Array;

  constructor(
    readonly forms: readonly UnitForm[],
    readonly marked: boolean,
    /** What stands outside the frame. */
    readonly edge: UnitForm,
    readonly groups: FrameGroups,
  ) {
    const { length } = forms;
    this.#sayingBefore = new Uint8Array(length).fill(SAYING_REACH);
    this.#sayingAfter = new Uint8Array(length).fill(SAYING_REACH);
    this.#thatAfter = new Uint8Array(length).fill(THAT_REACH);
    for (let i = 1; i < length; i++) {
      const before = forms[i - 1]?.saying === true ? 1 : (this.#sayingBefore[i - 1] as number) + 1;
      this.#sayingBefore[i] = Math.min(SAYING_REACH, before);
    }
    for (let i = length - 2; i >= 0; i--) {
      const after = forms[i + 1]?.saying === true ? 1 : (this.#sayingAfter[i + 1] as number) + 1;
      this.#sayingAfter[i] = Math.min(SAYING_REACH, after);
      const that = forms[i + 1]?.word === THAT ? 1 : (this.#thatAfter[i + 1] as number) + 1;
      this.#thatAfter[i] = Math.min(THAT_REACH, that);
    }
  }

  /** Adds those features of unit `i` that come in groups. */
  addGroups(i: number, sink: Sink): void {
    const { forms, edge, groups } = this;
    const own = forms[i] ?? edge;
    for (let distance = -WORD_REACH; distance <= WORD_REACH; distance++)
      sink.addGroup((forms[i + distance] ?? edge).nearby, distance + WORD_REACH);
    sink.addGroup(groups.before, (forms[i - 1] ?? edge).part * PART_COUNT + own.part);
    sink.addGroup(groups.behind, own.part * PART_COUNT + (forms[i + 1] ?? edge).part);
    sink.addGroup(groups.that, (this.#thatAfter[i] as number) * PART_COUNT + own.part);
    const sayingAfter = this.#sayingAfter[i] as number;
    sink.addGroup(groups.saying, sayingAfter * SAYINGS + (this.#sayingBefore[i] as number));
    const fromEnd = Math.min(FROM_END, forms.length - 1 - i);
    const edges = fromEnd * STARTS + Math.min(FROM_START, i);
    sink.addGroup(groups.place, (2 * edges + (this.marked ? 1 : 0)) * PART_COUNT + own.part);
  }

  /** Adds the features of unit `i` that join words. */
  addPairs(i: number, sink: Sink): void {
    const { forms, edge } = this;
    const own = forms[i] ?? edge;
    const p1 = forms[i - 1] ?? edge;
    const n1 = forms[i + 1] ?? edge;
    const p2 = (forms[i - 2] ?? edge).part;
    const n2 = (forms[i + 2] ?? edge).part;
    const add = (template: Template, a: number, b: number): void => {
      sink.add(combine(template, combine(a, b)));
    };
    add(Template.WordPair, p1.word, own.word);
    add(Template.WordPair, combine(1, own.word), n1.word);
    add(Template.StemPart, own.stem, p1.part);
    add(Template.StemPart, combine(1, own.stem), n1.part);
    add(Template.StemWord, own.stem, n1.word);
    add(Template.WordPart, own.word, p1.part);
    add(Template.WordPart, combine(1, own.word), n1.part);
    add(Template.ClusterPart, own.clusters[1], p1.part);
    add(Template.ClusterPart, combine(1, own.clusters[1]), n1.part);
    add(Template.PartTriple, p1.part * PART_COUNT + own.part, n1.part);
    add(Template.PartTriple, combine(-1, p2), p1.part * PART_COUNT + own.part);
    add(Template.PartTriple, combine(-2, n2), n1.part * PART_COUNT + own.part);
  }
}

const THAT = hashString('that');
