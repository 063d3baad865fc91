/**
 * Decodes a text file: UTF-8, or UTF-16 where a byte-order mark says so; the mark is left out. Throws a TypeError when
 * the bytes are not text in that encoding.
 */
export function decodeFile(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Whether a byte-order mark says that each character takes two bytes, zeros among them. */
export function hasWideMark(bytes: Uint8Array): boolean {
  return encodingOf(bytes) !== 'utf-8';
}
