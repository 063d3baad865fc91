// Turns places in a bundle back into places in the source. Node would do it, but VS Code's extension host formats stack
// traces itself and leaves no way to ask for it there.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { ROOT } from '../paths.mjs';

/** Replaces each `bundle:line:column` in a text, by the map that lies beside the bundle. */
export function mapTraces(text, bundle) {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return text.replace(/[^\s():]*:(\d+):(\d+)/g, (place, line, column) => {
    const [file] = place.split(':');
    if (resolve(ROOT, file) !== bundle) return place;
    const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
    if (originalSource === undefined) return place;
    const source = relative(ROOT, resolve(dirname(bundle), originalSource));
    return `${source}:${originalLine + 1}:${originalColumn + 1}`;
  });
}
