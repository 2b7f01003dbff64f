import { genders, stages, personTexts } from '#domain/customers/card.ts';
import { type RowId, toOperationId, toRowId } from '#domain/kernel/units.ts';
import { paymentMethods } from '#domain/sales/sale.ts';

import { type CardForm, newCardForm } from './card-form.ts';
import type { CardDraft, Drafts } from './drafts-store.ts';
import type { SaleForm, SaleFormLine } from './sale-form.ts';

/**
 * Reads drafts that an earlier start of the app left behind. Whatever is not as expected (an older
 * app wrote it) is left out: a draft is worth keeping, but never worth an error at opening.
 */
export function readKeptDrafts(kept: unknown): Partial<Drafts> {
  if (!isRecord(kept)) return {};
  const sale = saleIn(kept['sale']);
  const card = cardIn(kept['card']);
  return { ...(sale && { sale }), ...(card && { card }) };
}

function saleIn(kept: unknown): SaleForm | undefined {
  if (!isRecord(kept) || typeof kept['operationId'] !== 'string') return undefined;
  const method = paymentMethods.find((one) => one === kept['method']) ?? 'wechat';
  const lines = Array.isArray(kept['lines']) ? kept['lines'].flatMap(lineIn) : [];
  return {
    operationId: toOperationId(kept['operationId']),
    customerId: idIn(kept['customerId']),
    amount: textIn(kept['amount']),
    lines,
    discount: textIn(kept['discount']),
    method,
    staffId: idIn(kept['staffId']),
    note: textIn(kept['note']),
    points: textIn(kept['points']),
    stored: textIn(kept['stored']),
    couponIssueId: idIn(kept['couponIssueId']),
    rewardId: idIn(kept['rewardId']),
  };
}

function lineIn(kept: unknown): SaleFormLine[] {
  if (!isRecord(kept)) return [];
  return [
    {
      key: textIn(kept['key']),
      productId: idIn(kept['productId']),
      name: textIn(kept['name']),
      quantity: textIn(kept['quantity']),
      price: textIn(kept['price']),
      discount: textIn(kept['discount']),
    },
  ];
}

function cardIn(kept: unknown): CardDraft | undefined {
  if (!isRecord(kept) || typeof kept['operationId'] !== 'string') return undefined;
  return {
    operationId: toOperationId(kept['operationId']),
    cardId: idIn(kept['cardId']),
    form: formIn(kept['form']),
    began: formIn(kept['began']),
  };
}

function formIn(kept: unknown): CardForm {
  const blank = newCardForm({});
  if (!isRecord(kept)) return blank;
  const texts = Object.fromEntries(personTexts.map((field) => [field, textIn(kept[field])]));
  const phones = Array.isArray(kept['phones']) ? kept['phones'].map(textIn) : [];
  return {
    ...blank,
    ...texts,
    phones: phones.length === 0 ? [''] : phones,
    gender: genders.find((one) => one === kept['gender']) ?? null,
    calendar: kept['calendar'] === 'lunar' ? 'lunar' : 'solar',
    year: textIn(kept['year']),
    month: textIn(kept['month']),
    day: textIn(kept['day']),
    leap: kept['leap'] === true,
    consent: kept['consent'] === 'yes' || kept['consent'] === 'no' ? kept['consent'] : null,
    stage: stages.find((one) => one === kept['stage']) ?? 'customer',
    referrer: textIn(kept['referrer']),
    tagIds: Array.isArray(kept['tagIds']) ? kept['tagIds'].flatMap((id) => idIn(id) ?? []) : [],
  };
}

function idIn(kept: unknown): RowId | null {
  return typeof kept === 'string' && /^[\w:-]{1,64}$/.test(kept) ? toRowId(kept) : null;
}

function textIn(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
