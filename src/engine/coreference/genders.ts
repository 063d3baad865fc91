import type { Draft, DraftEntity } from '../draft';
import { genderOfFirstNames, genderOfNouns, isFirstName, type Gender } from '../genders/genderWords';
import type { NameGenders } from '../genders/nameGenders';

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
    return rest.length > 0 && isFirstName(first);
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
      title: genderOfNouns([...titles, ...roles]),
      common: parts.length > 1 ? genderOfFirstNames(given) : null,
      rare: this.names.of(first.toLowerCase()),
    };
  }
}
