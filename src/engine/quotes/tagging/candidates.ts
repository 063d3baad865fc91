import type { Span } from '../../../base/span';
import { isOf } from '../closedClasses';
import { complementOf } from '../complements';
import { contentEnd } from '../contents';
import type { CuedFrame } from '../cuedFrame';
import type { CueVerb } from '../cueLexicon';
import type { Cue } from '../cues';
import type { Unit } from '../frames';
import { polarityOf } from '../polarity';
import type { Source } from '../source';
import { findSources } from '../sources';
import { verbGroup } from '../verbGroup';

/** A unit that may be the head of a cue, and what the rules make of it. */
export interface Candidate {
  /** Unit of the frame. */
  readonly head: number;
  readonly cue: Cue;
  /** It is a cue by the word lists and not only by what the tagger says. */
  readonly listed: boolean;
  readonly source: Source | null;
  /** Where the rules would have what was said begin and end. */
  readonly content: Span;
}

/** Cues this many places before a candidate still tell where its clause begins. */
const NEIGHBOURS = 2;

/** Reads a frame around unit `head` as if that were a cue. */
export function candidateAt(frame: CuedFrame, head: number): Candidate {
  const found = frame.cues.findIndex(cue => cue.units[0] <= head && head < cue.units[1]);
  if (found >= 0) return read(frame, found, head, true);
  const cue = cueOf(frame.units, head);
  const later = frame.cues.findIndex(other => other.units[0] > head);
  const at = later < 0 ? frame.cues.length : later;
  const before = frame.cues.slice(Math.max(0, at - NEIGHBOURS), at);
  const cues = [...before, cue, ...frame.cues.slice(at, at + 1)];
  return read(
    { units: frame.units, cues, sources: findSources(frame.units, cues) },
    before.length,
    head,
    false,
  );
}

function read(frame: CuedFrame, index: number, head: number, listed: boolean): Candidate {
  const cue = frame.cues[index] ?? cueOf(frame.units, head);
  const { start } = complementOf(frame.units, cue);
  const end = start < frame.units.length ? contentEnd(frame, index, start) : start;
  return { head, cue, listed, source: frame.sources[index] ?? null, content: [start, end] };
}

function cueOf(units: readonly Unit[], head: number): Cue {
  const word = units[head]?.word ?? '';
  const verb: CueVerb = {
    base: word,
    particle: null,
    forms: [
      /ing$/.test(word) ? 'ing' : /[^e]ed$/.test(word) ? 'past' : /[^s]s$/.test(word) ? 'third' : 'base',
    ],
    saying: true,
    describing: true,
    addressing: false,
    adjacent: false,
    invertible: false,
    polarity: 'said',
  };
  const group = verbGroup(units, head, verb).start;
  return {
    units: [head, head + 1],
    group,
    form: formOf(units, group, head, verb),
    verb,
    polarity: polarityOf(units, group, head, verb),
  };
}

function formOf(units: readonly Unit[], group: number, head: number, verb: CueVerb): Cue['form'] {
  const be = units.slice(group, head).some(unit => isOf(unit.word, 'be'));
  if (units[group - 1]?.word === 'to') return 'infinitive';
  if (verb.forms.includes('ing')) return be ? 'finite' : 'participle';
  return be && verb.forms.includes('past') ? 'passive' : 'finite';
}
