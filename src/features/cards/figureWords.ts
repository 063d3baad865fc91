import type { Figure } from '../../engine/annotations';
import type { Wording } from '../wording';

const CURRENCY_CODE = /^[A-Z]{3}$/;
const CURRENCY_SIGN = /\p{Sc}$/u;

/** The value of a figure with its unit: "USD 410,000", "$410,000", "15 to 20%", "60 kilometers", "340,000". Plain text. */
export function figureWords({ kind, value, valueTo, unit }: Figure, wording: Wording): string {
  const number = new Intl.NumberFormat(wording.language, { maximumFractionDigits: 6 });
  const amount =
    valueTo === null
      ? number.format(value)
      : wording.t('{0} to {1}', number.format(value), number.format(valueTo));
  if (kind === 'percent') return wording.t('{0}%', amount);
  if (kind === 'ordinal') return wording.t('number {0}', amount);
  if (unit === null || kind === 'count') return amount;
  if (kind === 'money' && CURRENCY_SIGN.test(unit)) return `${unit}${amount}`;
  return kind === 'money' && CURRENCY_CODE.test(unit) ? `${unit} ${amount}` : `${amount} ${unit}`;
}
