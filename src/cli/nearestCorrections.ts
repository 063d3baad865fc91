import type { Correction } from '../corrections/correction';
import type { LoadedCorrections } from '../corrections/loadCorrections';
import { loadCorrections } from '../corrections/loadCorrections';
import { pathFrom, sidecarRoot } from './articleFile';
import { NodeFiles } from '../disk/nodeFiles';
import type { Terminal } from './terminal';
import { userCorrections } from './userCorrections';

const NONE: LoadedCorrections = { corrections: [], problems: [] };

/**
 * The corrections of a file: the user's own for all folders, and those in the nearest `.byline/`; null, and said on standard
 * error, where some cannot be used.
 */
export async function nearestCorrections(
  file: string,
  terminal: Terminal,
): Promise<readonly Correction[] | null> {
  try {
    const root = await sidecarRoot(file);
    const own = root === null ? NONE : await loadCorrections(new NodeFiles(root), pathFrom(root, file));
    const user = await userCorrections();
    const problems = [...user.problems, ...own.problems];
    for (const problem of problems) terminal.complain(problem);
    return problems.length > 0 ? null : [...user.corrections, ...own.corrections];
  } catch (error) {
    terminal.complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
