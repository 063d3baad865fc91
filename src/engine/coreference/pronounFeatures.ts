import type { Gender } from '../genders/genderWords';
import type { GenderEvidence } from './genders';
import type { Acquaintance, Memory, Occurrence } from './memory';
import type { PronounForm } from './pronounForms';
import type { Scene } from './scene';

/** A pronoun whose antecedent is looked for, where it stands. */
export interface Pronoun {
  readonly form: PronounForm;
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
  readonly passage: number;
  /** Opens its sentence. */
  readonly leads: boolean;
  readonly speaks: boolean;
  /** The verb beside it says that the same person goes on: "she added". */
  readonly goesOn: boolean;
}

/** Somebody a pronoun may mean. */
export interface Candidate {
  readonly who: Acquaintance;
  readonly evidence: GenderEvidence;
  /** How many that fit were meant since. */
  readonly rank: number;
  /** Where it is named behind the pronoun in the same sentence: the token. */
  readonly ahead: number | null;
}

/** A person meant by a common noun that is nobody's role: "a woman". */
export interface Stranger {
  readonly token: number;
  readonly sentence: number;
  readonly gender: Gender | null;
  readonly speaks: boolean;
}

/** How the evidence of gender agrees with a pronoun. */
export type Fit = 'fit' | 'clash' | 'open';

export function fitOf(gender: Gender | null, kind: string): Fit {
  return gender === null ? 'open' : gender === kind ? 'fit' : 'clash';
}

/** Whether a title, a common first name or pronouns bound before speak against the pronoun. */
export function clashes(candidate: Pick<Candidate, 'who' | 'evidence'>, kind: string): boolean {
  const { title, common } = candidate.evidence;
  if (title !== null || common !== null) return (title ?? common) !== kind;
  return fitOf(boundGender(candidate.who), kind) === 'clash';
}

/** How the pronouns bound so far speak of somebody, where they agree. */
function boundGender({ pronouns: { he, she } }: Acquaintance): Gender | null {
  if (he > 2 * she) return 'he';
  return she > 2 * he ? 'she' : null;
}

/** What speaks for and against a candidate, as the names of weights. Features of gender begin with "g:". */
export function candidateFeatures(
  pronoun: Pronoun,
  candidate: Candidate,
  scene: Scene,
  memory: Memory,
  stranger: Stranger | null,
): string[] {
  const { who, evidence, rank } = candidate;
  const { kind, case: role } = pronoun.form;
  const { last } = who;
  const distance = Math.max(0, pronoun.sentence - last.sentence);
  const near = distance < 2 ? String(distance) : '2+';
  const features = [
    `rank ${String(Math.min(rank, 4))}`,
    `rank ${String(Math.min(rank, 4))}, ${near} back`,
    `${binned(distance)} back`,
    `${pronoun.block === last.block ? 'same' : 'other'} block, ${near} back`,
    `last ${last.form}`,
    `last ${last.form}, ${near} back`,
    `last ${last.place}`,
    `last ${last.place}, ${near} back, ${role}`,
    `${last.leads ? 'led' : 'did not lead'}, ${near} back`,
    `met ${String(who.count > 6 ? 6 : who.count > 2 ? 3 : who.count)} times`,
    `${who.count === memory.mostMeant ? 'most' : 'not most'} meant`,
    `${who.first.block === 0 ? 'met in the headline' : who.first.block === pronoun.block ? 'met here' : 'met before'}`,
    `type ${who.entity.type}`,
    `marks: ${marks(pronoun, last)}`,
    `marks: ${marks(pronoun, last)}, ${near} back`,
  ];
  if (pronoun.leads) features.push(`leads: last ${last.place}, ${near} back`);
  if (pronoun.speaks || last.speaks)
    features.push(`says: ${flag(pronoun.speaks)} ${flag(last.speaks)} ${near} back`);
  if (pronoun.speaks) {
    const same = flag(memory.lastSpeaker === who.entity);
    features.push(
      `says: last speaker ${same}`,
      `says: ${pronoun.goesOn ? 'goes on' : 'begins'}, last speaker ${same}`,
    );
  }
  if (pronoun.passage >= 0) {
    const speaker = scene.speakers.get(pronoun.passage);
    features.push(
      `in marks of ${speaker === who.entity ? 'its own' : speaker ? 'another' : 'nobody'}, ${role}`,
    );
  }
  if (distance === 0 && candidate.ahead === null) {
    const border = hasBorder(scene, last.tokens[1], pronoun.token);
    features.push(`${border ? 'other' : 'same'} clause: last ${last.place}, ${role}`);
  }
  if (candidate.ahead !== null) features.push(`ahead, ${role}`, `ahead, ${flag(pronoun.leads)}`);
  if (stranger) {
    const between = stranger.token > last.tokens[0] ? 'since' : 'before';
    const agrees = fitOf(stranger.gender, kind);
    features.push(`stranger ${between}, ${near} back`, `stranger ${between}, ${agrees}`);
    if (pronoun.speaks) features.push(`stranger ${between}, says ${flag(stranger.speaks)}`);
  }
  const title = fitOf(evidence.title, kind);
  const common = fitOf(evidence.common, kind);
  const rare = fitOf(evidence.rare, kind);
  const bound = fitOf(boundGender(who), kind);
  features.push(
    `g: title ${title}`,
    `g: common ${common}`,
    `g: rare ${rare}, common ${common}`,
    `g: bound ${bound}`,
    `g: ${strongest(title, common, rare, bound)} ${kind}`,
  );
  return features;
}

