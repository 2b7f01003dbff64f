import * as fc from 'fast-check';

import { addNote } from '#data/customers/add-note.ts';
import { createCard } from '#data/customers/create-card.ts';
import { deleteCard } from '#data/customers/delete-card.ts';
import { editCard } from '#data/customers/edit-card.ts';
import { erasePerson } from '#data/customers/erase-person.ts';
import { mergeCards } from '#data/customers/merge-cards.ts';
import { tagCard } from '#data/customers/tag-card.ts';
import { saveSettings } from '#data/catalogue/settings.ts';
import { adjustPoints } from '#data/loyalty/adjust-points.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { refundSale } from '#data/sales/refund-sale.ts';
import type { Shop } from '#data/shop.ts';
import { topUp } from '#data/stored/top-up.ts';
import { undoOperation } from '#data/undo.ts';
import type { Act } from '#data/write/act.ts';
import { withoutSeq } from '#data/write/join-into.ts';
import { type OperationId, type RowId, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import type { Rows } from '#domain/sync/rows.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf } from '#test/support/at-the-counter.ts';
import { takeIn } from '#test/support/two-counters.ts';

const commands = [
  'create',
  'edit',
  'edit',
  'tag',
  'note',
  'delete',
  'sell',
  'sell',
  'refund',
  'adjust',
  'adjust',
  'top-up',
  'spend',
  'merge',
  'undo',
  'undo',
  'erase',
  'settings',
] as const;

/** One command at one counter, or a parcel of rows that is sent or brought. */
export type RealStep =
  | {
      readonly do: (typeof commands)[number];
      readonly till: number;
      readonly at: number;
      readonly n: number;
    }
  | { readonly do: 'send' | 'bring'; readonly till: number; readonly at: number };

/** Two or three counters; parcels come in any order, twice, or not at all. */
export function someRealSteps(most: number): fc.Arbitrary<readonly RealStep[]> {
  const till = fc.nat({ max: 2 });
  const at = fc.nat({ max: 5 });
  const act = fc.record({ do: fc.constantFrom(...commands), till, at, n: fc.nat({ max: 30 }) });
  const parcel = fc.record({ do: fc.constantFrom('send' as const, 'bring' as const), till, at });
  return fc.array(fc.oneof({ weight: 3, arbitrary: act }, { weight: 2, arbitrary: parcel }), {
    minLength: 6,
    maxLength: most,
    size: 'max',
  });
}

type Till = { readonly shop: Shop; readonly computer: TestComputer; sentUpTo: number };

/** Counters with the app's own commands and databases, and what they could know of each other by name. */
export class RealTills {
  readonly tills: Till[] = [];
  private readonly cards: RowId[] = [];
  private readonly sales: RowId[] = [];
  private readonly acts: OperationId[] = [];
  private readonly parcels: Rows[] = [];

  /** Opens one counter after the other; `skews` say how far each clock is off, in ms. */
  static async open(skews: readonly number[]): Promise<RealTills> {
    const opened = new RealTills();
    for (const [at, skew] of skews.entries()) {
      const computer = new TestComputer(`till-${at + 1}`);
      computer.nowMs += skew;
      let drawn = 0;
      // Chance makes ids different at every counter; a counter of the test that counts has to say its name.
      computer.newId = () => toRowId(`till-${at + 1}-${String((drawn += 1)).padStart(5, '0')}`);
      const { shop } = await computer.open();
      opened.tills.push({ shop, computer, sentUpTo: 0 });
    }
    return opened;
  }

  /** Three customers with points, stored value and a sale, whom every counter knows. */
  async begin(): Promise<void> {
    const firsts = ['create', 'create', 'create'] as const;
    for (const [n, what] of firsts.entries()) await this.take({ do: what, till: 0, at: n, n });
    for (const at of [0, 1, 2]) {
      await this.take({ do: 'adjust', till: 0, at, n: 1 });
      await this.take({ do: 'top-up', till: 0, at, n: 2 });
      await this.take({ do: 'sell', till: 0, at, n: 5 });
    }
    await this.meet();
  }

  async take(step: RealStep): Promise<void> {
    const till = this.tills[step.till % this.tills.length];
    if (till === undefined) return;
    if (!('n' in step)) {
      return step.do === 'send' ? this.send(till) : this.bring(till, step.at);
    }
    const act = till.computer.act();
    await this.command(till.shop, step, act);
    this.acts.push(act.operationId);
    await till.shop.sender.settled();
    // Not always: two counters do things in the same millisecond.
    if (step.n % 3 > 0) for (const { computer } of this.tills) computer.later(step.n * 1000);
  }

  /** Everybody gets everything, twice, in an order of their own. */
  async meet(): Promise<void> {
    const all = await Promise.all(this.tills.map(({ shop }) => rowsAfter(shop, 0)));
    for (const [at, till] of this.tills.entries()) {
      // Each hears last from another one: where the last to come wins, they end up apart.
      const inTurn = [...all.slice(at), ...all.slice(0, at)];
      for (const rows of [...inTurn, ...inTurn]) await takeIn(till.shop, rows);
    }
  }

  private async send(till: Till): Promise<void> {
    const rows = await rowsAfter(till.shop, till.sentUpTo);
    till.sentUpTo = await lastArrival(till.shop);
    this.parcels.push(rows);
  }

  private async bring(till: Till, at: number): Promise<void> {
    const parcel = this.parcels[at % Math.max(1, this.parcels.length)];
    if (parcel !== undefined) await takeIn(till.shop, parcel);
  }

  /** A refusal is fine: the other counter may know what this one does not. */
  private async command(
    shop: Shop,
    { do: what, at, n }: Extract<RealStep, { n: number }>,
    act: Act,
  ): Promise<void> {
    const nobody = toRowId('nobody');
    const card = this.cards[at % Math.max(1, this.cards.length)] ?? nobody;
    const other = this.cards[n % Math.max(1, this.cards.length)] ?? nobody;
    const sale = this.sales[n % Math.max(1, this.sales.length)] ?? nobody;
    switch (what) {
      case 'create': {
        const made = await createCard(
          shop,
          { name: `客${n}`, phones: [`1380013800${n % 3}`] },
          act,
        );
        if (made.ok) this.cards.push(made.value.id);
        return;
      }
      case 'edit':
        await editCard(shop, card, { [n % 2 ? 'note' : 'likes']: act.operationId }, act);
        return;
      case 'tag':
        await tagCard(shop, card, `标${n % 3}`, act);
        return;
      case 'note':
        await addNote(shop, card, `说${n}`, act);
        return;
      case 'delete':
        await deleteCard(shop, card, act);
        return;
      case 'sell':
      case 'spend': {
        const amount = 100 * (1 + (n % 9));
        const paid = what === 'spend' ? { stored: cents(amount) } : {};
        const sold = await recordSale(shop, { ...amountOf(amount, card), ...paid }, act);
        if (sold.ok) this.sales.push(sold.value.saleId);
        return;
      }
      case 'refund':
        await refundSale(
          shop,
          { saleId: sale, amount: cents(100 * (1 + (n % 4))), method: 'cash', reason: '' },
          act,
        );
        return;
      case 'adjust': {
        const units = pointUnits(n % 2 ? 10 : -8);
        const why = { reason: null, words: '数错了' };
        await adjustPoints(shop, { customerId: card, units, ...why }, act);
        return;
      }
      case 'top-up': {
        const request = { customerId: card, principal: cents(1000), staffId: null } as const;
        await topUp(shop, { ...request, method: 'cash' }, act);
        return;
      }
      case 'merge':
        await mergeCards(shop, { members: [card, other], choices: {} }, act);
        return;
      case 'undo': {
        const operation = this.acts[n % Math.max(1, this.acts.length)];
        if (operation !== undefined) await undoOperation(shop, operation, act);
        return;
      }
      case 'erase':
        if (n % 3 === 0) await erasePerson(shop, card, act);
        return;
      case 'settings':
        await saveSettings(shop, { shopName: act.operationId }, act);
    }
  }
}

async function rowsAfter({ db }: Shop, seq: number): Promise<Rows> {
  const [entries, documents, texts] = await Promise.all([
    db.entries.where('seq').above(seq).toArray(),
    db.documents.where('seq').above(seq).toArray(),
    db.texts.where('seq').above(seq).toArray(),
  ]);
  return {
    entries: entries.map(withoutSeq),
    documents: documents.map(withoutSeq),
    texts: texts.map(withoutSeq),
  };
}

async function lastArrival({ db }: Shop): Promise<number> {
  const tables = [db.entries, db.documents, db.texts];
  const last = await Promise.all(tables.map((table) => table.orderBy('seq').last()));
  return Math.max(0, ...last.map((row) => row?.seq ?? 0));
}
