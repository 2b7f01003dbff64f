import { type DayOrder, type PastMoment, readMoment } from '../import/day-text.ts';
import { type Decimal, atScale, readDecimal } from '../import/decimal-text.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { nearestOfProduct } from '../kernel/rounding.ts';
import { type BusinessDay, type Cents, cents } from '../kernel/units.ts';
import type { PastSaleField } from './past-sale-columns.ts';
import type { PaymentMethod } from './sale.ts';

/** One line of a list of past sales, read; not yet put together with the other lines of its receipt. */
export type PastSaleLine = {
  readonly receipt: string;
  readonly moment: PastMoment;
  readonly isReturn: boolean;
  readonly phone: string;
  readonly customerNumber: string;
  readonly customerName: string;
  readonly productCode: string;
  readonly product: string;
  readonly category: string;
  /** Thousandths of a piece, above zero. */
  readonly quantity: number;
  /** To the nearest cent, for showing. */
  readonly price: Cents;
  /** What the line comes to, zero or above, exact to the cent. */
  readonly amount: Cents;
  /** The price had parts of a cent; the line's amount was rounded once, at its end. */
  readonly wasRounded: boolean;
  readonly method: PaymentMethod;
  readonly staff: string;
};

export type PastLineProblem =
  | { readonly kind: 'bad-date' | 'bad-number'; readonly text: string }
  | { readonly kind: 'no-date' | 'no-amount' }
  | { readonly kind: 'future' }
  /** Fewer than nothing was sold and the list does not call it a return: most likely a correction of the stock. */
  | { readonly kind: 'negative-quantity' }
  | { readonly kind: 'negative-price' }
  | { readonly kind: 'too-large' }
  /** Excel wrote `1.38E+10`: the last digits of the phone are lost. */
  | { readonly kind: 'phone-lost-digits'; readonly text: string };

export type LineReading = {
  readonly columns: readonly (PastSaleField | null)[];
  readonly dayOrder: DayOrder;
  readonly today: BusinessDay;
  /** What a line with a negative quantity and no other sign of a return is. */
  readonly negatives: 'refuse' | 'return';
};

const largestAmount = 99_999_999_999;

/**
 * Reads one line. An amount in the list is the truth; without one it is quantity times price, exact,
 * rounded once to the cent (half a cent up), so a price of 0.001 is neither lost nor refused.
 *
 * A credit note (a receipt number that begins with C and a negative quantity, or a type that says so)
 * is a return. Refused with the reason: no day or one that cannot be or is still to come, no amount, a
 * negative price, and a negative quantity that nothing calls a return, unless the owner says it is one.
 */
