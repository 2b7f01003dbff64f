import * as fc from 'fast-check';

import { addNote } from '#data/customers/add-note.ts';
import { createCard } from '#data/customers/create-card.ts';
import { deleteCard } from '#data/customers/delete-card.ts';
import { editCard } from '#data/customers/edit-card.ts';
import { tagCard } from '#data/customers/tag-card.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { refundSale } from '#data/sales/refund-sale.ts';
import type { Shop } from '#data/shop.ts';
import { undoOperation } from '#data/undo.ts';
import type { Act } from '#data/write/act.ts';
import { type RowId, cents, toRowId } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';
import { amountOf } from './at-the-counter.ts';

/** One thing somebody does at the counter. Cards and sales are named by the step that made them. */
export type Step =
  | { readonly do: 'create' }
  | { readonly do: 'edit'; readonly card: number; readonly field: 'note' | 'likes' | 'phones' }
  | { readonly do: 'tag' | 'remark' | 'delete'; readonly card: number }
  | { readonly do: 'sell'; readonly card: number; readonly cents: number }
  | { readonly do: 'refund'; readonly sale: number; readonly cents: number }
  | { readonly do: 'undo'; readonly step: number };

/** What came of a step in one run. `wrote` is false for a refusal and for an edit that changed nothing. */
export type Done = { readonly act: Act; readonly wrote: boolean; readonly made: RowId | undefined };

/** Days at the counter; most steps point at something that an earlier step made. */
export function someSteps(most: number): fc.Arbitrary<readonly Step[]> {
  const earlier = fc.nat({ max: most - 1 });
  const money = fc.integer({ min: 1, max: 50_000 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ do: 'create' } as const) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('edit' as const),
        card: earlier,
        field: fc.constantFrom('note' as const, 'likes' as const, 'phones' as const),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('tag' as const, 'remark' as const, 'delete' as const),
        card: earlier,
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constant('sell' as const), card: earlier, cents: money }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('refund' as const), sale: earlier, cents: money }),
    },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('undo' as const), step: earlier }) },
  );
  return fc.array(step, { minLength: 1, maxLength: most }).map(pointedAtWhatIsThere);
}

/** Does one step; `done` are the steps before it, by number. */
export async function takeStep(
  shop: Shop,
  computer: TestComputer,
  step: Step,
  done: ReadonlyMap<number, Done>,
  number: number,
): Promise<Done> {
  const act = computer.act();
  const before = (await shop.db.outbox.count()) + computer.journal.end().count;
  const made = await carryOut(shop, step, done, act, number);
  await shop.sender.settled();
  computer.later();
  const isUndo = step.do === 'undo';
  const rows =
    (await shop.db.entries.where('operationId').equals(act.operationId).count()) +
    (await shop.db.documents.where('operationId').equals(act.operationId).count());
  const wrote = computer.journal.end().count > before && (isUndo || rows > 0);
  return { act, wrote, made };
}

async function carryOut(
  shop: Shop,
  step: Step,
  done: ReadonlyMap<number, Done>,
  act: Act,
  number: number,
): Promise<RowId | undefined> {
  const madeBy = (at: number) => done.get(at)?.made ?? toRowId('nobody');
  switch (step.do) {
    case 'create': {
      const card = await createCard(shop, { name: `客${number}` }, act);
      return card.ok ? card.value.id : undefined;
    }
    case 'edit': {
      const edit =
        step.field === 'phones'
          ? { phones: [`139${String(number).padStart(8, '0')}`] }
          : { [step.field]: `第${number}步` };
      await editCard(shop, madeBy(step.card), edit, act);
      return undefined;
    }
    case 'tag':
      await tagCard(shop, madeBy(step.card), `标${number % 3}`, act);
      return undefined;
    case 'remark':
      await addNote(shop, madeBy(step.card), `说${number}`, act);
      return undefined;
    case 'delete':
      await deleteCard(shop, madeBy(step.card), act);
      return undefined;
    case 'sell': {
      const sale = await recordSale(shop, amountOf(step.cents, madeBy(step.card)), act);
      return sale.ok ? sale.value.saleId : undefined;
    }
    case 'refund': {
      const amount = cents(step.cents);
      const request = { saleId: madeBy(step.sale), amount, method: 'cash', reason: '' } as const;
      await refundSale(shop, request, act);
      return undefined;
    }
    case 'undo': {
      const target = done.get(step.step);
      if (target?.wrote) await undoOperation(shop, target.act.operationId, act);
      return undefined;
    }
  }
}

/** A number that points nowhere is moved to the nearest earlier step of the right kind. */
function pointedAtWhatIsThere(steps: readonly Step[]): readonly Step[] {
  return steps.map((step, number) => {
    const last = (wanted: readonly Step['do'][], near: number) => {
      const before = steps.slice(0, number);
      const fits = before.flatMap((one, at) => (wanted.includes(one.do) ? [at] : []));
      return fits[near % Math.max(1, fits.length)] ?? near;
    };
    if ('card' in step) return { ...step, card: last(['create'], step.card) };
    if (step.do === 'refund') return { ...step, sale: last(['sell'], step.sale) };
    if (step.do === 'undo') return { ...step, step: number === 0 ? 0 : step.step % number };
    return step;
  });
}
