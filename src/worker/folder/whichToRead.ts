import type { FileState } from '../../corpus/article';
import { AmendmentLists } from '../../indexing/amendmentLists';
import { isUntouched } from '../../indexing/indexFolder';
import type { IndexWriter, KnownFile } from '../../store/indexWriter';
import type { CorrectedFile } from './folderService';

/**
 * Which files must be read, because they are not as the index knows them (a file without state is) or because of what the reader put
 * right since; `all` is what the index knows. It is told of the others by what they are corrected now.
 */
export function whichToRead(
  writer: IndexWriter,
  all: readonly KnownFile[],
  files: readonly (CorrectedFile & { readonly state?: FileState })[],
): string[] {
  const known = new Map(all.map(file => [file.path, file]));
  const lists = new AmendmentLists(writer.amendments);
  const reaches = writer.amendments.reach();
  const read: string[] = [];
  const touched: { path: string; state: FileState; settled: boolean }[] = [];
  for (const { uri, state, corrections } of files) {
    const before = known.get(uri);
    const amendments = lists.idOf(corrections);
    if (
      !before ||
      (state && !isUntouched(before, state)) ||
      reaches(before.id, before.amendments, amendments)
    ) {
      read.push(uri);
    } else if (before.amendments !== amendments) {
      const { size, modified, settled } = before;
      touched.push({ path: uri, state: { size, modified, amendments }, settled });
    }
  }
  if (touched.length > 0) writer.touch(touched);
  return read;
}
