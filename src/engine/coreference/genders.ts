import type { Draft, DraftEntity } from '../draft';
import words from './genders.json';
import { wordSet } from '../wordSet';

/** How a person is spoken of. Used here alone: never shown, stored or exported. */
export type Gender = 'he' | 'she';

const HE = wordSet(words.he);
const SHE = wordSet(words.she);
const HE_NAMES = wordSet(words.heNames);
const SHE_NAMES = wordSet(words.sheNames);

/** Tells which persons of one article a pronoun cannot mean. */
export class Genders {
  readonly #known = new Map<string, Gender | null>();

  constructor(readonly draft: Draft) {}

  /** Whether the pronoun may mean the person: unknown is no objection. */
  fits(pronoun: Gender, entity: DraftEntity): boolean {
    let gender = this.#known.get(entity.id);
    if (gender === undefined) this.#known.set(entity.id, (gender = this.#find(entity)));
    return gender === null || gender === pronoun;
  }

  /** Whether an entity's name of several words begins with a common first name. */
  hasFirstName(entity: DraftEntity): boolean {
    const [first = '', ...rest] = entity.name.toLowerCase().split(' ');
    return rest.length > 0 && (HE_NAMES.has(first) || SHE_NAMES.has(first));
  }

  /** By titles before the name and roles; failing these by the first name. */
  #find(entity: DraftEntity): Gender | null {
    const titles = entity.names.map(index => {
      const first = this.draft.names[index]?.tokens[0] ?? 0;
      return this.draft.tokens[first - 1]?.text ?? '';
    });
    const roles = entity.roles.flatMap(role => role.text.split(/[\s-]+/));
    return (
      genderIn([...titles, ...roles], HE, SHE) ??
      genderIn(entity.name.split(' ').slice(0, -1), HE_NAMES, SHE_NAMES)
    );
  }
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
