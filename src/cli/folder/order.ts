/** By day, then by path: the same in every index of the same articles, whatever order they were read in. */
export function byDayAndPath(a: { day: number; path: string }, b: { day: number; path: string }): number {
  return a.day - b.day || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
