import * as esbuild from 'esbuild';
import { join } from 'node:path';
import process from 'node:process';

let bundled: Promise<string> | undefined;

/** The script `writeForever.ts`, bundled for a process of its own that can be killed. */
export function bundleWriter(): Promise<string> {
  bundled ??= (async () => {
    const outfile = join(process.cwd(), `out/writer-${String(process.pid)}.js`);
    const entryPoints = [join(process.cwd(), 'test/support/cli/writeForever.ts')];
    await esbuild.build({
      entryPoints,
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
    });
    return outfile;
  })();
  return bundled;
}
