import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inventArticle } from './inventArticle';
import { inventCast } from './inventedNames';

/** Writes so many invented articles below a folder. */
export function writeFolder(root: string, articles: number): void {
  const cast = inventCast(articles);
  for (let number = 0; number < articles; number++) {
    const { path, text } = inventArticle(number, cast);
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
