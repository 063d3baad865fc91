import type { EntityType } from '../../annotations';
import type { WordClusters } from '../../names/clusters';
import { combine, hashString } from '../../tagger/hash';
import { cueVerb } from '../cueLexicon';
import type { Unit } from '../frames';
import { mayBeCue, numberOfPart, partOfUnit } from './parts';
import type { FeatureGroup } from './sink';
import { stemOf } from './stem';
import { nearbyGroup, sideGroup, type WordTraits } from './wordFeatures';

/** What the features of attribution need to know of a unit, found once for each word. */
export interface UnitForm extends WordTraits {
  /** It may be the head of a cue: no name, number or small word. */
  readonly mayBeCue: boolean;
  /** It may be a verb of saying. */
  readonly saying: boolean;
  /** What this word alone tells the first pass of the units near it. */
  readonly nearby: FeatureGroup;
  /** What it alone tells the second pass of itself and the units beside it. */
  readonly beside: FeatureGroup;
}

/** Forms kept at the most; past it the cache starts anew, so that memory stays flat over any number of articles. */
const CACHE_LIMIT = 10_000;
const LONGEST_WORD = 64;

/** Makes unit forms and remembers them. */
export class UnitForms {
  /** Of words in lower case, and of those with a capital: that tells a name the tagger of names did not believe in. */
  readonly #known = new Map<string, UnitForm>();
  readonly #capital = new Map<string, UnitForm>();
  readonly #special = new Map<string, UnitForm>();
  /** What stands before and behind a sentence. */
  readonly edge: UnitForm;

  constructor(readonly clusters: WordClusters) {
    this.edge = this.#specialOf('edge');
  }

  /** The form of a unit; `typeOf` tells what a name names. */
  of(unit: Unit, typeOf: (name: number) => EntityType | undefined): UnitForm {
    if (unit.kind === 'name') return this.#specialOf(typeOf(unit.ref) ?? 'name');
    if (unit.kind === 'passage') return this.#specialOf('passage');
    const forms = unit.capital ? this.#capital : this.#known;
    const known = forms.get(unit.word);
    if (known) return known;
    if (forms.size >= CACHE_LIMIT) forms.clear();
    const form = this.#make(unit);
    forms.set(unit.word, form);
    return form;
  }

  #specialOf(name: EntityType | 'name' | 'passage' | 'edge'): UnitForm {
    let form = this.#special.get(name);
    if (!form) {
      const word = hashString(`<${name}>`);
      const clusters = [-1, -1, -1] as const;
      const part = numberOfPart(name);
      form = this.#complete({ word, stem: word, suffix2: word, suffix3: word, clusters, part }, false);
      this.#special.set(name, form);
    }
    return form;
  }

  #make(unit: Unit): UnitForm {
    // A word of a thousand letters is no word; its beginning tells what features can tell.
    const lower = unit.word.slice(0, LONGEST_WORD);
    const finest = this.clusters.classOf(lower);
    const verb = unit.kind === 'word' ? cueVerb(unit.word, undefined) : null;
    return this.#complete(
      {
        word: hashString(lower.replace(/\p{Nd}/gu, '0')),
        stem: hashString(stemOf(lower)),
        suffix2: hashString(lower.slice(-2)),
        suffix3: combine(3, hashString(lower.slice(-3))),
        clusters: [finest, this.clusters.coarsen(finest, 1), this.clusters.coarsen(finest, 2)],
        part: partOfUnit(unit, verb),
      },
      verb?.saying === true || unit.word === 'according',
    );
  }

  #complete(traits: WordTraits, saying: boolean): UnitForm {
    // Field by field: forms copied by spreading come in many shapes, and reading those is ten times as slow.
    return {
      word: traits.word,
      stem: traits.stem,
      suffix2: traits.suffix2,
      suffix3: traits.suffix3,
      clusters: traits.clusters,
      part: traits.part,
      mayBeCue: mayBeCue(traits.part),
      saying,
      nearby: nearbyGroup(traits),
      beside: sideGroup(traits),
    };
  }
}
