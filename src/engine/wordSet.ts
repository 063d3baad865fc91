/**
 * The words of a list as the data files hold it: lines of words parted by spaces, with an underscore for the space
 * inside one.
 */
export function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines
      .join(' ')
      .split(' ')
      .map(word => word.replaceAll('_', ' ')),
  );
}
