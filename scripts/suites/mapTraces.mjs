// Turns places in a bundle back into places in the source. Node would do it, but VS Code's extension host formats stack
// traces itself and leaves no way to ask for it there.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { ROOT } from '../paths.mjs';

/** What the web extension host adds to the name of a file, and how many lines it puts before what is in it. */
const WRAPPED = { mark: '#vscode-extension', lines: 2 };

/** Replaces each `bundle:line:column` in a text, by the map that lies beside the bundle. */
export function mapTraces(text, bundle) {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return text.replace(/(?:\w[\w-]*:\/\/[^/\s()]*)?([^\s():]+):(\d+):(\d+)/g, (place, file, line, column) => {
    const wrapped = file.endsWith(WRAPPED.mark);
    if (resolve(ROOT, wrapped ? file.slice(0, -WRAPPED.mark.length) : file) !== bundle) return place;
    const lineInFile = line - 1 - (wrapped ? WRAPPED.lines : 0);
    const { originalSource, originalLine, originalColumn } = map.findEntry(lineInFile, column - 1);
    if (originalSource === undefined) return place;
    const source = relative(ROOT, resolve(dirname(bundle), originalSource));
    return `${source}:${originalLine + 1}:${originalColumn + 1}`;
  });
}
