import type { Span } from '../../base/span';
import type { Attribution, Pattern } from './attribution';
import { addresseeNear } from './addressees';
import { signatureAt } from './announcement';
import { isAdverb, isDash, isOf } from './closedClasses';
import { complementOf } from './complements';
import { clauseStart, contentEnd } from './contents';
import type { CuedFrame } from './cuedFrame';
import type { Unit } from './frames';
import { isNaming } from './naming';
import { RelayFinder } from './relays';
import type { Source } from './source';
import { subjectOf } from './subject';
import { closesClause, isQuotedAs, trailingCue, type TrailingCue } from './trailingCue';

/** A cue farther before the marks than this many units has said something else. */
const FARTHEST = 40;
/** At the most so many adverbs may stand between a conjunction and the rest of a quote. */
const MOST_ADVERBS = 3;
/** How many cues outward the one that governs the marks is looked for. */
const MOST_OUTWARD = 4;

/** An attribution in the making; `cue` is an index into the frame's cues. */
export interface Reading {
  readonly cue: number | null;
  readonly source: Source | null;
  readonly content: Span[];
  readonly addressee: Span | null;
  readonly pattern: Pattern;
}

/** The attributions of a frame's marked passages, in order. Linear in its units. */
export function attributeMarked(frame: CuedFrame, text: string): Attribution[] {
  return new MarkedFrame(frame, text).read();
}

class MarkedFrame {
  readonly #units: readonly Unit[];
  readonly #readings: Reading[] = [];
  /** Units before this one belong to readings already made. */
  #done = 0;

  constructor(
    readonly frame: CuedFrame,
    readonly text: string,
  ) {
    this.#units = frame.units;
  }

