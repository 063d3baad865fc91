/** Wrong use of the command line: said with the usage, exit code 2. */
export class UsageError extends Error {}
