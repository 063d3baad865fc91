/** A name for something that is kept, which nobody else has. */
export function newId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}