export function readPastLine(
  cells: readonly string[],
  { columns, dayOrder, today, negatives }: LineReading,
): Result<PastSaleLine, PastLineProblem> {
  const textOf = (field: PastSaleField) => {
    const at = columns.indexOf(field);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
  const moment = momentOf(textOf('date'), textOf('time'), dayOrder);
  if (!moment.ok) return moment;
  if (moment.value.day > today) return refuse({ kind: 'future' });
  const phone = textOf('phone');
  if (/^\d(\.\d+)?e\+?\d+$/i.test(phone)) return refuse({ kind: 'phone-lost-digits', text: phone });

  const money = moneyOf(textOf('quantity'), textOf('unitPrice'), textOf('amount'));
  if (!money.ok) return money;
  const receipt = textOf('receipt');
  const isReturn = saysReturn(textOf('type')) || (money.value.isNegative && /^c/i.test(receipt));
  if (money.value.isNegative && !isReturn && negatives === 'refuse') {
    return refuse({ kind: 'negative-quantity' });
  }
  const { quantity, price, amount, wasRounded, isNegative } = money.value;
  return accept({
    receipt,
    moment: moment.value,
    isReturn: isReturn || isNegative,
    phone,
    customerNumber: textOf('customerNumber'),
    customerName: textOf('customerName'),
    productCode: textOf('productCode'),
    product: textOf('product'),
    category: textOf('category'),
    quantity,
    price,
    amount,
    wasRounded,
    method: methodOf(textOf('method')),
    staff: textOf('staff'),
  });
}

function momentOf(
  date: string,
  time: string,
  order: DayOrder,
): Result<PastMoment, PastLineProblem> {
  if (date === '') return refuse({ kind: 'no-date' });
  const day = readMoment(date, order);
  if (day === undefined) return refuse({ kind: 'bad-date', text: date });
  if (time === '' || day.second !== null) return accept(day);
  const both = readMoment(`${day.day} ${time}`, order);
  return both === undefined ? refuse({ kind: 'bad-date', text: time }) : accept(both);
}

type Money = {
  readonly quantity: number;
  readonly price: Cents;
  readonly amount: Cents;
  readonly wasRounded: boolean;
  readonly isNegative: boolean;
};

function moneyOf(
  quantityText: string,
  priceText: string,
  amountText: string,
): Result<Money, PastLineProblem> {
  const [quantity, price, amount] = [quantityText, priceText, amountText].map((text) =>
    text === '' ? undefined : (readDecimal(text) ?? 'bad'),
  );
  if (quantity === 'bad') return refuse({ kind: 'bad-number', text: quantityText });
  if (price === 'bad') return refuse({ kind: 'bad-number', text: priceText });
  if (amount === 'bad') return refuse({ kind: 'bad-number', text: amountText });
  if (price === undefined && amount === undefined) return refuse({ kind: 'no-amount' });
  if (price !== undefined && price.digits < 0) return refuse({ kind: 'negative-price' });

  const pieces = quantity === undefined ? 1000 : atScale(quantity, 3);
  if (pieces === undefined) return refuse({ kind: 'bad-number', text: quantityText });
  const total =
    amount === undefined ? timesPrice(pieces, price ?? zero) : inCents(amount, pieces < 0);
  if (Math.abs(total.cents) > largestAmount) return refuse({ kind: 'too-large' });
  const isNegative = pieces < 0 || total.cents < 0;
  const paid = Math.abs(total.cents);
  const shown = price === undefined ? perPiece(paid, pieces) : inCents(price, false).cents;
  return accept({
    quantity: pieces === 0 ? 1000 : Math.abs(pieces),
    price: cents(shown),
    amount: cents(paid),
    wasRounded: total.wasRounded,
    isNegative,
  });
}

const zero: Decimal = { digits: 0, scale: 0 };

type Rounded = { readonly cents: number; readonly wasRounded: boolean };

/** Thousandths of a piece times a price of any number of decimals, rounded once. */
function timesPrice(pieces: number, { digits, scale }: Decimal): Rounded {
  const divisor = 10 ** (scale + 1); // thousandths · 10^-scale, in hundredths
  const product = pieces * digits;
  const isExact = Number.isSafeInteger(product) && product % divisor === 0;
  return isExact
    ? { cents: product / divisor, wasRounded: false }
    : { cents: nearestOfProduct(pieces, digits, divisor), wasRounded: true };
}

function inCents(amount: Decimal, isBelow: boolean): Rounded {
  const whole = atScale(amount, 2);
  const value = whole ?? nearestOfProduct(amount.digits, 1, 10 ** (amount.scale - 2));
  return { cents: isBelow ? -Math.abs(value) : value, wasRounded: whole === undefined };
}

function perPiece(paid: number, pieces: number): number {
  return pieces === 0 ? paid : nearestOfProduct(paid, 1000, Math.abs(pieces));
}

function saysReturn(type: string): boolean {
  return /退|冲|return|refund|credit/i.test(type);
}

function methodOf(text: string): PaymentMethod {
  if (/微信|wechat|weixin/i.test(text)) return 'wechat';
  if (/支付宝|支付寶|alipay/i.test(text)) return 'alipay';
  if (/现金|現金|cash/i.test(text)) return 'cash';
  return /刷卡|银行卡|銀行卡|信用卡|pos|card/i.test(text) ? 'card' : 'other';
}
