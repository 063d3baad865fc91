/** Where the lines of a run go; the entry of each host says. */
let print: (line: string) => void = line => console.log(line);

export function printWith(printer: (line: string) => void): void {
  print = printer;
}

/** Prints what `npm run bench -- host` looks for. Times are told, never asserted: machines are shared. */
export function tellTiming(what: string, milliseconds: number): void {
  print(`      timing: ${what}: ${milliseconds.toFixed(1)} ms`);
}

/** The same of what was measured many times: the median and the 95th percentile. */
export function tellTimings(what: string, milliseconds: readonly number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(1);
  print(
    `      timing: ${what}, ${String(sorted.length)} times: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`,
  );
}

/** Prints, for the same command, how much memory is in use or was left. */
export function tellMemory(what: string, bytes: number): void {
  print(`      memory: ${what}: ${(bytes / 2 ** 20).toFixed(1)} MB`);
}
