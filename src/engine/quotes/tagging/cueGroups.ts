import type { Cue } from '../cues';
import { HEAD_CLASSES, PART_COUNT } from './parts';
import { FeatureGroup } from './sink';

/** Templates of the second pass. */
export const enum CueTemplate {
  Distance = 41,
  DistancePart,
  DistanceForm,
  DistanceRule,
  PartPair,
  CommasPart,
  Between,
  ThatPart,
  CuesPart,
  ContentPart,
  ContentForm,
  SourcePart,
  SourceForm,
  FromComma,
  FromEnd,
  CueAtEdge,
  CueAtEdgeCommas,
  CueStem,
  BehindCue,
  ContentStem,
  NearStem,
  NearCluster,
  NearBehind,
  NearBefore,
  Sure,
  Form,
  Polarity,
  Head,
  HeadSource,
  HeadContent,
}

/** Sides of the cue: before it, itself, behind it. */
export const SIDES = 3;
/** Classes of distances on both sides of the cue. */
export const DISTANCES = 19;
/** Places a unit may have to a range of units, or that there is none. */
export const PLACES = 8;
/** How many numbers `CueFeatures.ruleKey` may give. */
export const RULE_KEYS = PLACES * PLACES * SIDES;
/** At the most so many commas and cues between a unit and the cue are counted, and units since the last comma. */
export const MOST_BETWEEN = 3;
export const COUNTS = MOST_BETWEEN + 1;
export const FAR_FROM_COMMA = 6;
/** Units farther from an edge of the frame are all the same. */
export const FAR_FROM_EDGE = 3;
export const EDGES = FAR_FROM_EDGE + 1;

const FORMS: readonly Cue['form'][] = [
  'finite',
  'participle',
  'infinitive',
  'passive',
  'noun',
  'accordingTo',
];
export const CUE_FORMS = 2 * FORMS.length;

/** The number of a cue's form, apart for cues of the word lists and others. */
export function numberOfForm(form: Cue['form'], listed: boolean): number {
  return 2 * FORMS.indexOf(form) + (listed ? 1 : 0);
}

/** A number made of digits of different bases, the last digit first. */
function digits(key: number, ...bases: readonly number[]): number[] {
  return bases.map(base => {
    const digit = key % base;
    key = Math.floor(key / base);
    return digit;
  });
}

/** The groups of features of the second pass that hang on no word. The keys are made in `cueFeatures.ts`. */
export class CueGroups {
  readonly before = pairs(0);
  readonly behind = pairs(1);
  readonly distance = new FeatureGroup(CUE_FORMS * HEAD_CLASSES * DISTANCES * PART_COUNT, (key, add) => {
    add(CueTemplate.Distance, Math.floor(key / PART_COUNT) % DISTANCES);
    add(CueTemplate.DistancePart, key % (DISTANCES * PART_COUNT));
    add(CueTemplate.DistanceForm, key);
  });
  readonly between = new FeatureGroup(2 * COUNTS * COUNTS * SIDES * PART_COUNT, (key, add) => {
    const [part = 0, side = 0, commas = 0, cues = 0, thats = 0] = digits(
      key,
      PART_COUNT,
      SIDES,
      COUNTS,
      COUNTS,
      2,
    );
    const sidePart = side * PART_COUNT + part;
    add(CueTemplate.CommasPart, commas * SIDES * PART_COUNT + sidePart);
    add(CueTemplate.CuesPart, cues * SIDES * PART_COUNT + sidePart);
    add(CueTemplate.ThatPart, thats * SIDES * PART_COUNT + sidePart);
    add(CueTemplate.Between, Math.floor(key / PART_COUNT));
  });
  readonly rulesPart = new FeatureGroup(PLACES * PLACES * SIDES * PART_COUNT, (key, add) => {
    const [part = 0, side = 0, content = 0, source = 0] = digits(key, PART_COUNT, SIDES, PLACES, PLACES);
    const sidePart = side * PART_COUNT + part;
    add(CueTemplate.ContentPart, content * SIDES * PART_COUNT + sidePart);
    add(CueTemplate.SourcePart, source * SIDES * PART_COUNT + sidePart);
  });
  readonly rulesForm = new FeatureGroup(PLACES * PLACES * SIDES * CUE_FORMS, (key, add) => {
    const [form = 0, side = 0, content = 0, source = 0] = digits(key, CUE_FORMS, SIDES, PLACES, PLACES);
    const sideForm = side * CUE_FORMS + form;
    add(CueTemplate.ContentForm, content * SIDES * CUE_FORMS + sideForm);
    add(CueTemplate.SourceForm, source * SIDES * CUE_FORMS + sideForm);
  });
  readonly rulesPlace = new FeatureGroup(PLACES * (FAR_FROM_COMMA + 1) * DISTANCES, (key, add) => {
    const [distance = 0, since = 0, content = 0] = digits(key, DISTANCES, FAR_FROM_COMMA + 1, PLACES);
    const side = distance < 9 ? 0 : distance > 9 ? 2 : 1;
    add(CueTemplate.DistanceRule, content * DISTANCES + distance);
    add(CueTemplate.FromComma, (content * (FAR_FROM_COMMA + 1) + since) * SIDES + side);
  });
  readonly edges = new FeatureGroup(EDGES * EDGES * EDGES * COUNTS * SIDES, (key, add) => {
    const [side = 0, commas = 0, fromEnd = 0, cue = 0] = digits(key, SIDES, COUNTS, EDGES, EDGES * EDGES);
    add(CueTemplate.FromEnd, fromEnd * SIDES + side);
    add(CueTemplate.CueAtEdge, cue * SIDES + side);
    add(CueTemplate.CueAtEdgeCommas, (cue * COUNTS + commas) * SIDES + side);
  });
}

function pairs(side: number): FeatureGroup {
  return new FeatureGroup(SIDES * PART_COUNT ** 2, (key, add) => {
    add(CueTemplate.PartPair, side * SIDES * PART_COUNT ** 2 + key);
  });
}

/** From far before the cue to far behind it: steps of one near it, of more farther off. */
export function distanceClass(distance: number): number {
  const far = Math.abs(distance);
  const size = far <= 4 ? far : far <= 6 ? 5 : far <= 9 ? 6 : far <= 14 ? 7 : far <= 22 ? 8 : 9;
  return distance < 0 ? 9 - size : 9 + size;
}