function strongest(title: Fit, common: Fit, rare: Fit, bound: Fit): Fit {
  return [title, common, bound, rare].find(fit => fit !== 'open') ?? 'open';
}

/** What speaks for its being none of the candidates. */
export function nobodyFeatures(
  pronoun: Pronoun,
  candidates: readonly Candidate[],
  stranger: Stranger | null,
): string[] {
  const { kind, case: role } = pronoun.form;
  const fitting = candidates.filter(candidate => !clashes(candidate, kind));
  const nearest = Math.min(...fitting.map(({ who }) => Math.max(0, pronoun.sentence - who.last.sentence)));
  const features = [
    'nobody',
    `nobody, ${role}`,
    `nobody of ${String(Math.min(fitting.length, 3))}`,
    `nobody, nearest ${fitting.length === 0 ? 'none' : binned(nearest)} back`,
    `nobody, ${pronoun.passage >= 0 ? 'in marks' : 'outside'}`,
  ];
  const sure = fitting.some(({ evidence }) => [evidence.title, evidence.common].includes(kind as Gender));
  features.push(`nobody, ${sure ? 'somebody' : 'nobody'} is ${kind}`);
  if (!stranger) return [...features, 'nobody, no stranger'];
  const away = pronoun.sentence - stranger.sentence;
  const agrees = fitOf(stranger.gender, kind);
  features.push(
    `nobody, stranger ${binned(away)} back`,
    `nobody, stranger ${agrees}`,
    `nobody, stranger ${agrees} ${away === 0 ? 'here' : 'before'}`,
    `nobody, says ${flag(pronoun.speaks)}, stranger says ${flag(stranger.speaks)}`,
  );
  return features;
}

function binned(distance: number): string {
  return distance < 4 ? String(distance) : distance < 8 ? '4+' : '8+';
}

function flag(value: boolean): string {
  return value ? 'yes' : 'no';
}

function marks(pronoun: Pronoun, last: Occurrence): string {
  if (pronoun.passage < 0) return last.passage < 0 ? 'neither' : 'only last';
  if (last.passage < 0) return 'only here';
  return last.passage === pronoun.passage ? 'the same' : 'others';
}

/** How far a border of clauses is looked for. */
const CLAUSE = 30;

/** Whether a comma, a conjunction or a mark parts two tokens. */
function hasBorder(scene: Scene, from: number, to: number): boolean {
  for (let i = Math.max(from, to - CLAUSE); i < to; i++) {
    if (
      /^(?:[,;:—–"“”()]|-+|that|and|but|who|because|when|while|if|as|after|before|which|where|whether)$/.test(
        scene.words[i] ?? '',
      )
    )
      return true;
  }
  return to - from > CLAUSE;
}
