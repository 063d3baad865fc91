import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { equalBytes } from '../base/bytes';
import { decodeText } from './decodeText';
import { isSettled, LARGEST_FILE } from '../corpus/article';
import { applyCorrections } from '../corrections/applyCorrections';
import { dateGivenBy } from '../corrections/correction';
import type { Annotations } from '../engine/annotations';
import type { Annotator } from '../engine/engine';
import type { Outcome, ReadRequest } from './indexFolder';
import { makeRecord, skippedRecord } from './makeRecord';

/** Whether an article was read as well as was asked for; one that was not is read again by the next run. */
export type IsWhole = (annotations: Annotations) => boolean;

/** Reads one file of a folder from disk and, where it is new, with the engine. Never rejects. */
export async function readArticle(
  engine: Annotator,
  root: string,
  { path, state, knownHash, corrections = [] }: ReadRequest,
  isWhole: IsWhole = () => true,
): Promise<Outcome> {
  const settled = isSettled(state, Date.now());
  const unread = { path, hash: new Uint8Array(), state, settled };
  if (state.size > LARGEST_FILE) return { kind: 'read', record: skippedRecord(unread, 'size') };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(root, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'gone', path };
    // Rights may come back without the file changing.
    return { kind: 'read', record: skippedRecord({ ...unread, settled: false }, 'unreadable') };
  }
  const hash = new Uint8Array(createHash('sha256').update(bytes).digest());
  if (knownHash && equalBytes(knownHash, hash)) return { kind: 'same', path, state, settled };
  const file = { path, hash, state, settled };
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return { kind: 'read', record: skippedRecord(file, decoded.problem) };
  const { text } = decoded;
  const published = dateGivenBy(corrections);
  const read = await engine.annotate({ id: path, text, sha256: '', published });
  const { annotations } = applyCorrections(text, read, corrections);
  const record = makeRecord(annotations, file, text);
  return { kind: 'read', record: isWhole(annotations) ? record : { ...record, provisional: true } };
}
