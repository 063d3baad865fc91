// What every host we run in knows of itself, said once for all bundlers.

/**
 * Without this esbuild writes `/\p{Lu}/u` as `new RegExp('\\p{Lu}', 'u')`, made anew at each use, since later versions of Unicode
 * add letters: that cost a twentieth of the engine's time. Node 20 and browsers since 2020 read the literal.
 */
export const SUPPORTED = { 'regexp-unicode-property-escapes': true };
