import * as fc from 'fast-check';

import { adjustPoints } from '#data/loyalty/adjust-points.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { type RefundQuote, refundSale } from '#data/sales/refund-sale.ts';
import type { Shop } from '#data/shop.ts';
import { adjustStored } from '#data/stored/adjust-stored.ts';
import { refundCard } from '#data/stored/refund-card.ts';
import { refundTopUp } from '#data/stored/refund-top-up.ts';
import { sellCard } from '#data/stored/sell-card.ts';
import { topUp } from '#data/stored/top-up.ts';
import { useCard } from '#data/stored/use-card.ts';
import { undoOperation } from '#data/undo.ts';
import type { Result } from '#domain/kernel/result.ts';
import { type RowId, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';
import { amountOf } from './at-the-counter.ts';

const doings = [
  'sell',
  'sell',
  'spend-stored',
  'spend-points',
  'refund',
  'refund',
  'top-up',
  'top-up',
  'refund-top-up',
  'adjust-stored',
  'adjust-points',
  'sell-card',
  'use-card',
  'refund-card',
  'days-go-by',
] as const;

/** One thing that moves somebody's points, stored value or visit cards; `amount` in cents, `at` chooses among what there is. */
export type WalletStep = {
  readonly do: (typeof doings)[number] | 'undo';
  readonly amount: number;
  readonly at: number;
};

/** The history of somebody's account; with undos only where they are asked for. */
export function walletSteps(
  most: number,
  more: readonly 'undo'[] = [],
): fc.Arbitrary<readonly WalletStep[]> {
  const step = fc.record({
    do: fc.constantFrom(...doings, ...more),
    amount: fc.integer({ min: 1, max: 60_000 }),
    at: fc.nat(20),
  });
  return fc.array(step, { minLength: 1, maxLength: most });
}

/** What was done so far, for steps that are about an earlier one. */
export class WalletHistory {
  /** What each refund gave back, as the counter was told. */
  readonly quotes = new Map<RowId, RefundQuote>();
  private readonly shop: Shop;
  private readonly computer: TestComputer;
  private readonly customerId: RowId;
  private readonly made = { sale: [] as RowId[], topUp: [] as RowId[], card: [] as RowId[] };
  private readonly acts: ReturnType<TestComputer['act']>[] = [];

  constructor(shop: Shop, computer: TestComputer, customerId: RowId) {
    this.shop = shop;
    this.computer = computer;
    this.customerId = customerId;
  }

  /** Does one step and answers the entry it made; what is refused (nothing left to refund) made none. */
  async take({ do: what, amount, at }: WalletStep): Promise<RowId | undefined> {
    const { shop, computer, customerId, made } = this;
    const act = computer.act();
    const one = (ids: readonly RowId[]) => ids[at % Math.max(1, ids.length)] ?? toRowId('none');
    const cash = { method: 'cash', reason: 'x', staffId: null } as const;
    const money = cents(amount);
    const id = await (async () => {
      switch (what) {
        case 'sell':
        case 'spend-stored':
        case 'spend-points': {
          const paid = {
            ...(what === 'spend-stored' && { stored: cents(Math.ceil(amount / 3)) }),
            ...(what === 'spend-points' && { points: pointUnits(at + 1) }),
          };
          const draft = { ...amountOf(amount, customerId), ...paid };
          return kept(made.sale, await recordSale(shop, draft, act), ({ saleId }) => saleId);
        }
        case 'refund': {
          const request = { ...cash, saleId: one(made.sale), amount: money };
          const refunded = await refundSale(shop, request, act);
          if (refunded.ok) this.quotes.set(refunded.value.refundId, refunded.value);
          return kept([], refunded, ({ refundId }) => refundId);
        }
        case 'top-up': {
          const request = { ...cash, customerId, principal: money };
          return kept(made.topUp, await topUp(shop, request, act), ({ topUpId }) => topUpId);
        }
        case 'refund-top-up': {
          const request = { ...cash, topUpId: one(made.topUp) };
          return kept([], await refundTopUp(shop, request, act), ({ refundId }) => refundId);
        }
        case 'adjust-stored': {
          const change = { principal: cents(at % 2 === 0 ? amount : 0 - amount), bonus: cents(at) };
          const request = { customerId, ...change, reason: 'gift', words: '' };
          return kept([], await adjustStored(shop, request, act), () => undefined);
        }
        case 'adjust-points': {
          const units = pointUnits(at % 2 === 0 ? at + 1 : 0 - at);
          const request = { customerId, units, reason: 'gift', words: '' };
          return kept([], await adjustPoints(shop, request, act), ({ entryId }) => entryId);
        }
        case 'sell-card': {
          const card = { customerId, productId: null, name: '洗剪吹', uses: at + 1, until: null };
          const sold = await sellCard(shop, { ...cash, ...card, price: money }, act);
          return kept(made.card, sold, ({ cardId }) => cardId);
        }
        case 'use-card': {
          const used = await useCard(shop, { ...cash, cardId: one(made.card), uses: 1 }, act);
          return kept([], used, ({ useId }) => useId);
        }
        case 'refund-card': {
          const back = await refundCard(shop, { ...cash, cardId: one(made.card) }, act);
          return kept([], back, ({ refundId }) => refundId);
        }
        case 'days-go-by':
          computer.later((at + 1) * 12 * 86_400_000);
          return undefined;
        case 'undo': {
          const target = this.acts[at % Math.max(1, this.acts.length)];
          if (target !== undefined) await undoOperation(shop, target.operationId, act);
          return undefined;
        }
      }
    })();
    this.acts.push(act);
    computer.later();
    return id;
  }
}

function kept<Value>(
  ids: RowId[],
  result: Result<Value, unknown>,
  idOf: (value: Value) => RowId | undefined,
): RowId | undefined {
  const id = result.ok ? idOf(result.value) : undefined;
  if (id !== undefined) ids.push(id);
  return id;
}
