import type { Span } from '../../base/span';
import type { Entity, EntityType } from '../../engine/annotations';
import { typeWords } from '../cards/entityLines';
import { introductionOf } from '../introduction';
import { quotesOf } from '../navigation';
import type { Reading } from '../reading';
import type { Wording } from '../wording';
import { plainLabel } from './plainLabel';

const ROLE_LENGTH = 60;

/** An entity as a row of a tree. */
export interface EntityItem {
  readonly kind: 'entity';
  /** The entity's id, unique within its article. */
  readonly id: string;
  /** Tells the row from the others of its list, and is the same whichever reading of the text it comes from. */
  readonly row: string;
  readonly type: EntityType;
  readonly name: string;
  /** The first role the text gives it, or null. */
  readonly role: string | null;
  readonly mentions: number;
  readonly quotes: number;
  /** The mention that introduces it. */
  readonly span: Span;
}

/** Undefined for an entity without any mention, for which there would be nothing to show. */
export function entityItem(reading: Reading, entity: Entity): EntityItem | undefined {
  const introduction = introductionOf(reading, entity);
  if (!introduction) return undefined;
  const [role] = entity.roles;
  return {
    kind: 'entity',
    id: entity.id,
    row: `${entity.type} ${plainLabel(entity.name)}`,
    type: entity.type,
    name: plainLabel(entity.name),
    role: role ? plainLabel(role.text, ROLE_LENGTH) : null,
    mentions: entity.mentions.length,
    quotes: quotesOf(reading, entity).length,
    span: introduction.span,
  };
}

/** Beside the name, where the row stands among its like: "Mayor · 4". */
export function roleAndCount({ role, mentions }: EntityItem): string {
  return role === null ? String(mentions) : `${role} · ${String(mentions)}`;
}

/** Beside the name, where the row has the view to itself: "4 mentions, 2 quotes". */
export function mentionsAndQuotes({ mentions, quotes }: EntityItem, { t }: Wording): string {
  const mentioned = mentions === 1 ? t('1 mention') : t('{0} mentions', String(mentions));
  if (quotes === 0) return mentioned;
  const quoted = quotes === 1 ? t('1 quote') : t('{0} quotes', String(quotes));
  return t('{0}, {1}', mentioned, quoted);
}

/** The whole row in words, as it is read aloud. */
export function spokenEntity(item: EntityItem, wording: Wording): string {
  const type = typeWords(item.type, wording);
  const counts = mentionsAndQuotes(item, wording);
  return item.role === null
    ? wording.t('{0}, {1}, {2}', item.name, type, counts)
    : wording.t('{0}, {1}, {2}, {3}', item.name, type, item.role, counts);
}
