import { isAdverb, isDash, isOf } from './closedClasses';
import { complementOf } from './complements';
import type { Cue } from './cues';
import type { Unit } from './frames';
import { ownerOf } from './nounCues';
import { nounPhraseAfter, nounPhraseBefore, type NounPhrase } from './nounPhrases';
import { sourceOf, type Source } from './source';
import { subjectOf } from './subject';

/** Commas farther back than this belong to something else. */
const REACH = 40;
/** "According to" names nobody in more units than this. */
const LONGEST_AUTHORITY = 16;

/**
 * The sources of the cues of one frame, in their order; null where none is to be seen. A participle or a second verb
 * shares the subject of the cue before it.
 */
export function findSources(units: readonly Unit[], cues: readonly Cue[]): (Source | null)[] {
  const sources: (Source | null)[] = [];
  let passage = 0;
  let shared: Source | null = cues.length > 0 ? subjectOf(units, 0, cues[0]?.group ?? 0) : null;
  cues.forEach((cue, index) => {
    const previous = cues[index - 1];
    const low = previous?.units[1] ?? 0;
    // An aside may hold cues of its own: "Lund, who refused to speak on the matter, said".
    for (let i = low; i < cue.group; i++) if (units[i]?.kind === 'passage') passage = i + 1;
    const high = cues[index + 1]?.group ?? units.length;
    const own = ownSource(units, cue, { clause: low, aside: passage, high });
    sources.push(own ?? inherited(cue, shared) ?? ofFronted(units, cue, high));
    if (own && isMain(units, cue, own, previous)) shared = own;
  });
  return sources;
}

/** Whether later participles share this subject: not that of a relative clause or of a clause that was said. */
function isMain(units: readonly Unit[], cue: Cue, source: Source, previous: Cue | undefined): boolean {
  if (cue.form !== 'finite' || isOf(units[source.head]?.word, 'relatives')) return false;
  if (!previous || source.place !== 'before') return true;
  const { start, introduced } = complementOf(units, previous);
  // "Lund said *that she* believes *we must* …": no comma parts what is still being said.
  return start !== source.units[0] && !(introduced && !hasBreak(units, start, source.units[0]));
}

function hasBreak(units: readonly Unit[], start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (units[i]?.kind === 'punctuation' || units[i]?.kind === 'passage') return true;
  return isOf(units[end - 1]?.word, 'coordinators');
}

/** Unit bounds of the search: `clause` for a plain subject, `aside` where commas stand between, `high` behind. */
interface Bounds {
  readonly clause: number;
  readonly aside: number;
  readonly high: number;
}

function ownSource(units: readonly Unit[], cue: Cue, bounds: Bounds): Source | null {
  if (cue.form === 'accordingTo') return authority(units, cue.units[1]);
  if (cue.form === 'noun') return owner(units, cue.units[0], bounds.clause);
  if (cue.form === 'passive') return agent(units, cue.units[1], bounds.high);
  if (cue.form === 'participle') return ofParticiple(units, cue.group, bounds.clause);
  if (cue.form !== 'finite') return null;
  return before(units, cue.group, bounds) ?? inverted(units, cue, bounds.high);
}

function before(units: readonly Unit[], group: number, bounds: Bounds): Source | null {
  const low = bounds.clause;
  const previous = units[group - 1];
  if (!previous || group - 1 < low) return null;
  if (previous.word === 'who' || previous.word === 'which' || previous.word === 'that') {
    const comma = units[group - 2]?.word === ',' ? 1 : 0;
    const antecedent = nounPhraseBefore(units, group - 1 - comma, low);
    if (!antecedent && previous.word === 'that') return null;
    const beside = antecedent ? namedBefore(units, antecedent, low) : null;
    return { units: [group - 1, group], head: group - 1, beside, place: 'before' };
  }
  if (isCloser(previous)) return besideApposition(units, group - 1, bounds.aside);
  // "Lund and Berg *both* said", "the board *itself* said".
  const shared = /^(?:both|all|each)$/.test(previous.word) && units[group - 2]?.kind === 'name';
  if (shared || /^(?:himself|herself|itself|themselves)$/.test(previous.word))
    return before(units, group - 1, bounds);
  const phrase = nounPhraseBefore(units, group, low);
  return phrase ? sourceOf(phrase, 'before') : null;
}

