import type { Quote } from '../engine/annotations';

/** Whether somebody said it, or denied, refused or asked it: not what the text only supposes of them or tells of their mind. */
export function isSpeech({ kind, polarity }: Pick<Quote, 'kind' | 'polarity'>): boolean {
  return kind !== 'scare' && !(kind === 'indirect' && polarity === 'hypothetical');
}
