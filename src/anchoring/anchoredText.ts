import { CodePoints } from './codePoints';
import { FoldedText } from './foldedText';

/** A text in which anchors are looked for: what all of them need is worked out once. */
export class AnchoredText {
  readonly text: string;
  readonly points: CodePoints;
  #folded: FoldedText | undefined;

  constructor(text: string) {
    this.text = text;
    this.points = new CodePoints(text);
  }

  get folded(): FoldedText {
    return (this.#folded ??= new FoldedText(this.text));
  }
}
