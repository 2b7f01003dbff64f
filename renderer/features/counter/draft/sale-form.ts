import { parseMoney } from '#domain/kernel/money-text.ts';
import { readPoints } from '#domain/kernel/points-text.ts';
import {
  type Cents,
  type OperationId,
  type RowId,
  cents,
  pointUnits,
} from '#domain/kernel/units.ts';
import type { SaleDraft } from '#domain/sales/quote.ts';
import type { DraftLine } from '#domain/sales/bill-goods.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';

/**
 * A sale as it stands in the fields: everything as typed, so that a reload or an error screen gives
 * back exactly what was there. `operationId` belongs to it from the first digit: ten presses of
 * "save", or a save after a reload, are one sale (`rules.md` §2).
 */
export type SaleForm = {
  readonly operationId: OperationId;
  readonly customerId: RowId | null;
  readonly amount: string;
  readonly lines: readonly SaleFormLine[];
  readonly discount: string;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
  readonly note: string;
  /** Points and stored value that pay a part, as typed. */
  readonly points: string;
  readonly stored: string;
  /** The customer's coupon that is used, by the id of its issue. */
  readonly couponIssueId: RowId | null;
  /** A reward that goes along for points. */
  readonly rewardId: RowId | null;
};

/** What only this customer can pay with: it goes when the sale goes to somebody else. */
export const noLoyalty = { points: '', stored: '', couponIssueId: null, rewardId: null } as const;

export type SaleFormLine = {
  /** Only for the screen: two lines of one product are two lines. */
  readonly key: string;
  readonly productId: RowId | null;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
};

/** A fresh form. Who stands at the till stays from the sale before; everything else begins anew. */
export function emptySale(
  operationId: OperationId,
  customerId: RowId | null,
  staffId: RowId | null,
): SaleForm {
  return {
    operationId,
    customerId,
    amount: '',
    lines: [],
    discount: '',
    method: 'wechat',
    staffId,
    note: '',
    ...noLoyalty,
  };
}

/** Whether nothing worth keeping has been typed. A coupon alone is none: it waits with the customer. */
export function isBlankSale(form: SaleForm): boolean {
  return (
    [form.amount, form.discount, form.note, form.points, form.stored].every(isBlank) &&
    form.lines.length === 0
  );
}

/**
 * The sale that the fields describe; undefined where one of them is not a number (the field itself
 * says so). An empty discount is none; an empty quantity or price is not a number. `decimals` is how
 * fine the shop counts points.
 */
export function saleFrom(form: SaleForm, decimals: number): SaleDraft | undefined {
  const amount = isBlank(form.amount) ? cents(0) : moneyIn(form.amount);
  const discount = isBlank(form.discount) ? cents(0) : moneyIn(form.discount);
  const lines = form.lines.map(lineFrom);
  const points = isBlank(form.points) ? pointUnits(0) : readPoints(form.points, decimals);
  const stored = isBlank(form.stored) ? cents(0) : moneyIn(form.stored);
  if (amount === undefined || discount === undefined) return undefined;
  if (points === undefined || stored === undefined) return undefined;

  const complete = lines.filter((line) => line !== undefined);
  if (complete.length < lines.length) return undefined;
  const { customerId, method, staffId, note, couponIssueId, rewardId } = form;
  return {
    customerId,
    lines: amount > 0 ? [...complete, amountLine(amount)] : complete,
    discount,
    method,
    staffId,
    note,
    ...(points > 0 && { points }),
    ...(stored > 0 && { stored }),
    ...(couponIssueId !== null && { couponIssueId }),
    ...(rewardId !== null && { rewardId }),
  };
}

/** `2`, `0.35`, `１．５` in thousandths of a piece; undefined if it is no quantity. */
export function quantityIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().replace('。', '.');
  const parts = /^(\d{0,4})(?:\.(\d{0,3}))?$/.exec(plain);
  const digits = `${parts?.[1] ?? ''}${parts?.[2] ?? ''}`;
  if (parts === null || digits === '') return undefined;
  return Number(`${parts[1] ?? ''}${(parts[2] ?? '').padEnd(3, '0')}`);
}

/** A line as it is sold; undefined while one of its fields is not a number. */
export function lineFrom(line: SaleFormLine): DraftLine | undefined {
  const quantity = quantityIn(line.quantity);
  const unitPrice = moneyIn(line.price);
  const discount = isBlank(line.discount) ? cents(0) : moneyIn(line.discount);
  if (quantity === undefined || unitPrice === undefined || discount === undefined) return undefined;
  return { productId: line.productId, text: line.name, quantity, unitPrice, discount };
}

function amountLine(amount: Cents): DraftLine {
  return { productId: null, text: '', quantity: 1000, unitPrice: amount, discount: cents(0) };
}

function moneyIn(text: string): Cents | undefined {
  const read = parseMoney(text);
  return read.ok ? read.value : undefined;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
