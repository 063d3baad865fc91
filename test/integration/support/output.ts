/** Where the lines of a run go; the entry of each host says. */
let print: (line: string) => void = line => console.log(line);

export function printWith(printer: (line: string) => void): void {
  print = printer;
}

/** Prints what `npm run bench -- host` looks for. Times are told, never asserted: machines are shared. */
export function tellTiming(what: string, milliseconds: number): void {
  print(`      timing: ${what}: ${milliseconds.toFixed(1)} ms`);
}
