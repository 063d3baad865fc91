import { equalBytes } from '../../base/bytes';
import type { Port } from '../../base/port';
import type { CloseHashes } from '../../close/closeFiles';
import { serveRpc } from '../../base/rpc';
import { applyCorrections } from '../../corrections/applyCorrections';
import { dateGivenBy } from '../../corrections/correction';
import type { Evidence } from '../../engine/evidence';
import { fullTextQuery } from '../../corpus/fullTextQuery';
import { ledgerRow } from '../../corpus/ledger';
import { ledgerCsv, ledgerMarkdown } from '../../export/ledger';
import { AmendmentLists } from '../../indexing/amendmentLists';
import { makeRecord, skippedRecord } from '../../indexing/makeRecord';
import type { Database } from '../../store/database';
import { IndexReader } from '../../store/indexReader';
import { IndexWriter, type KnownFile } from '../../store/indexWriter';
import { inSlices } from '../inSlices';
import type { LoadedEngine } from '../server';
import { FolderAnswers } from './folderAnswers';
import type { ArticleState, FolderService } from './folderService';
import { whichToRead } from './whichToRead';

/** What the server needs of the thread it runs in. */
export interface FolderHost {
  load(): Promise<LoadedEngine>;
  /** The close reading's models by name, each with its SHA-256; null where that is not known before it has read something. */
  closeModels(): CloseHashes | null;
  /** Opens an index with its tables in a file of this folder, or in memory for null. */
  openIndex(folder: string | null): Promise<Database>;
  /** Removes the file that lies there; nobody has it open. */
  removeIndex(folder: string): void;
  /** SHA-256 of the text in UTF-8. */
  hash(text: string): Promise<Uint8Array>;
  turn(): Promise<void>;
}

interface Opened {
  readonly folder: string | null;
  readonly database: Database;
  readonly engine: LoadedEngine['engine'];
  readonly identity: LoadedEngine['identity'];
  readonly writer: IndexWriter;
  readonly reader: IndexReader;
  readonly answers: FolderAnswers;
}

