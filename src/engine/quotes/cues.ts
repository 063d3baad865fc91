import type { Span } from '../../base/span';
import type { Quote } from '../annotations';
import { isAdverb, isOf } from './closedClasses';
import { cueVerb, isParticle, type CueVerb } from './cueLexicon';
import type { Unit } from './frames';
import { nounCue } from './nounCues';
import { polarityOf } from './polarity';
import { verbGroup, type VerbGroup } from './verbGroup';

/** Words that attribute: "said", "called for", "according to". */
export interface Cue {
  /** Half-open range of units of its frame. */
  readonly units: Span;
  /** Unit where its verb group begins, auxiliaries and adverbs included: "has also *said*". */
  readonly group: number;
  readonly form: 'finite' | 'participle' | 'infinitive' | 'passive' | 'noun' | 'accordingTo';
  readonly verb: CueVerb | null;
  readonly polarity: Quote['polarity'];
}

/** The cues of a frame's units in order. Linear: each looks at a bounded neighbourhood. */
export function findCues(units: readonly Unit[]): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < units.length; i++) {
    const cue = accordingTo(units, i) ?? nounCue(units, i) ?? verbCue(units, i);
    if (!cue) continue;
    cues.push(cue);
    i = cue.units[1] - 1;
  }
  return cues;
}

function accordingTo(units: readonly Unit[], i: number): Cue | null {
  if (units[i]?.word !== 'according' || units[i + 1]?.word !== 'to') return null;
  return { units: [i, i + 2], group: i, form: 'accordingTo', verb: null, polarity: 'said' };
}

function verbCue(units: readonly Unit[], i: number): Cue | null {
  const unit = units[i];
  if (unit?.kind !== 'word') return null;
  const verb = cueVerb(unit.word, units[i + 1]?.word);
  if (!verb || (unit.capital && i > 0 && units[i - 1]?.kind !== 'passage' && !isTitleCase(units)))
    return null;
  const group = verbGroup(units, i, verb);
  const form = formOf(units, i, group, verb);
  if (!form || (form === 'finite' && isNoun(units, i, verb))) return null;
  const end = i + 1 + (verb.particle !== null || takesParticle(units, i + 1, verb) ? 1 : 0);
  return {
    units: [i, end],
    group: group.start,
    form,
    verb,
    polarity: polarityOf(units, group.start, i, verb),
  };
}

/** Headlines that capitalise every word say nothing by a capital. */
function isTitleCase(units: readonly Unit[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const unit of units.slice(0, 40)) {
    if (unit.kind !== 'word' || unit.word.length < 4) continue;
    words++;
    if (unit.capital) capitals++;
  }
  return words > 1 && capitals * 3 >= words * 2;
}

/** "called *for* calm", "said *of* 'calm'": of a verb that could do without, only right before the marks. */
function takesParticle(units: readonly Unit[], i: number, verb: CueVerb): boolean {
  const unit = units[i];
  if (unit?.kind !== 'word' || !verb.describing || !isParticle(unit.word) || unit.word === 'to') return false;
  return !verb.saying || units[i + 1]?.kind === 'passage';
}

/** How the verb stands, or null when the word is no verb here. */
function formOf(units: readonly Unit[], i: number, group: VerbGroup, verb: CueVerb): Cue['form'] | null {
  const before = units[i - 1];
  if (isNominalPlace(before, i === group.helpers)) return null;
  if (before?.kind === 'number' && !verb.forms.includes('past')) return null;
  if (group.start < group.helpers) return governedForm(units, group.start);
  const subject = units[group.helpers - 1];
  const helpers = units.slice(group.helpers, i).map(unit => unit.word);
  const be = helpers.some(word => isOf(word, 'be'));
  if (verb.forms.includes('ing')) return be ? 'finite' : 'participle';
  const afterPreposition =
    isOf(before?.word, 'prepositions') && !isOf(before?.word, 'adverbs', 'relatives', 'subordinators');
  if (verb.forms.includes('past')) {
    if (verb.base === 'ask' && i === group.start && (!subject || isOf(subject.word, 'subordinators')))
      return null;
    if (be && verb.base !== 'say') return 'passive';
    if (afterPreposition) return null;
    if (!verb.forms.includes('base')) return 'finite';
  }
  if (verb.forms.includes('base') && !verb.forms.includes('past')) {
    if (subject?.word === 'to' || before?.word === 'to') return 'infinitive';
    if (helpers.some(word => isOf(word, 'modals', 'auxiliaries'))) return 'finite';
    // "The Lund *press* office": one alone takes the third person, so that this is no verb.
    if (subject?.kind === 'name') return takesBaseForm(units, group.helpers - 1) ? 'finite' : null;
    if (isOf(subject?.word, 'subjectPronouns', 'relatives')) return 'finite';
    return PLURAL.test(subject?.word ?? '') && verb.saying ? 'finite' : null;
  }
  return afterPreposition ? null : 'finite';
}

/** "*Democrats* say", "Lund and *Berg* say", "did *Lund* say". */
function takesBaseForm(units: readonly Unit[], name: number): boolean {
  return (
    /s$/.test(units[name]?.word ?? '') || isOf(units[name - 1]?.word, 'coordinators', 'auxiliaries', 'modals')
  );
}

/** Verbs whose third person is hardly a plural noun, whatever follows. */
const ONLY_VERBS: ReadonlySet<string> = new Set([
  'say',
  'write',
  'tell',
  'add',
  'argue',
  'explain',
  'warn',
  'ask',
  'insist',
]);

/** "Loud *chants* of", "his *emails* were", "the *remarks* and": a plural noun that looks like the third person. */
function isNoun(units: readonly Unit[], i: number, verb: CueVerb): boolean {
  if (!verb.forms.includes('third') || ONLY_VERBS.has(verb.base) || verb.particle !== null) return false;
  const next = units[i + 1];
  const before = units[i - 1];
  // "Her late-night *tweets* mocking the council", "Republican *claims* as": what a participle or "as" goes on about.
  if (next?.word === 'as' || (next?.kind === 'word' && isParticiple(next.word))) return true;
  if (before?.kind === 'name' || isOf(before?.word, 'subjectPronouns', 'relatives')) return false;
  return isOf(next?.word, 'prepositions', 'auxiliaries', 'coordinators', 'modals');
}

function isParticiple(word: string): boolean {
  return (
    /[a-z]{3}ing$/.test(word) &&
    !/(?:thing|morning|evening|meeting|hearing|briefing|building|during)$/.test(word)
  );
}

const PLURAL = /[^s]s$|(?:men|women|people|police)$/;

/** "The *call*", "her *claim*", "two *reports*": after these stands a noun. `alone`: no helper verb between. */
function isNominalPlace(before: Unit | undefined, alone: boolean): boolean {
  if (before?.kind === 'possessive') return alone;
  return (
    isOf(before?.word, 'determiners') && !isOf(before?.word, 'subjectPronouns') && !isAdverb(before?.word)
  );
}

/** The form of a verb that another governs: "*refused* to say" is finite, "*refusing* to say" a participle. */
function governedForm(units: readonly Unit[], governor: number): Cue['form'] {
  if (units[governor - 1]?.word === 'to') return 'infinitive';
  return units[governor]?.word.endsWith('ing') === true && !isOf(units[governor - 1]?.word, 'be')
    ? 'participle'
    : 'finite';
}
