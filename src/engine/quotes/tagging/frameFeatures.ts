import { combine, hashString } from '../../tagger/hash';
import type { UnitForm } from './unitForms';

/** No unit has more features; buffers for the writers must hold as many. */
export const MOST_FEATURES = 96;

const enum Template {
  Bias = 1,
  Word,
  WordPair,
  Stem,
  Suffix,
  Cluster,
  Part,
  PartPair,
  PartTriple,
  WordPart,
  ClusterPart,
  That,
  Edge,
  Saying,
  Marked,
}

const EDGE: UnitForm = {
  word: hashString('<edge>'),
  stem: hashString('<edge>'),
  suffix2: 0,
  suffix3: 0,
  clusters: [-2, -2, -2],
  part: hashString('<edge>'),
  mayBeCue: false,
  saying: false,
};

/** How far ahead a "that" is looked for, and how far around the nearest verb of saying. */
const THAT_REACH = 6;
const SAYING_REACH = 12;

/** What both passes know of a frame's units, whichever cue is asked about: the words and what stands around them. */
export class FrameFeatures {
  /** Distances to the nearest verb of saying before and behind each unit, `SAYING_REACH` where there is none near. */
  readonly #sayingBefore: Uint8Array;
  readonly #sayingAfter: Uint8Array;
  readonly #thatAfter: Uint8Array;

  constructor(
    readonly forms: readonly UnitForm[],
    readonly marked: boolean,
  ) {
    const { length } = forms;
    this.#sayingBefore = new Uint8Array(length).fill(SAYING_REACH);
    this.#sayingAfter = new Uint8Array(length).fill(SAYING_REACH);
    this.#thatAfter = new Uint8Array(length).fill(THAT_REACH);
    for (let i = 1; i < length; i++) {
      const before = forms[i - 1]?.saying === true ? 1 : (this.#sayingBefore[i - 1] ?? 0) + 1;
      this.#sayingBefore[i] = Math.min(SAYING_REACH, before);
    }
    for (let i = length - 2; i >= 0; i--) {
      const after = forms[i + 1]?.saying === true ? 1 : (this.#sayingAfter[i + 1] ?? 0) + 1;
      this.#sayingAfter[i] = Math.min(SAYING_REACH, after);
      const that = forms[i + 1]?.word === THAT ? 1 : (this.#thatAfter[i + 1] ?? 0) + 1;
      this.#thatAfter[i] = Math.min(THAT_REACH, that);
    }
  }

  /** Writes the hashed features of unit `i` to `out` and returns how many there are. */
  write(i: number, out: Int32Array): number {
    const { forms } = this;
    const own = forms[i] ?? EDGE;
    const p2 = forms[i - 2] ?? EDGE;
    const p1 = forms[i - 1] ?? EDGE;
    const n1 = forms[i + 1] ?? EDGE;
    const n2 = forms[i + 2] ?? EDGE;
    let count = 0;
    const add = (template: Template, value: number): void => {
      out[count++] = combine(template, value);
    };
    add(Template.Bias, 0);
    add(Template.Word, own.word);
    add(Template.Word, combine(-1, p1.word));
    add(Template.Word, combine(1, n1.word));
    add(Template.Word, combine(-2, p2.word));
    add(Template.Word, combine(2, n2.word));
    add(Template.WordPair, combine(p1.word, own.word));
    add(Template.WordPair, combine(combine(1, own.word), n1.word));
    add(Template.Stem, own.stem);
    add(Template.Stem, combine(combine(-1, own.stem), p1.part));
    add(Template.Stem, combine(combine(1, own.stem), n1.part));
    add(Template.Stem, combine(combine(2, own.stem), n1.word));
    add(Template.Suffix, own.suffix2);
    add(Template.Suffix, own.suffix3);
    add(Template.Cluster, own.clusters[0]);
    add(Template.Cluster, combine(1, own.clusters[1]));
    add(Template.Cluster, combine(2, own.clusters[2]));
    add(Template.Cluster, combine(-3, p1.clusters[1]));
    add(Template.Cluster, combine(3, n1.clusters[1]));
    add(Template.Cluster, combine(-4, p1.clusters[2]));
    add(Template.Cluster, combine(4, n1.clusters[2]));
    add(Template.Part, own.part);
    add(Template.Part, combine(-1, p1.part));
    add(Template.Part, combine(1, n1.part));
    add(Template.Part, combine(-2, p2.part));
    add(Template.Part, combine(2, n2.part));
    add(Template.PartPair, combine(p1.part, own.part));
    add(Template.PartPair, combine(combine(1, own.part), n1.part));
    add(Template.PartTriple, combine(combine(p1.part, own.part), n1.part));
    add(Template.PartTriple, combine(combine(-1, combine(p2.part, p1.part)), own.part));
    add(Template.PartTriple, combine(combine(1, combine(own.part, n1.part)), n2.part));
    add(Template.WordPart, combine(combine(-1, own.word), p1.part));
    add(Template.WordPart, combine(combine(1, own.word), n1.part));
    add(Template.ClusterPart, combine(combine(-1, own.clusters[1]), p1.part));
    add(Template.ClusterPart, combine(combine(1, own.clusters[1]), n1.part));
    add(Template.That, combine(this.#thatAfter[i] ?? 0, own.part));
    add(Template.Edge, combine(Math.min(3, i), own.part));
    add(Template.Edge, combine(8 + Math.min(2, forms.length - 1 - i), own.part));
    add(Template.Saying, this.#sayingBefore[i] ?? 0);
    add(Template.Saying, combine(1, this.#sayingAfter[i] ?? 0));
    add(Template.Marked, combine(this.marked ? 1 : 0, own.part));
    return count;
  }
}

const THAT = hashString('that');
