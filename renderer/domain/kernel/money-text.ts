import { largestAmount } from './largest-amount.ts';
import { type Result, accept, refuse } from './result.ts';
import { type Cents, cents } from './units.ts';

export type MoneyRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-an-amount' }
  | { readonly kind: 'fraction-of-a-cent' }
  | { readonly kind: 'too-large' };

/**
 * Reads an amount as a shopkeeper types it: `128`, `12.5`, `¥1,280.00`, `１２８元`, `.5`.
 *
 * Digit by digit, never through floating point: `parseFloat('1.005') * 100` is 100.49999999999999.
 * A third decimal is refused instead of rounded: it is a slip of the finger, not a price. So are a
 * comma that parts no thousands (`12,5`) and a 元 in the middle (`5元5`): dropping them makes ten times the price.
 */
export function parseMoney(text: string): Result<Cents, MoneyRefusal> {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[¥$]|[元¥]$/g, '')
    .replace(/。/g, '.')
    .replace(/^\d{1,3}(,\d{3})+(?=\.|$)/, (thousands) => thousands.replaceAll(',', ''));
  if (plain === '') return refuse({ kind: 'empty' });
  const parts = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  const whole = parts?.[1] ?? '';
  const decimals = parts?.[2] ?? '';
  if (parts === null || whole + decimals === '') return refuse({ kind: 'not-an-amount' });
  if (/[1-9]/.test(decimals.slice(2))) return refuse({ kind: 'fraction-of-a-cent' });
  if (whole.replace(/^0+/, '').length > 9) return refuse({ kind: 'too-large' });

  const amount = Number(whole + decimals.slice(0, 2).padEnd(2, '0'));
  return amount > largestAmount ? refuse({ kind: 'too-large' }) : accept(cents(amount));
}
