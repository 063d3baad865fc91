import type { Annotations } from '../engine/annotations';
import type { Annotator, Article, Engine } from '../engine/engine';
import type { CloseReader } from './closeReader';

/** The engine with the close reading before it. One article at a time. */
export class CloseEngine implements Annotator {
  /** `onFailure` is told of an article that the close reading broke down over. */
  constructor(
    readonly engine: Pick<Engine, 'annotate' | 'reasonToSkip'>,
    readonly reader: Pick<CloseReader, 'read'>,
    readonly onFailure: (article: Article, error: Error) => void,
  ) {}

  /** Never rejects: what cannot be read closely has its first reading. */
  async annotate(article: Article): Promise<Annotations> {
    if (this.engine.reasonToSkip(article.text)) return this.engine.annotate(article);
    try {
      const evidence = (await this.reader.read(article.text)) ?? undefined;
      return this.engine.annotate({ ...article, evidence });
    } catch (error) {
      this.onFailure(article, error instanceof Error ? error : new Error(String(error)));
      return this.engine.annotate(article);
    }
  }
}
