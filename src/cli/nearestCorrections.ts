import type { Correction } from '../corrections/correction';
import { loadCorrections } from '../corrections/loadCorrections';
import { pathFrom, sidecarRoot } from './articleFile';
import { NodeFiles } from './nodeFiles';
import type { Terminal } from './terminal';

/** The corrections of a file in the nearest `.byline/`; null, and said on standard error, where some cannot be used. */
export async function nearestCorrections(
  file: string,
  terminal: Terminal,
): Promise<readonly Correction[] | null> {
  const root = await sidecarRoot(file);
  if (root === null) return [];
  try {
    const { corrections, problems } = await loadCorrections(new NodeFiles(root), pathFrom(root, file));
    for (const problem of problems) terminal.complain(problem);
    return problems.length > 0 ? null : corrections;
  } catch (error) {
    terminal.complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
