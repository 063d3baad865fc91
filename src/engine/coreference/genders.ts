import type { Draft, DraftEntity } from '../draft';
import { wordSet } from '../wordSet';
import words from './genders.json';
import type { NameGenders } from './nameGenders';

/** How a person is spoken of. Used here alone: never shown, stored or exported. */
export type Gender = 'he' | 'she';

const HE = wordSet(words.he);
const SHE = wordSet(words.she);
const HE_NAMES = wordSet(words.heNames);
const SHE_NAMES = wordSet(words.sheNames);

/** What an article tells of one person, each on its own; null where it tells nothing. */
export interface GenderEvidence {
  /** By titles before the name and roles. */
  readonly title: Gender | null;
  /** By a common first name. */
  readonly common: Gender | null;
  /** By a first name of the long list, which is right less often. */
  readonly rare: Gender | null;
}

/** Tells how the persons of one article are spoken of. */
export class Genders {
  readonly #known = new Map<DraftEntity, GenderEvidence>();

  constructor(
    readonly draft: Draft,
    readonly names: NameGenders,
  ) {}

  of(entity: DraftEntity): GenderEvidence {
    let evidence = this.#known.get(entity);
    if (!evidence) this.#known.set(entity, (evidence = this.#find(entity)));
    return evidence;
  }

  /** Whether an entity's name of several words begins with a common first name. */
  hasFirstName(entity: DraftEntity): boolean {
    const [first = '', ...rest] = entity.name.toLowerCase().split(' ');
    return rest.length > 0 && (HE_NAMES.has(first) || SHE_NAMES.has(first));
  }

  #find(entity: DraftEntity): GenderEvidence {
    const titles = entity.names.map(index => {
      const first = this.draft.names[index]?.tokens[0] ?? 0;
      return this.draft.tokens[first - 1]?.text ?? '';
    });
    const roles = entity.roles.flatMap(role => role.text.split(/[\s-]+/));
    const parts = entity.name.split(/[\s.]+/);
    const given = parts.length > 1 ? parts.slice(0, -1) : parts;
    const first = given.find(part => part.length > 1) ?? '';
    return {
      title: genderIn([...titles, ...roles], HE, SHE),
      common: parts.length > 1 ? genderIn(given, HE_NAMES, SHE_NAMES) : null,
      rare: this.names.of(first.toLowerCase()),
    };
  }
}

/** The gender a common noun tells of: "the *woman*". */
export function genderOfNoun(noun: string): Gender | null {
  return genderIn([noun], HE, SHE);
}

function genderIn(
  found: readonly string[],
  he: ReadonlySet<string>,
  she: ReadonlySet<string>,
): Gender | null {
  const words = found.map(word => word.toLowerCase().replace(/\.$/, ''));
  const male = words.some(word => he.has(word));
  const female = words.some(word => she.has(word));
  return male === female ? null : male ? 'he' : 'she';
}
