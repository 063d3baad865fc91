// The gold of attributions as the tagger sees it: frames of units, and for each act of saying its head, source and content.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/base/span';
import { finish } from '../src/base/steps';
import type { Draft } from '../src/engine/draft';
import { WordClusters } from '../src/engine/names/clusters';
import { namesStage } from '../src/engine/names/namesStage';
import { NameTagger } from '../src/engine/names/tagNames';
import { createPipeline, emptyDraft } from '../src/engine/pipeline';
import { isAdverb, isOf } from '../src/engine/quotes/closedClasses';
import { cueVerb } from '../src/engine/quotes/cueLexicon';
import { readCues, type CuedFrame } from '../src/engine/quotes/cuedFrame';
import { findFrames, type Unit } from '../src/engine/quotes/frames';
import { findPassages, type Passage } from '../src/engine/quotes/passages';
import { isUtteranceNoun } from '../src/engine/quotes/sourceNouns';
import { FrameFeatures, FrameGroups } from '../src/engine/quotes/tagging/frameFeatures';
import { CONTENT, CUE, SOURCE } from '../src/engine/quotes/tagging/labels';
import { isMarked, LONGEST_FRAME } from '../src/engine/quotes/tagging/tagAttributions';
import { UnitForms, type UnitForm } from '../src/engine/quotes/tagging/unitForms';
import { Position, type LabelSet } from '../src/engine/tagger/labelSet';
import { textStage } from '../src/engine/text/textStage';

export interface GoldAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface GoldArticle {
  text: string;
  attributions: GoldAttribution[];
}

/** One attribution in units of its frame. */
export interface FrameAttribution {
  head: number;
  source: boolean[];
  content: boolean[];
}

export interface GoldFrame {
  frame: CuedFrame;
  features: FrameFeatures;
  forms: UnitForm[];
  attributions: FrameAttribution[];
}

/** Reads articles into frames with the engine's own text and names. */
export function frameReader(root: string): (article: GoldArticle) => GoldFrame[] {
  const model = (name: string): Uint8Array => readFileSync(join(root, 'models', `${name}.bin`));
  const clusters = new WordClusters(model('clusters'));
  const names = new NameTagger({ names: model('names'), clusters, gazetteer: model('gazetteer') });
  const forms = new UnitForms(clusters);
  const groups = new FrameGroups();
  const run = createPipeline(['text', 'givenDate'], [textStage, namesStage(names)]);
  return article => {
    const draft = emptyDraft(article.text, null);
    finish(run(draft));
    return goldFrames(draft, article, forms, groups);
  };
}

function goldFrames(
  draft: Draft,
  article: GoldArticle,
  unitForms: UnitForms,
  groups: FrameGroups,
): GoldFrame[] {
  const passages = findPassages(draft);
  return findFrames(draft, passages)
    .filter(({ parent, units }) => parent === null && units.length <= LONGEST_FRAME)
    .map(({ units }): GoldFrame => {
      const from = units[0]?.span[0] ?? 0;
      const to = units.at(-1)?.span[1] ?? 0;
      const attributions = article.attributions.flatMap((gold): FrameAttribution[] => {
        if (!gold.cue.some(([s, e]) => s < to && from < e)) return [];
        const head = headOf(units, held(units, gold.cue, passages));
        if (head === null) return [];
        const source = held(units, gold.source, passages);
        const content = held(units, gold.content, passages);
        return [{ head, source, content }];
      });
      const frame = readCues(units);
      const forms = units.map(unit => unitForms.of(unit, ref => draft.names[ref]?.type));
      const features = new FrameFeatures(forms, isMarked(frame), unitForms.edge, groups);
      return { frame, features, forms, attributions };
    });
}

/** For each unit whether some of the spans hold at least half of it. */
function held(units: readonly Unit[], spans: readonly Span[], passages: readonly Passage[]): boolean[] {
  return units.map(unit => {
    const [start, end] = unit.kind === 'passage' ? (passages[unit.ref]?.inner ?? unit.span) : unit.span;
    return spans.some(([from, to]) => 2 * (Math.min(to, end) - Math.max(from, start)) >= end - start);
  });
}

/** The unit that stands for a cue: its verb or noun of saying, else its last word that is no small word. */
function headOf(units: readonly Unit[], inCue: readonly boolean[]): number | null {
  let best: number | null = null;
  let rank = -1;
  units.forEach((unit, i) => {
    if (!inCue[i]) return;
    const verb = unit.kind === 'word' ? cueVerb(unit.word, units[i + 1]?.word) : null;
    const small =
      isAdverb(unit.word) ||
      isOf(
        unit.word,
        'auxiliaries',
        'prepositions',
        'determiners',
        'negations',
        'coordinators',
        'modals',
        'subjectPronouns',
      ) ||
      unit.word === 'to';
    const own =
      unit.word === 'according' || verb?.saying === true
        ? 5
        : verb
          ? 4
          : unit.kind === 'word' && isUtteranceNoun(unit.word)
            ? 3
            : unit.kind !== 'word' || small
              ? 0
              : 2;
    if (own > rank) {
      rank = own;
      best = i;
    }
  });
  return best;
}

/** One label a unit: the heads of a frame's cues, all others outside. */
export function headLabels({ attributions, forms }: GoldFrame): number[] {
  const heads = new Set(attributions.map(({ head }) => head));
  return forms.map((_, i) => (heads.has(i) ? CUE : 0));
}

/** One label a unit as seen from one cue; all outside when the unit is none. */
export function cueLabels({ attributions, forms }: GoldFrame, head: number, labels: LabelSet): number[] {
  const own = attributions.filter(attribution => attribution.head === head);
  if (own.length === 0) return forms.map(() => 0);
  const types = forms.map((_, i): number =>
    own.some(({ source }) => source[i]) ? SOURCE : own.some(({ content }) => content[i]) ? CONTENT : -1,
  );
  types[head] = 0;
  return bioes(types, labels);
}

function bioes(types: readonly number[], labels: LabelSet): number[] {
  return types.map((type, i) => {
    if (type < 0) return 0;
    if (type === 0) return CUE;
    const first = types[i - 1] !== type;
    const last = types[i + 1] !== type;
    return labels.label(
      type,
      first ? (last ? Position.Single : Position.Begin) : last ? Position.End : Position.Inside,
    );
  });
}
