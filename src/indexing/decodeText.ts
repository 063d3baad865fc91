import { decodeFile, hasWideMark } from './decodeFile';

/** Why the bytes of a file are no article. */
export type DecodingProblem = 'binary' | 'encoding';

/** A text says early what it is; a file of zeros need not be read to its end to be known as none. */
const SAMPLE = 8192;

/** The text of a file as `decodeFile` gives it; line endings as they are. */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: DecodingProblem } {
  if (!hasWideMark(bytes) && bytes.subarray(0, SAMPLE).includes(0)) return { problem: 'binary' };
  try {
    return { text: decodeFile(bytes) };
  } catch {
    return { problem: 'encoding' };
  }
}