/** Whom a relative clause is about: of "*Ann Lund*, head of the town's mill, who said" the name, not its apposition. */
function namedBefore(units: readonly Unit[], { units: [start], head }: NounPhrase, low: number): number {
  if (units[head]?.kind === 'name' || units[start - 1]?.word !== ',') return head;
  const named = nounPhraseBefore(units, start - 1, low);
  return named && units[named.head]?.kind === 'name' ? named.head : head;
}

function isCloser(unit: Unit): boolean {
  return unit.word === ',' || (unit.word !== '-' && isDash(unit.word));
}

/**
 * The subject of a verb that a comma precedes: "Lund, the mayor, said", "Lund, 45, a farmer who grows rye, said",
 * "the mayor, Ann Lund, said". Null where no earlier comma makes it a parenthesis.
 */
function besideApposition(units: readonly Unit[], comma: number, low: number): Source | null {
  let end = comma;
  for (let tries = 0; tries < 4; tries++) {
    const opening = commaBefore(units, end, Math.max(low, comma - REACH));
    if (opening === null) return null;
    const subject = nounPhraseBefore(units, opening, low);
    if (subject && !isAside(units, subject, opening, low)) {
      const beside =
        units[opening + 1]?.kind === 'name' || units[subject.head]?.kind !== 'name'
          ? headInside(units, opening + 1, comma)
          : null;
      return { units: [subject.units[0], comma], head: subject.head, beside, place: 'before' };
    }
    end = opening;
  }
  return null;
}

function commaBefore(units: readonly Unit[], end: number, low: number): number | null {
  for (let i = end - 1; i > low; i--) {
    const unit = units[i];
    if (unit && isCloser(unit)) return i;
    if (unit?.kind === 'passage' && i < end - 1) return null;
  }
  return null;
}

/** Whether what looks like a subject is itself an aside: an age, or a role after a name and a comma. */
function isAside(units: readonly Unit[], phrase: NounPhrase, end: number, low: number): boolean {
  const first = units[phrase.units[0]];
  const previous = units[phrase.units[0] - 1];
  if (first?.kind === 'number') return true;
  if (first?.kind === 'name' || previous?.word !== ',' || phrase.units[0] - 1 <= low || end < low)
    return false;
  return units[phrase.units[0] - 2]?.kind === 'name';
}

/** The name in an apposition between `start` and `end`, when it begins the apposition. */
function headInside(units: readonly Unit[], start: number, end: number): number | null {
  const phrase = nounPhraseAfter(units, start, end);
  return phrase && units[phrase.head]?.kind === 'name' ? phrase.head : null;
}

/** "said Ann Lund, the mayor". */
function inverted(units: readonly Unit[], cue: Cue, high: number): Source | null {
  if (cue.verb?.invertible !== true) return null;
  let at = cue.units[1];
  while (isAdverb(units[at]?.word)) at++;
  const previous = units[cue.group - 1];
  const follows = previous === undefined || previous.kind === 'passage' || isCloser(previous);
  return follows ? behind(units, at, high) : null;
}

/** "*Lund*'s claim", "*her* claim". */
function owner(units: readonly Unit[], noun: number, low: number): Source | null {
  const at = ownerOf(units, noun);
  if (at === null) return null;
  if (units[at]?.kind !== 'possessive')
    return { units: [at, at + 1], head: at, beside: null, place: 'before' };
  const phrase = nounPhraseBefore(units, at, low);
  return phrase && sourceOf(phrase, 'before');
}

/** What is read rather than heard: "held a *sign* saying". */
const DISPLAYED =
  /^(?:signs?|banners?|placards?|posters?|headlines?|hats?|shirts?|t-shirts?|caps?|stickers?|ads?|voice|narrator|billboards?|plaques?|captions?|graffiti)$/;

/** The subject of a participle that has one of its own: "with Lund saying", "a sign reading", "quoted Lund as saying". */
function ofParticiple(units: readonly Unit[], group: number, low: number): Source | null {
  if (units[group - 1]?.word === 'as') return quotedSpeaker(units, group - 1);
  const phrase = nounPhraseBefore(units, group, low);
  if (!phrase) return null;
  const opener = units[phrase.units[0] - 1]?.word;
  const own =
    opener === 'with' || DISPLAYED.test(units[phrase.head]?.word ?? '') || startsWithWith(units, phrase, low);
  return own ? sourceOf(phrase, 'before') : null;
}

