const DAY = 86_400_000;

/** Sorts behind every day. */
export const UNDATED = 9_999_999;

/** Days since 1970 of an ISO date; null is `UNDATED`. */
export function dayOf(date: string | null): number {
  const day = date === null ? NaN : Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isFinite(day) ? day : UNDATED;
}

export function dateOf(day: number): string | null {
  return day >= UNDATED ? null : new Date(day * DAY).toISOString().slice(0, 10);
}
