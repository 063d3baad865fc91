import type { ModelName } from '../engine/models';

/** What a worker says when it has begun to run: a host may forbid workers and tell nobody. */
export const GREETING = 'byline';

/** What it is sent then: the bytes of `models/`, by name. */
export type ModelFiles = Readonly<Record<ModelName, Uint8Array<ArrayBuffer>>>;

/** The worker that keeps an index is sent SQLite, too. */
export type FolderFiles = ModelFiles & { readonly sqlite3: Uint8Array<ArrayBuffer> };
