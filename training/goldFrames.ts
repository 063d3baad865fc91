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
import { readCues, type CuedFrame } from '../src/engine/quotes/cuedFrame';
import { findFrames } from '../src/engine/quotes/frames';
import { heldUnits } from '../src/engine/quotes/heldUnits';
import { findPassages } from '../src/engine/quotes/passages';
import { cueHead } from '../src/engine/quotes/tagging/cueHead';
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
  const run = createPipeline(['text', 'givenDate', 'evidence'], [textStage, namesStage(names)]);
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
        const inCue = heldUnits(units, gold.cue, passages);
        const head = cueHead(units, at => inCue[at] === true);
        if (head === null) return [];
        const source = heldUnits(units, gold.source, passages);
        const content = heldUnits(units, gold.content, passages);
        return [{ head, source, content }];
      });
      const frame = readCues(units);
      const forms = units.map(unit => unitForms.of(unit, ref => draft.names[ref]?.type));
      const features = new FrameFeatures(forms, isMarked(frame), unitForms.edge, groups);
      return { frame, features, forms, attributions };
    });
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
