import { createCard } from '#data/customers/create-card.ts';
import { adjustPoints } from '#data/loyalty/adjust-points.ts';
import { saveProgram } from '#data/loyalty/save-program.ts';
import { cancelRedeem } from '#data/rewards/cancel-redeem.ts';
import { redeemReward } from '#data/rewards/redeem-reward.ts';
import { saveReward } from '#data/rewards/reward-list.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { quoteRefund, refundSale } from '#data/sales/refund-sale.ts';
import type { Shop } from '#data/shop.ts';
import { standingOn } from '#data/standings.ts';
import { type RowId, cents, pointUnits, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Entry } from '#domain/sync/rows.ts';

import type { TestComputer } from './a-shop.ts';
import { amountOf } from './at-the-counter.ts';
import { type CaseEvent, type CaseProgram, type PointsCase } from './points-cases.ts';
import { entriesOfCase } from './points-case-entries.ts';
import { takeIn } from './two-counters.ts';

/** What a case comes to when every event is done as the shop does it, and read as the shop reads it. */
export class CaseAtTheCounter {
  readonly rejected: string[] = [];
  readonly #ids = new Map<string, RowId>();
  readonly #shop: Shop;
  readonly #computer: TestComputer;
  readonly #program: CaseProgram;
  readonly #facts: readonly Entry[];
  #customerId = toRowId('nobody');

  constructor(shop: Shop, computer: TestComputer, program: CaseProgram, played: PointsCase) {
    this.#shop = shop;
    this.#computer = computer;
    this.#program = program;
    this.#facts = entriesOfCase(program, played).entries;
  }

  /** The owner sets the programme up and makes the card, before anything of the case happens. */
  async begin({ customer: { birthday } }: PointsCase): Promise<void> {
    this.#setClock('2020-01-01T09:00:00');
    taken(await saveProgram(this.#shop, this.#program, this.#computer.act()));
    const [month, day] = (birthday ?? '').split('-').map(Number);
    const edit = {
      name: '王芳',
      ...(month !== undefined &&
        day !== undefined && {
          birthday: { calendar: 'solar', month, day, leap: false, year: null } as const,
        }),
    };
    this.#customerId = taken(await createCard(this.#shop, edit, this.#computer.act())).id;
  }

  async play(event: CaseEvent): Promise<void> {
    this.#setClock(event.at);
    // What is sent again carries the same operation id, as ten presses of a button do.
    const act = this.#computer.act(`case-${event.id}`);
    switch (event.type) {
      case 'purchase':
        return this.#purchase(event, act);
      case 'refund': {
        const saleId = this.#idOf(event.purchase_id);
        const amount = cents(Math.min(event.amount_fen, await this.#leftOf(saleId, event)));
        const request = { saleId, amount, method: 'cash', reason: '' } as const;
        return this.#asked(event, await refundSale(this.#shop, request, act));
      }
      case 'redeem':
        // Goods that a counter gave away while it was offline: a fact, never refused.
        return this.#fromElsewhere(event);
      case 'redeem_request':
        return this.#redeem(event, act);
      case 'redeem_cancel': {
        const cancelled = await cancelRedeem(this.#shop, this.#idOf(event.redeem_id), act);
        return this.#asked(event, cancelled);
      }
      case 'adjust': {
        const adjustment = {
          customerId: this.#customerId,
          units: pointUnits(event.units),
          reason: null,
          words: 'as agreed',
          ...(event.expires !== undefined && { until: toBusinessDay(event.expires) }),
        };
        taken(await adjustPoints(this.#shop, adjustment, act));
      }
    }
  }

  /** Where the customer stands at the end of a day, as every screen reads it. */
  async standingAt(day: string) {
    this.#setClock(`${day}T23:59:59`);
    const standing = await standingOn(this.#shop.db, this.#customerId, toBusinessDay(day));
    const [soonest] = standing.lots.filter(([until]) => until !== null);
    return {
      balance: standing.points,
      live: standing.points + standing.debt,
      debt: standing.debt,
      expired_total: standing.expired,
      tier: standing.tier ?? this.#program.tiers[0]?.id,
      next_expiry: soonest === undefined ? null : { date: soonest[0], units: soonest[1] },
    };
  }

  async #purchase(
    event: CaseEvent & { type: 'purchase' },
    act: ReturnType<TestComputer['act']>,
  ): Promise<void> {
    // A promise on paper was made elsewhere.
    if (event.granted_units !== undefined) return this.#fromElsewhere(event);
    const plain = amountOf(event.amount_fen, this.#customerId);
    const points = pointUnits(event.redeem_units ?? 0);
    const sold = await recordSale(this.#shop, { ...plain, points }, act);
    if (sold.ok) {
      this.#ids.set(event.id, sold.value.saleId);
    } else if (event.request === true) {
      this.rejected.push(event.id);
      this.#ids.set(event.id, taken(await recordSale(this.#shop, plain, act)).saleId);
    } else await this.#fromElsewhere(event);
  }

  async #redeem(
    event: Extract<CaseEvent, { readonly units: number }>,
    act: ReturnType<TestComputer['act']>,
  ): Promise<void> {
    const reward = {
      name: '小礼物',
      type: 'goods',
      cost: pointUnits(event.units),
      value: cents(0),
      couponId: null,
      stockKept: false,
      active: true,
    } as const;
    const rewardId = taken(await saveReward(this.#shop, reward, this.#computer.act()));
    const customerId = this.#customerId;
    const redeemed = await redeemReward(this.#shop, { customerId, rewardId }, act);
    if (redeemed.ok) this.#ids.set(event.id, redeemed.value.redeemId);
    else this.rejected.push(event.id);
  }

  async #fromElsewhere({ id }: CaseEvent): Promise<void> {
    const fact = this.#facts.find((one) => one.id === id);
    if (fact === undefined) throw new Error(`No fact for ${id}`);
    const entries = [{ ...fact, subject: this.#customerId }];
    await takeIn(this.#shop, { entries, documents: [], texts: [] });
    this.#ids.set(id, toRowId(id));
  }

  /** A till asks for no more than is left: "all of it" is what the case means by more. */
  async #leftOf(saleId: RowId, event: CaseEvent & { type: 'refund' }): Promise<number> {
    const tried = await quoteRefund(this.#shop, { saleId, amount: cents(Number.MAX_SAFE_INTEGER) });
    if (tried.ok) throw new Error('More was refunded than any sale is.');
    return tried.refusal.kind === 'above-rest' ? tried.refusal.rest : event.amount_fen;
  }

  #asked(event: CaseEvent, answer: Result<unknown, unknown>): void {
    if (!answer.ok) this.rejected.push(event.id);
  }

  #idOf(event: string): RowId {
    return this.#ids.get(event) ?? toRowId(event);
  }

  #setClock(at: string): void {
    this.#computer.nowMs = Date.parse(`${at}Z`);
  }
}

/** A refusal that no case speaks of is a mistake of the test. No time passes: the case says when. */
function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