  read(): Attribution[] {
    const { cues } = this.frame;
    let next = 0;
    for (const [at, unit] of this.#units.entries()) {
      if (unit.kind !== 'passage' || at < this.#done || this.#units[at - 1]?.word === 'so-called') continue;
      while (next < cues.length && (cues[next]?.units[1] ?? 0) <= at) next++;
      const reading =
        this.#trailing(at, next) ??
        this.#interrupted(at, next - 1) ??
        this.#leading(at, next - 1) ??
        this.#final(at, next) ??
        this.#colon(at) ??
        this.#dash(at);
      if (!reading) continue;
      if (this.#readings.at(-1) !== reading) this.#readings.push(reading);
      this.#done = Math.max(this.#done, this.#endOf(reading));
    }
    return this.#finish();
  }

  /** `…," Lund said.` What stands before the marks in the same clause was said too. */
  #trailing(at: number, next: number): Reading | null {
    const parted = /[,?!…—–―-]$/.test(this.#lastInside(at));
    const found = trailingCue(this.frame, at + 1, next, parted);
    if (!found) return null;
    // Where capitals are missing, so are the ends of sentences before the marks.
    const opens = /^[.?!:]$/.test(this.#units[at - 1]?.word ?? '');
    const from = opens ? at : clauseStart(this.#units, this.#done, at);
    if (from < at) {
      const before = this.frame.cues[next - 1];
      const governed =
        before && before.units[1] > this.#done && complementOf(this.#units, before).start === at;
      const closing = this.frame.cues[found.index];
      if (governed || (closing && !closesClause(this.#units, closing, found.source))) return null;
    }
    return this.#closedBy(found, [[from, at + 1]], 'trailing');
  }

  /** `…," Lund said, "…".` */
  #interrupted(at: number, previous: number): Reading | null {
    const last = this.#readings.at(-1);
    if (last?.cue !== previous || last.pattern !== 'trailing') return null;
    // "…, *and still* "…"": adverbs belong to what was said.
    let from = at;
    while (from > at - MOST_ADVERBS && isAdverb(this.#units[from - 1]?.word)) from--;
    const before = this.#units[from - 1]?.word ?? '';
    // A sentence that ends in an abbreviation ("in Lund, Swed.") does not look ended.
    if (!isDash(before) && !/^(?:,|:|and|but)$|.\.$/.test(before)) return null;
    last.content.push([from, this.#runEnd(at)]);
    return last;
  }

  /** `Lund said "…"`, `Lund called it "…"`. */
  #leading(at: number, nearest: number): Reading | null {
    const index = this.#governing(nearest, at);
    const cue = this.frame.cues[index];
    if (!cue || cue.units[0] < this.#done || at - cue.units[1] > FARTHEST) return null;
    if (cue.form === 'accordingTo') return this.#according(at, index);
    const source = this.frame.sources[index] ?? null;
    const complement = complementOf(this.#units, cue);
    if (complement.start > at || this.#isApart(index, at) || isNaming(this.#units, cue, source, at))
      return null;
    const whole = complement.start === at && this.#isSentence(at);
    if (!source && !whole && cue.form === 'passive') return null;
    const end = whole ? this.#runEnd(at) : this.#contentEnd(index, at);
    const before = this.#beforeParenthesis(source, complement.start);
    return {
      cue: index,
      source,
      content: [...(before ? [before] : []), [complement.start, end]],
      addressee: complement.addressee,
      pattern: 'leading',
    };
  }

  /** The first piece of "The marshes, *she wrote in May,* were 'a wall'", where content begins again at unit `resumes`. */
  #beforeParenthesis(source: Source | null, resumes: number): Span | null {
    const comma = (source?.units[0] ?? 0) - 1;
    if (source?.place !== 'before' || this.#units[comma]?.word !== ',') return null;
    if (this.#units[resumes - 1]?.word !== ',' || this.#units[resumes]?.kind === 'passage') return null;
    const from = clauseStart(this.#units, this.#done, comma);
    const fronted = isOf(this.#units[from]?.word, 'prepositions', 'subordinators', 'days');
    return from < comma && !fronted ? [from, comma] : null;
  }

  /** The cue that holds cue `index` when that one reports no utterance of its own ("Lund said he hopes"), else `index`. */
  #governing(index: number, passage: number): number {
    let at = index;
    for (let tries = 0; tries < MOST_OUTWARD; tries++) {
      const outer = this.frame.cues[at - 1];
      if (!outer || outer.units[0] < this.#done || this.frame.cues[at]?.form === 'accordingTo') return at;
      if (
        !(this.#isWeak(at) || this.#isApart(at, passage)) ||
        (outer.form !== 'accordingTo' && outer.verb?.saying !== true)
      )
        return at;
      at--;
    }
    return at;
  }

  /** A verb that speaks only next to marks or "that" stands somewhere else: "*found* a note in the 'Daily'". */
  #isApart(index: number, passage: number): boolean {
    const cue = this.frame.cues[index];
    if (cue?.verb?.adjacent !== true) return false;
    const complement = complementOf(this.#units, cue);
    return complement.start !== passage && !complement.introduced;
  }

  #isWeak(index: number): boolean {
    const cue = this.frame.cues[index];
    const source = this.frame.sources[index] ?? null;
    if (!cue || !source || cue.polarity === 'hypothetical') return true;
    // "Lund said *in her statement that* …": the noun tells where she said it.
    const outer = this.frame.cues[index - 1];
    if (cue.form === 'noun' && outer && complementOf(this.#units, outer).start > cue.units[0]) return true;
    // "Statements *calling for* …": a participle no comma parts from its noun belongs to what was said.
    const before = this.#units[cue.group - 1];
    const afterNoun =
      before?.kind === 'name' ||
      (before?.kind === 'word' && !isOf(before.word, 'prepositions', 'coordinators'));
    if (cue.form === 'participle' && source.place === 'inherited' && afterNoun) return true;
    // "Lund said *she called for* …": the same person's describing verb inside what she said.
    const pronoun = this.#units[source.head]?.word;
    return cue.verb?.saying === false && isOf(pronoun, 'subjectPronouns') && pronoun !== 'who';
  }

  /** According to Lund, the plan is "…". */
  #according(at: number, index: number): Reading | null {
    const cue = this.frame.cues[index];
    const source = this.frame.sources[index];
    if (!cue || !source) return null;
    let start = source.units[1];
    while (start < at && this.#units[start]?.word !== ',') start++;
    if (start < at) start++;
    const content: Span[] = [[start, this.#contentEnd(index, at)]];
    const from = clauseStart(this.#units, this.#done, cue.group - 1);
    if (from < cue.group - 1) content.unshift([from, cue.group - 1]);
    return { cue: index, source, content, addressee: null, pattern: 'leading' };
  }

  /** The plan was "…" in every way, Lund said. */
  #final(at: number, next: number): Reading | null {
    for (let i = next; i < Math.min(this.frame.cues.length, next + 2); i++) {
      const cue = this.frame.cues[i];
      const source = this.frame.sources[i] ?? null;
      if (!cue) continue;
      const start = source?.place === 'before' ? source.units[0] : cue.group;
      const end = start - 1;
      if (end <= at || this.#units[end]?.word !== ',') continue;
      const found = trailingCue(this.frame, end, i, false);
      if (!found || !closesClause(this.#units, cue, source)) continue;
      return this.#closedBy(found, [[clauseStart(this.#units, this.#done, at), end]], 'final');
    }
    return null;
  }

  /** Lund did not mince words: "…". */
  #colon(at: number): Reading | null {
    if (this.#units[at - 1]?.word !== ':') return null;
    const source = subjectOf(this.#units, this.#done, at - 1);
    return { cue: null, source, content: [[at, this.#runEnd(at)]], addressee: null, pattern: 'colon' };
  }

  /** "…" — Ann Lund */
  #dash(at: number): Reading | null {
    const source = signatureAt(this.#units, at + 1);
    return source && { cue: null, source, content: [[at, at + 1]], addressee: null, pattern: 'dash' };
  }

  #closedBy(found: TrailingCue, content: Span[], pattern: Pattern): Reading {
    const { cues, sources } = this.frame;
    // Of "the statement quoted Lund as saying" the inner cue is the one that says who spoke.
    const quotedAs = isQuotedAs(this.frame, found.index);
    const index = quotedAs ? found.index + 1 : found.index;
    const source = quotedAs ? (sources[index] ?? null) : found.source;
    const cue = cues[index];
    const end = source?.place === 'behind' ? source.units[1] : (cue?.units[1] ?? 0);
    const addressee = cue
      ? complementOf(this.#units, { ...cue, units: [cue.units[0], end] }).addressee
      : null;
    return { cue: index, source, content, addressee, pattern };
  }

  /** Where the content of cue `index` ends that holds passage `at`: a comma inside the last marks ends it too. */
  #contentEnd(index: number, at: number): number {
    const end = contentEnd(this.frame, index, at);
    let last = end - 1;
    while (last > at && this.#units[last]?.kind !== 'passage') last--;
    return this.#lastInside(last) === ',' ? last + 1 : end;
  }

  /** Behind the last of the passages that follow one another from `at` on. */
  #runEnd(at: number): number {
    let end = at + 1;
    while (this.#units[end]?.kind === 'passage') end++;
    return end;
  }

  /** The last character between the marks of passage unit `at` and of those nested at its end. */
  #lastInside(at: number): string {
    const [start, end] = this.#units[at]?.span ?? [0, 0];
    for (let i = end - 1; i > start; i--)
      if (!/["'“”‘’„«»‹›`´\s]/.test(this.text.charAt(i))) return this.text.charAt(i);
    return '';
  }

  /** Whether the passage is what was said and no part of it: introduced as a sentence, or shaped like one. */
  #isSentence(at: number): boolean {
    if (/^[,:]$/.test(this.#units[at - 1]?.word ?? '')) return true;
    const start = this.#units[at]?.span[0] ?? 0;
    const opens = /^["'“‘„«‹`\s…[(.]*\p{Lu}/u.test(this.text.slice(start, start + 8));
    return opens && /[,.?!…—–―-]$/.test(this.#lastInside(at));
  }

  /** The unit behind everything a reading takes up. */
  #endOf(reading: Reading): number {
    const cue = reading.cue === null ? 0 : (this.frame.cues[reading.cue]?.units[1] ?? 0);
    const source = reading.source?.place === 'behind' ? reading.source.units[1] : 0;
    return Math.max(cue, source, reading.content.at(-1)?.[1] ?? 0);
  }

  #finish(): Attribution[] {
    const relays = new RelayFinder(this.frame);
    return this.#readings.map((reading, index) => {
      const from = this.#readings[index - 1]?.content.at(-1)?.[1] ?? 0;
      const to = this.#readings[index + 1]?.content[0]?.[0] ?? this.#units.length;
      return {
        cue: reading.cue === null ? null : (this.frame.cues[reading.cue] ?? null),
        source: reading.source,
        content: reading.content,
        outer: relays.outwardOf(reading),
        addressee: reading.addressee ?? addresseeNear(this.#units, reading.content, from, to),
        pattern: reading.pattern,
      };
    });
  }
}
