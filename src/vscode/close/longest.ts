/** Longer texts keep their first reading: reading them closely would take minutes. UTF-16 code units. */
export const LONGEST = 120_000;
