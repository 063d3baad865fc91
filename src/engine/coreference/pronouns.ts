import type { DraftEntity } from '../draft';
import { Genders } from './genders';
import type { Memory, Occurrence } from './memory';
import { meet } from './memory';
import type { NameGenders } from '../genders/nameGenders';
import {
  candidateFeatures,
  clashes,
  nobodyFeatures,
  type Candidate,
  type Pronoun,
  type Stranger,
} from './pronounFeatures';
import type { Scene } from './scene';

/** A question to the ranker: whom a pronoun means. */
export interface Question {
  readonly pronoun: Pronoun;
  /** The candidates; the ranker's last answer is "none of them". */
  readonly candidates: readonly Candidate[];
  /** For each candidate, and for none of them, what speaks for and against it. */
  readonly features: readonly (readonly string[])[];
}

/** No pronoun means somebody last meant farther back, in sentences. */
const FARTHEST = 12;
const MOST_CANDIDATES = 5;
/** How many tokens behind a pronoun its person may be named for the first time. */
const AHEAD = 20;

/** Asks whom the pronouns "he" and "she" of an article mean. */
export class PersonPronouns {
  readonly #genders: Genders;

  constructor(
    readonly scene: Scene,
    readonly memory: Memory,
    names: NameGenders,
  ) {
    this.#genders = new Genders(scene.draft, names);
  }

  question(pronoun: Pronoun, stranger: Stranger | null): Question {
    const candidates = this.#candidates(pronoun);
    const features = candidates.map(candidate =>
      candidateFeatures(pronoun, candidate, this.scene, this.memory, stranger),
    );
    return { pronoun, candidates, features: [...features, nobodyFeatures(pronoun, candidates, stranger)] };
  }

  #candidates(pronoun: Pronoun): Candidate[] {
    const { kind } = pronoun.form;
    const ahead = this.#ahead(pronoun);
    const candidates: Candidate[] = [];
    let rank = 1;
    for (const who of this.memory.recent) {
      if (candidates.length >= MOST_CANDIDATES) break;
      if (pronoun.sentence - who.last.sentence > FARTHEST || !this.#isPerson(who.entity)) continue;
      const evidence = this.#genders.of(who.entity);
      const named = ahead?.entity === who.entity ? ahead.occurrence.tokens[0] : null;
      const candidate = { who, evidence, rank, ahead: named };
      candidates.push(candidate);
      if (!clashes(candidate, kind)) rank++;
    }
    if (ahead && !candidates.some(({ who }) => who.entity === ahead.entity)) {
      const who = meet(ahead.entity, ahead.occurrence);
      const evidence = this.#genders.of(ahead.entity);
      candidates.push({ who, evidence, rank, ahead: ahead.occurrence.tokens[0] });
    }
    return candidates;
  }

  #isPerson(entity: DraftEntity): boolean {
    return entity.type === 'person' || this.#genders.hasFirstName(entity);
  }

  /** The first person named behind a pronoun of the same sentence. */
  #ahead(pronoun: Pronoun): { readonly entity: DraftEntity; readonly occurrence: Occurrence } | null {
    const { scene } = this;
    for (let at = pronoun.token + 1; at < pronoun.token + AHEAD; at++) {
      if (scene.sentences[at] !== pronoun.sentence) return null;
      const name = scene.names[at];
      if (name && this.#isPerson(name.entity)) {
        return { entity: name.entity, occurrence: scene.occurrence(name.tokens, 'name') };
      }
    }
    return null;
  }
}
