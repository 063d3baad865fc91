const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Text for one of VS Code's own messages, labels and lists, which read `$(name)` as an icon and `[words](address)` as
 * a link that may run commands: a space without width keeps article text from being either.
 */
export function inertLabel(text: string): string {
  return text.replaceAll('$(', `$${ZERO_WIDTH_SPACE}(`).replaceAll('](', `]${ZERO_WIDTH_SPACE}(`);
}
