export type RoleField = 'public' | 'sport' | 'stage' | 'learning' | 'faith';

/** What one article says of a person that tells bearers of one name apart. Nothing else than this is compared. */
export interface Evidence {
  /** Initials and generation. */
  readonly marks: string;
  /** The year of birth as article's year less age, or null. A person of 45 may have been born in either of two years. */
  readonly born: number | null;
  /** Sorted, each once. */
  readonly fields: readonly RoleField[];
}

/** The evidence in a few characters: equal evidence has equal signatures. Empty when there is none. */
export function signatureOf({ marks, born, fields }: Evidence): string {
  return [
    ...(marks === '' ? [] : [`m=${marks}`]),
    ...(born === null ? [] : [`b=${String(born)}`]),
    ...(fields.length === 0 ? [] : [`f=${fields.join(',')}`]),
  ].join(';');
}

export function evidenceOf(signature: string): Evidence {
  const parts = new Map(signature.split(';').map(part => [part.slice(0, 1), part.slice(2)]));
  const fields = parts.get('f') ?? '';
  const born = parts.get('b');
  return {
    marks: parts.get('m') ?? '',
    born: born === undefined ? null : Number(born),
    fields: fields === '' ? [] : (fields.split(',') as RoleField[]),
  };
}

export type EvidenceKind = 'marks' | 'age' | 'role';

/** What two articles agree on and what they contradict each other in. */
export interface Comparison {
  readonly shared: readonly EvidenceKind[];
  readonly conflicts: readonly EvidenceKind[];
}

/** So far may two years of birth reckoned from ages lie apart. */
const YEARS_APART = 1;

export function compareEvidence(a: Evidence, b: Evidence): Comparison {
  const shared: EvidenceKind[] = [];
  const conflicts: EvidenceKind[] = [];
  if (a.marks !== '' && b.marks !== '') (a.marks === b.marks ? shared : conflicts).push('marks');
  if (a.born !== null && b.born !== null) {
    (Math.abs(a.born - b.born) <= YEARS_APART ? shared : conflicts).push('age');
  }
  if (a.fields.length > 0 && b.fields.length > 0) {
    (a.fields.some(field => b.fields.includes(field)) ? shared : conflicts).push('role');
  }
  return { shared, conflicts };
}
