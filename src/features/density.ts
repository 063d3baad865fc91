/** How much of what is recognised is drawn in the text, from nothing to everything; one command goes round. */
export const DENSITIES = ['off', 'quotes', 'entity', 'all'] as const;

export type Density = (typeof DENSITIES)[number];

export const DEFAULT_DENSITY: Density = 'all';

/** The density that follows when the reader cycles through them. */
export function nextDensity(density: Density): Density {
  return DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] ?? DEFAULT_DENSITY;
}

/** Whether a value from outside (a command's argument, stored state) names a density. */
export function isDensity(value: unknown): value is Density {
  return (DENSITIES as readonly unknown[]).includes(value);
}
