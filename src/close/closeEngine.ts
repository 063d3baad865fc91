import type { Annotations } from '../engine/annotations';
import type { Annotator, Article, Engine } from '../engine/engine';
import type { CloseReader } from './closeReader';

/** The engine with the close reading before it. One article at a time. */
export class CloseEngine implements Annotator {
  /** `onFailure` is told of an article that the close reading broke down over. */
  constructor(
    readonly engine: Pick<Engine, 'annotate'>,
    readonly reader: Pick<CloseReader, 'read'>,
    readonly onFailure: (article: Article, error: Error) => void,
  ) {}

  /** Never rejects: what cannot be read closely has its first reading. */
  async annotate(article: Article): Promise<Annotations> {
    const first = this.engine.annotate(article);
    if (first.skipped) return first;
    try {
      const evidence = await this.reader.read(article.text);
      return evidence ? this.engine.annotate({ ...article, evidence }) : first;
    } catch (error) {
      this.onFailure(article, error instanceof Error ? error : new Error(String(error)));
      return first;
    }
  }
}
