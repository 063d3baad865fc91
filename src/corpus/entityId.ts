import type { EntityType } from '../engine/annotations';

/** The id of an entity across articles, made of its name's key: the same in every index of the same articles. */
export function entityId(type: EntityType, key: string, bearer: number, bearers: number): string {
  const base = `${type}/${key.replaceAll(' ', '-')}`;
  if (bearers <= 1) return base;
  return `${base}#${bearer === 0 ? '?' : String(bearer)}`;
}
