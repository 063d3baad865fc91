import type { Span } from '../../base/span';
import { complementOf } from './complements';
import { clauseStart, contentEnd } from './contents';
import { findCues, type Cue } from './cues';
import type { Frame, Unit } from './frames';
import { isNaming } from './naming';
import { findSources, subjectOf, type Source } from './sources';
import { closesClause, trailingCue, type TrailingCue } from './trailingCue';

/**
 * One act of saying in one frame: who, by which cue, said what. The rules here make them; a tagger that labels cue,
 * source and content can make them too, and the linker does not know the difference.
 */
export interface Attribution {
  readonly cue: Cue | null;
  readonly source: Source | null;
  /** Half-open unit ranges in order; several when the cue stands between. */
  readonly content: readonly Span[];
  /** The cues whose content holds this one, outward: "*the ministry said* Lund called for …". */
  readonly outer: readonly Relay[];
  /** Half-open unit range of the person spoken to. */
  readonly addressee: Span | null;
  readonly pattern: Pattern;
}

export interface Relay {
  readonly cue: Cue;
  readonly source: Source;
}

/** How cue and content stand to each other; how sure a reading is depends on it. */
export type Pattern = 'trailing' | 'leading' | 'final' | 'colon';

interface Reading {
  cue: number | null;
  source: Source | null;
  content: Span[];
  addressee: Span | null;
  pattern: Pattern;
}

/** A cue farther from the marks than this many units has said something else. */
const FARTHEST = 40;

/** The attributions of a frame's marked passages, in order. Linear in its units. */
export function attribute(frame: Frame, text: string): Attribution[] {
  const marked = frame.units.flatMap((unit, index) => (unit.kind === 'passage' ? [index] : []));
  return marked.length > 0 ? new FrameAttributor(frame.units, text, marked).run() : [];
}

/** The attribution a frame announces by the colon at its end, for the words in marks that open the next; or null. */
export function announce(units: readonly Unit[]): Attribution | null {
  if (units.at(-1)?.word !== ':') return null;
  const end = units.length - 1;
  const cues = findCues(units);
  const sources = findSources(units, cues);
  const index = cues.findLastIndex((cue, i) => sources[i] !== null && (cue.verb?.saying === true || cue.form === 'accordingTo'));
  const cue = cues[index] ?? null;
  const source = sources[index] ?? subjectOf(units, 0, end);
  const addressee = cue ? complementOf(units, cue).addressee : null;
  return source ? { cue, source, content: [], outer: [], addressee, pattern: 'colon' } : null;
}

class FrameAttributor {
  readonly #cues: Cue[];
  readonly #sources: (Source | null)[];
  readonly #readings: Reading[] = [];
  /** Units before this one belong to readings already made. */
  #done = 0;
  /** Cues before this one begin before the content last asked about. */
  #later = 0;

  constructor(
    readonly units: readonly Unit[],
    readonly text: string,
    readonly marked: readonly number[],
  ) {
    this.#cues = findCues(units);
    this.#sources = findSources(units, this.#cues);
  }