function startsWithWith(units: readonly Unit[], phrase: NounPhrase, low: number): boolean {
  for (let i = phrase.units[0]; i >= Math.max(low, phrase.units[0] - 4); i--) {
    if (units[i]?.word === 'with') return units[i - 1]?.word === ',';
    if (units[i]?.word === ',') return false;
  }
  return false;
}

const QUOTING = /^(?:quot|cit|describ)(?:e|es|ed|ing)$/;

/** "quoted *Lund* as saying", "*Lund* was quoted (by the paper) as saying". */
function quotedSpeaker(units: readonly Unit[], as: number): Source | null {
  for (let i = as - 1; i >= Math.max(0, as - 12); i--) {
    if (!QUOTING.test(units[i]?.word ?? '')) continue;
    const object = nounPhraseAfter(units, i + 1, as);
    if (object) return sourceOf(object, 'behind');
    let group = i;
    while (group > 0 && (isOf(units[group - 1]?.word, 'auxiliaries') || isAdverb(units[group - 1]?.word)))
      group--;
    const subject = nounPhraseBefore(units, group, 0);
    return subject ? sourceOf(subject, 'before') : null;
  }
  return null;
}

function agent(units: readonly Unit[], start: number, high: number): Source | null {
  for (let i = start; i < Math.min(high, start + 12); i++) {
    if (units[i]?.word === 'by') return behind(units, i + 1, high);
    if (units[i]?.word === ',') return null;
  }
  return null;
}

function behind(units: readonly Unit[], start: number, high: number): Source | null {
  const phrase = nounPhraseAfter(units, start, high);
  if (!phrase || isOf(units[phrase.units[0]]?.word, 'objectPronouns')) return null;
  const comma = phrase.units[1];
  // "Said the mayor, Ann Lund." is an apposition; "According to the mayor, Ann Lund will go" is not.
  const closed = !units[comma + 2] || units[comma + 2]?.kind === 'punctuation';
  const named = units[phrase.head]?.kind !== 'name' && units[comma + 1]?.kind === 'name';
  const beside = units[comma]?.word === ',' && named && closed ? comma + 1 : null;
  const end = beside === null ? phrase.units[1] : beside + 1;
  return { units: [phrase.units[0], end], head: phrase.head, beside, place: 'behind' };
}

/** Whom "according to" names, with all that belongs to it: "a report *by the audit office*". */
function authority(units: readonly Unit[], start: number): Source | null {
  const source = behind(units, start, units.length);
  if (!source || source.beside !== null) return source;
  let end = source.units[1];
  while (end < start + LONGEST_AUTHORITY && belongs(units[end])) end++;
  return { units: [source.units[0], end], head: source.head, beside: source.beside, place: source.place };
}

function belongs(unit: Unit | undefined): boolean {
  if (unit?.kind === 'name' || unit?.kind === 'possessive' || unit?.kind === 'number') return true;
  const parts = isOf(
    unit?.word,
    'relatives',
    'subordinators',
    'subjectPronouns',
    'auxiliaries',
    'coordinators',
    'days',
  );
  return unit?.kind === 'word' && !(parts && !isOf(unit.word, 'determiners'));
}

/** "*Bemoaning* the "phony system," *Lund* accused …": a participle that opens its sentence has the subject that follows. */
function ofFronted(units: readonly Unit[], cue: Cue, high: number): Source | null {
  if (cue.form !== 'participle' || cue.group > 1) return null;
  for (let i = cue.units[1]; i < Math.min(high, cue.units[1] + REACH); i++) {
    const closes = units[i]?.word === ',' || units[i]?.kind === 'passage';
    if (!closes || !(units[i + 1]?.kind === 'name' || /^(?:he|she)$/.test(units[i + 1]?.word ?? '')))
      continue;
    const phrase = nounPhraseAfter(units, i + 1, high);
    return phrase && sourceOf(phrase, 'behind');
  }
  return null;
}

/** The subject of a cue without one of its own: that of the cue before, else the clause's. */
function inherited(cue: Cue, shared: Source | null): Source | null {
  const inherits = cue.form !== 'passive' && cue.form !== 'noun' && cue.form !== 'accordingTo';
  if (!shared || !inherits) return null;
  return { units: shared.units, head: shared.head, beside: shared.beside, place: 'inherited' };
}
