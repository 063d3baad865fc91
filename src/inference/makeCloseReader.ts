import type { CloseBytes, CloseHashes } from '../close/closeFiles';
import { CloseReader, type CloseHeads } from '../close/closeReader';
import { openEncoder, type OrtRuntime } from './ortEncoder';

/** The close reading of these files, run by `runtime`. Rejects with the runtime's error, or with a RangeError where a file is not of its kind. */
export async function makeCloseReader(
  files: CloseBytes,
  hashes: CloseHashes,
  runtime: OrtRuntime,
): Promise<CloseReader> {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return new CloseReader({
    encoder: await openEncoder(runtime, files.close),
    vocabulary: text(files.closePieces).trimEnd().split('\n'),
    heads: JSON.parse(text(files.closeHeads)) as CloseHeads,
    hashes,
  });
}