  run(): Attribution[] {
    let next = 0;
    for (const at of this.marked) {
      while (next < this.#cues.length && (this.#cues[next]?.units[1] ?? 0) <= at) next++;
      if (at < this.#done) continue;
      const reading =
        this.#trailing(at, next) ??
        this.#interrupted(at, next - 1) ??
        this.#leading(at, next - 1) ??
        this.#final(at, next) ??
        this.#colon(at);
      if (!reading) continue;
      if (this.#readings.at(-1) !== reading) this.#readings.push(reading);
      this.#done = Math.max(this.#done, endOf(reading, this.#cues));
    }
    return this.#readings.map(reading => this.#finish(reading));
  }

  /** "…," Lund said. What stands before the marks in the same clause was said too. */
  #trailing(at: number, next: number): Reading | null {
    const { units } = this;
    const parted = /[,?!…—–-]$/.test(this.#inside(at));
    const found = trailingCue(units, this.#cues, this.#sources, at + 1, next, parted);
    if (!found) return null;
    const from = this.#clauseFrom(at);
    if (from < at) {
      const before = this.#cues[next - 1];
      if (before && before.units[1] > this.#done && complementOf(units, before).start === at) return null;
      const closing = this.#cues[found.index];
      if (closing && !closesClause(units, closing, found.source)) return null;
    }
    return this.#read(found, [[from, at + 1]], 'trailing');
  }

  /** "…," Lund said, "…". */
  #interrupted(at: number, previous: number): Reading | null {
    const last = this.#readings.at(-1);
    if (last?.cue !== previous || last.pattern !== 'trailing') return null;
    const separator = this.units[at - 1];
    // A sentence that ends in an abbreviation ("in Lund, Swed.") does not look ended.
    if (!/^(?:,|:|—|–|--?|and|but)$|.\.$/.test(separator?.word ?? '')) return null;
    last.content.push([at, this.#run(at)]);
    return last;
  }

  /** Lund said "…", Lund called it "…". Of "Lund said he hopes …" it is the saying that counts. */
  #leading(at: number, nearest: number): Reading | null {
    const previous = this.#governing(nearest);
    const cue = this.#cues[previous];
    if (!cue || cue.units[0] < this.#done || at - cue.units[1] > FARTHEST) return null;
    if (isNaming(this.units, cue, at)) return null;
    const source = this.#sources[previous] ?? null;
    if (cue.form === 'accordingTo') return this.#according(at, previous);
    const complement = complementOf(this.units, cue);
    if (complement.start > at) return null;
    const direct = complement.start === at && this.#opensSentence(at);
    const end = direct ? this.#run(at) : contentEnd(this.units, this.#cues, this.#sources, previous, at);
    return {
      cue: previous,
      source,
      content: [[complement.start, end]],
      addressee: complement.addressee,
      pattern: 'leading',
    };
  }

  /** The cue that holds cue `index` when that one reports no utterance of its own, else `index`. */
  #governing(index: number): number {
    let at = index;
    for (let tries = 0; tries < 4; tries++) {
      const cue = this.#cues[at];
      const outer = this.#cues[at - 1];
      if (!cue || !outer || outer.units[0] < this.#done || cue.form === 'accordingTo') return at;
      const weak = cue.verb?.thinking === true || cue.polarity === 'hypothetical' || this.#sources[at] === null;
      if (!weak || (outer.form !== 'accordingTo' && outer.verb?.saying !== true)) return at;
      at--;
    }
    return at;
  }

  /** According to Lund, the plan is "…". */
  #according(at: number, index: number): Reading | null {
    const cue = this.#cues[index];
    const source = this.#sources[index];
    if (!cue || !source) return null;
    let start = source.units[1];
    while (start < at && this.units[start]?.word !== ',') start++;
    if (start < at) start++;
    const end = contentEnd(this.units, this.#cues, this.#sources, index, at);
    const content: Span[] = [[start, end]];
    const from = this.#clauseFrom(cue.group - 1);
    if (from < cue.group - 1) content.unshift([from, cue.group - 1]);
    return { cue: index, source, content, addressee: null, pattern: 'leading' };
  }

  /** The plan was "…" in every way, Lund said. */
  #final(at: number, next: number): Reading | null {
    for (let i = next; i < Math.min(this.#cues.length, next + 2); i++) {
      const cue = this.#cues[i];
      const source = this.#sources[i] ?? null;
      if (!cue) continue;
      const start = cue.form === 'accordingTo' || source?.place === 'behind' ? cue.group : (source?.units[0] ?? cue.group);
      const end = start - 1;
      if (end <= at || this.units[end]?.word !== ',') continue;
      const found = trailingCue(this.units, this.#cues, this.#sources, end, i, false);
      if (!found || !closesClause(this.units, cue, source)) continue;
      return this.#read(found, [[this.#clauseFrom(at), end]], 'final');
    }
    return null;
  }

  /** Lund did not mince words: "…". */
  #colon(at: number): Reading | null {
    if (this.units[at - 1]?.word !== ':') return null;
    const source = subjectOf(this.units, this.#done, at - 1);
    return { cue: null, source, content: [[at, this.#run(at)]], addressee: null, pattern: 'colon' };
  }

  #read(found: TrailingCue, content: Span[], pattern: Pattern): Reading {
    // Of "the statement quoted Lund as saying" the inner cue is the one that says who spoke.
    const inner = this.#cues[found.index + 1];
    const quotedAs = inner?.form === 'participle' && this.units[inner.group - 1]?.word === 'as';
    const index = quotedAs ? found.index + 1 : found.index;
    const cue = this.#cues[index];
    const source = quotedAs ? (this.#sources[index] ?? null) : found.source;
    const end = source?.place === 'behind' ? source.units[1] : (cue?.units[1] ?? 0);
    const addressee = cue ? complementOf(this.units, { ...cue, units: [cue.units[0], end] }).addressee : null;
    return { cue: index, source, content, addressee, pattern };
  }

  /** First unit of the clause that holds unit `at`, behind what is already read. */
  #clauseFrom(at: number): number {
    return clauseStart(this.units, this.#done, at);
  }

  /** Behind the last of the passages that follow one another from `at` on. */
  #run(at: number): number {
    let end = at + 1;
    while (this.units[end]?.kind === 'passage') end++;
    return end;
  }

  #inside(at: number): string {
    const unit = this.units[at];
    return unit ? this.text.slice(unit.span[0], unit.span[1]).replace(/["'“”‘’„«»‹›`´\s]+$/, '').slice(-1) : '';
  }

  /** Whether the passage begins with a capital as a sentence does. */
  #opensSentence(at: number): boolean {
    const unit = this.units[at];
    const introduced = this.units[at - 1]?.word === ',' || this.units[at - 1]?.word === ':';
    const head = unit ? this.text.slice(unit.span[0], unit.span[0] + 8) : '';
    return introduced || /^["'“‘„«‹`\s…[(.]*\p{Lu}/u.test(head);
  }

  #finish(reading: Reading): Attribution {
    const cue = reading.cue === null ? null : (this.#cues[reading.cue] ?? null);
    return {
      cue,
      source: reading.source,
      content: reading.content,
      outer: this.#relays(reading),
      addressee: reading.addressee,
      pattern: reading.pattern,
    };
  }

  /** Who relayed it: cues whose content begins where this one's clause does, then one that closes the sentence. */
  #relays(reading: Reading): Relay[] {
    const relays: Relay[] = [];
    if (reading.cue === null) return relays;
    let inner = this.#cues[reading.cue];
    let source = reading.source;
    for (let i = reading.cue - 1; i >= 0 && inner && relays.length < 3; i--) {
      const cue = this.#cues[i];
      const outerSource = this.#sources[i];
      if (!cue || !outerSource || cue.form === 'passive') break;
      const start = source?.place === 'before' ? source.units[0] : inner.group;
      const reach = cue.form === 'accordingTo' ? outerSource.units[1] + 1 : complementOf(this.units, cue).start;
      const quotedAs = cue.units[1] <= start && this.units[inner.group - 1]?.word === 'as';
      if (reach !== start && !quotedAs) break;
      if (!(source && outerSource.units[0] === source.units[0])) relays.push({ cue, source: outerSource });
      inner = cue;
      source = outerSource;
    }
    const closing = reading.pattern === 'leading' ? this.#closing(reading.content.at(-1)?.[1] ?? 0) : null;
    if (closing) relays.push(closing);
    return relays;
  }

  /** The cue behind unit `end` that closes the sentence over it: "…, the ministry said on Friday". */
  #closing(end: number): Relay | null {
    while ((this.#cues[this.#later]?.group ?? Infinity) < end) this.#later++;
    const found = trailingCue(this.units, this.#cues, this.#sources, end, this.#later, false);
    const cue = found && this.#cues[found.index];
    return cue && found.source && closesClause(this.units, cue, found.source) ? { cue, source: found.source } : null;
  }
}

/** The unit behind everything a reading takes up. */
function endOf(reading: Reading, cues: readonly Cue[]): number {
  const cue = reading.cue === null ? 0 : (cues[reading.cue]?.units[1] ?? 0);
  const source = reading.source?.place === 'behind' ? reading.source.units[1] : 0;
  return Math.max(cue, source, reading.content.at(-1)?.[1] ?? 0);
}