/** Puts the index of a workspace behind a port. While an article is read, questions get their answers. */
export function serveFolder(port: Port, host: FolderHost): void {
  let opening: Promise<Opened> | undefined;
  const opened = (): Promise<Opened> => opening ?? Promise.reject(new Error('The index is not open.'));
  const turn = (): Promise<void> => host.turn();

  async function open(folder: string | null): Promise<Opened> {
    const [{ engine, identity }, database] = await Promise.all([host.load(), host.openIndex(folder)]);
    const reader = new IndexReader(database);
    return {
      folder,
      database,
      engine,
      identity,
      reader,
      writer: new IndexWriter(database, JSON.stringify(identity)),
      answers: new FolderAnswers(reader),
    };
  }

  /** What the close reading with these models has read is current from now on. */
  function readCloselyBy({ writer, identity }: Opened, models: Evidence['models']): void {
    const both = { ...identity, models: { ...identity.models, ...models } };
    writer.readCloselyBy(JSON.stringify(both));
  }

  const fileOf = async ({ uri, state, settled, text }: ArticleState, amendments: number) => ({
    path: uri,
    state: { ...state, amendments },
    settled,
    hash: await host.hash(text),
  });

  serveRpc<FolderService>(
    port,
    {
      open: async ({ folder }) => {
        opening ??= open(folder);
        await opening;
        return null;
      },
      forget: async () => {
        const { database, folder } = await opened();
        opening = undefined;
        database.close();
        if (folder !== null) host.removeIndex(folder);
        return null;
      },
      check: async ({ files }) => {
        const index = await opened();
        const { writer } = index;
        // Hashing the models takes a moment, and most folders have never been read closely.
        const models = writer.hasCloseReadings ? host.closeModels() : null;
        if (models) readCloselyBy(index, models);
        const known = writer.known();
        const read = whichToRead(writer, known, files);
        const listed = new Set(files.map(({ uri }) => uri));
        const gone = known.flatMap(({ path }) => (listed.has(path) ? [] : [path]));
        if (gone.length > 0) writer.remove(gone);
        writer.amendments.removeUnused();
        return { read };
      },
      amended: async ({ files }) => {
        const { writer } = await opened();
        return { read: whichToRead(writer, writer.known(), files) };
      },
      put: async (request, token) => {
        const index = await opened();
        const { engine, writer } = index;
        const { uri, text, corrections = [], evidence, onlyIfKnown = false } = request;
        if (evidence) readCloselyBy(index, evidence.models);
        const amendments = new AmendmentLists(writer.amendments).idOf(corrections);
        const file = await fileOf(request, amendments);
        // Asked of the index each time: another window may have read the article meanwhile.
        const before = writer.knownAt(uri);
        if (onlyIfKnown && !isOf(before, file.hash)) return { changed: false };
        const isSame = isOf(before, file.hash) && before.amendments === amendments;
        if (isSame && before.current && (before.close || !evidence)) {
          writer.touch([file]);
          return { changed: false };
        }
        const article = { id: uri, text, sha256: '', published: dateGivenBy(corrections), evidence };
        const read = await inSlices(engine.annotateInSteps(article), turn, token);
        const { annotations } = applyCorrections(text, read, corrections);
        // It may have been written anew, or removed, while this was read.
        if (onlyIfKnown && !isOf(writer.knownAt(uri), file.hash)) return { changed: false };
        writer.put([{ ...makeRecord(annotations, file, text), close: evidence !== undefined }]);
        return { changed: true };
      },
      unreadClosely: async ({ longest, but }) => {
        const { writer, reader } = await opened();
        const { paths, count } = reader.readBy(writer.engine, longest, but.length + 1);
        const leftOut = new Set(but);
        const waiting = but.filter(uri => writer.knownAt(uri)?.close === false);
        const total = reader.size;
        return {
          next: paths.find(path => !leftOut.has(path)) ?? null,
          done: total - count + waiting.length,
          total,
        };
      },
      skip: async ({ uri, state, reason }) => {
        const { writer } = await opened();
        const settled = reason !== 'unreadable';
        writer.put([skippedRecord({ path: uri, state, settled, hash: new Uint8Array() }, reason)]);
        return null;
      },
      remove: async ({ uris }) => {
        (await opened()).writer.remove(uris);
        return null;
      },
      status: async () => {
        const { reader } = await opened();
        return {
          articles: reader.size,
          skipped: reader.skipped().map(({ path, reason }) => ({ uri: path, reason })),
        };
      },
      articles: async request => (await opened()).answers.articles(request),
      elsewhere: async here => (await opened()).answers.elsewhere(here),
      mentions: async ({ entity, most }) => (await opened()).answers.mentions(entity, most),
      speakers: async ({ most, offset }) => (await opened()).answers.speakers(most, offset),
      places: async here => (await opened()).answers.places(here),
      symbols: async ({ query, most }) => (await opened()).answers.symbols(query, most),
      castCounts: async () => Object.fromEntries((await opened()).reader.entities.counts()),
      cast: async request => (await opened()).answers.cast(request),
      who: async ({ name }) => (await opened()).answers.who(name),
      appearances: async ({ entity, most }) => (await opened()).answers.appearances(entity, most),
      quoteList: async request => (await opened()).answers.quoteList(request),
      ledger: async ({ uri, text, seqs }) => {
        const { reader, answers } = await opened();
        const article = reader.articleAt(uri);
        if (!article || !equalBytes(article.hash, await host.hash(text))) return null;
        const { quotes, facets } = article.spans;
        const wanted = seqs ? seqs.flatMap(seq => quotes[seq] ?? []) : quotes;
        return wanted.map(quote => ledgerRow(quote, text, at => answers.entityOfFacet(facets[at])));
      },
      ledgerFile: ({ form, entries }) => (form === 'csv' ? ledgerCsv(entries) : ledgerMarkdown(entries)),
      matching: async ({ phrases, most }) => {
        const { reader, answers } = await opened();
        const query = fullTextQuery(phrases);
        return query === null ? [] : answers.summaries(reader.matching(query, 0, most));
      },
    },
    turn,
  );
}

function isOf(known: KnownFile | undefined, hash: Uint8Array): known is KnownFile {
  return known !== undefined && equalBytes(known.hash, hash);
}
