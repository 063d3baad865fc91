import { overlaps, type Span } from '../../base/span';
import type { Attribution, Relay } from './attribution';
import { isOf } from './closedClasses';
import { complementOf } from './complements';
import type { CuedFrame } from './cuedFrame';
import type { Cue } from './cues';
import type { Unit } from './frames';
import { headOf } from './nounPhrases';
import type { Source } from './source';
import type { Candidate } from './tagging/candidates';
import type { TaggedAttribution } from './tagging/tagAttributions';

/**
 * The acts of saying, thinking and planning in a frame as the tagger sees them, for those whose words stand in no marks.
 * One inside what another reports, be it one the rules found, is relayed by that one.
 */
export function attributeTagged(
  { units }: CuedFrame,
  tagged: readonly TaggedAttribution[],
  byRules: readonly Attribution[],
): Attribution[] {
  const read = tagged.flatMap(one => {
    const content = one.content.map(piece => withoutThat(units, piece)).filter(([first, end]) => first < end);
    const source = sourceOf(units, one);
    return content.length > 0 && source ? [{ one, content, source }] : [];
  });
  return read.map(({ one, content, source }): Attribution => {
    const { head } = one.candidate;
    const marked = content.some(piece => units.slice(...piece).some(unit => unit.kind === 'passage'));
    const cue = cueOf(units, one.candidate, marked);
    const holds = (other: Pick<Attribution, 'content'>): boolean =>
      other.content.some(([first, end]) => first <= head && head < end);
    const outer = read
      .filter(other => other.one !== one && holds(other))
      .map((other): Relay => ({ cue: cueOf(units, other.one.candidate, false), source: other.source }));
    for (const other of byRules.filter(holds))
      if (other.cue && other.source) outer.push({ cue: other.cue, source: other.source });
    outer.sort((a, b) => a.cue.units[0] - b.cue.units[0]);
    const spokenTo = complementOf(units, cue).addressee;
    // "Pledged *to the council that* …" names whom somebody spoke to; "pledged *to rebuild it*" is what was said.
    const addressee = spokenTo && !content.some(piece => overlaps(piece, spokenTo)) ? spokenTo : null;
    return {
      cue,
      source,
      content,
      outer: outer.reverse(),
      addressee,
      pattern: 'tagged',
      confidence: one.confidence,
    };
  });
}

/**
 * What the word lists know as saying is said, and so are words in marks. The rest tells what somebody thinks, wants, plans or
 * stands for: nobody is said to have said it.
 */
function cueOf(units: readonly Unit[], { cue, head, listed }: Candidate, marked: boolean): Cue {
  if (isOf(units[head]?.word, 'refusals')) return { ...cue, polarity: 'notSaid' };
  return listed || marked || cue.polarity !== 'said' ? cue : { ...cue, polarity: 'hypothetical' };
}

/** "That" announces what was said and is no part of it. */
function withoutThat(units: readonly Unit[], [first, end]: Span): Span {
  return units[first]?.word === 'that' ? [first + 1, end] : [first, end];
}

/** The rules' source where the tagger has it too or has none: it knows of appositions and of what is inherited. */
function sourceOf(units: readonly Unit[], { candidate, source }: TaggedAttribution): Source | null {
  const ruled = candidate.source;
  if (!source || (ruled && ruled.units[0] < source[1] && source[0] < ruled.units[1])) return ruled;
  return {
    units: source,
    head: headOf(units, source[0], source[1]),
    beside: null,
    place: source[0] < candidate.head ? 'before' : 'behind',
  };
}
