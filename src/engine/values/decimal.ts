const PLAIN = /^\d+(?:\.\d+)?$/;
const WESTERN = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const PERIODS = /^\d{1,3}(?:\.\d{3}){2,}$/;
/** More digits than this are an identifier, and more than a number holds exactly. */
const MOST_CHARACTERS = 20;

/** What digits with separators amount to: "340,000", "2.5", "1,00,000", "1.250.000"; null when they make no number. */
export function readDecimal(text: string): number | null {
  if (text.length > MOST_CHARACTERS) return null;
  if (PLAIN.test(text)) return Number(text);
  if (WESTERN.test(text) || INDIAN.test(text)) return Number(text.replaceAll(',', ''));
  return PERIODS.test(text) ? Number(text.replaceAll('.', '')) : null;
}
