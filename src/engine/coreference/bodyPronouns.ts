import type { DraftEntity } from '../draft';
import { isOf } from '../quotes/closedClasses';
import type { Memory, Occurrence } from './memory';
import type { PronounForm } from './pronounForms';
import type { Answer } from './references';
import type { Scene } from './scene';

/** What the bench finds of those so bound on coref_gum_dev; a plain "it" means the nearest body far more seldom. */
const SURE = 0.7;

/**
 * Whom "its", "itself" and the "it" of what a body says mean: the body or place that is the subject of the same
 * sentence, when nothing else of that kind was named since. Every other "it" stays unbound.
 */
export class BodyPronouns {
  constructor(
    readonly scene: Scene,
    readonly memory: Memory,
  ) {}

  /** Null where the pronoun at a token is not surely one of these. */
  meantBy(at: number, form: PronounForm): Answer | null {
    if (form.kind !== 'it') return null;
    const nearest = this.memory.recent.find(({ entity }) => isBody(entity));
    if (!nearest || !this.#isSubjectHere(nearest.last, at)) return null;
    const { entity, last } = nearest;
    const plain = form.case === 'subject';
    if (plain && (entity.type !== 'organization' || !this.#isSaid(last.tokens[1], at))) return null;
    return { entity, confidence: SURE };
  }

  #isSubjectHere({ sentence, place, passage }: Occurrence, at: number): boolean {
    const { sentences, passages } = this.scene;
    return place === 'subject' && sentences[at] === sentence && passages[at] === passage;
  }

  /** Whether "said" or "said that" alone parts the two, and the pronoun does something: "it was clear" says nothing of a body. */
  #isSaid(from: number, at: number): boolean {
    const { words } = this.scene;
    const behindVerb = words[from + 1] === 'that' ? from + 2 : from + 1;
    if (at !== behindVerb || !this.scene.says(from)) return false;
    const next = words[at + 1] ?? '';
    const acts =
      isOf(next, 'modals') ||
      /^(?:had|has|plans|expects|intends|wants)$/.test(next) ||
      /[a-z]{2}ed$/.test(next);
    return acts && words[at + 2] !== 'be' && !/^(?:seemed|appeared|happened|remained)$/.test(next);
  }
}

function isBody({ type }: DraftEntity): boolean {
  return type === 'organization' || type === 'place';
}
