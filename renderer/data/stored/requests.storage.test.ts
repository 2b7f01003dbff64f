import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { type OperationId, type RowId, cents } from '#domain/kernel/units.ts';
import { type StoredFact, isTopUp, movesStored } from '#domain/stored/movements.ts';
import { spendable } from '#domain/stored/split-spend.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { granted, paidIn, refundedStored, spentStored } from '#test/support/stored-counter.ts';
import { purses } from '#test/support/stored-facts.ts';
import { countedByHand } from '#test/support/stored-oracle.ts';

import { countingRowsOf } from '../loyalty/counting-rows.ts';
import { readProgram } from '../loyalty/program.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { adjustStored } from './adjust-stored.ts';
import { refundTopUp } from './refund-top-up.ts';
import { storedAfterUndo, storedOf } from './stored-queries.ts';

type Step = { readonly ask: string; readonly amount: number; readonly pick: number };

it('whatever is asked for at one counter, and taken back where nothing is missing, no account is below zero', async () => {
  const step = fc.record({
    ask: fc.constantFrom(
      'top-up',
      'top-up',
      'spend',
      'spend',
      'refund',
      'give-back',
      'adjust',
      'undo',
    ),
    amount: fc.integer({ min: 1, max: 120 }),
    pick: fc.nat({ max: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const computer = new TestComputer();
      const { shop } = await computer.open();
      const wang = (await madeCard(shop, computer, { name: '王芳' })).id;
      const { stored } = await readProgram(shop.db);
      const topUps = [{ principal: cents(50), bonus: cents(7) }];
      granted(await saveProgram(shop, { stored: { ...stored, topUps } }, computer.act()));
      for (const one of steps) {
        await ask(shop, computer, wang, one);
        const { principal, bonus } = await storedOf(shop, wang);
        const byHand = countedByHand(await factsOf(shop, wang));
        expect([principal, bonus]).toEqual([byHand.principal.balance(), byHand.bonus.balance()]);
        expect(Math.min(principal, bonus)).toBeGreaterThanOrEqual(0);
      }
      computer.close();
    }),
    { numRuns: 15 },
  );
});

async function ask(
  shop: Shop,
  computer: TestComputer,
  wang: RowId,
  { ask: what, amount, pick }: Step,
) {
  const facts = await factsOf(shop, wang);
  const one = facts[pick % (facts.length + 1)];
  if (what === 'top-up') await paidIn(shop, computer, wang, amount);
  if (what === 'spend') {
    const most = spendable(await storedOf(shop, wang));
    if (amount <= most) await spentStored(shop, computer, wang, amount);
  }
  if (what === 'refund' && one?.kind === 'sale') {
    const rest = one.total - refundedOf(facts, one.id);
    if (rest > 0) await refundedStored(shop, computer, one.id, Math.min(amount, rest));
  }
  if (what === 'give-back' && one !== undefined && isTopUp(one)) {
    const request = { topUpId: one.id, method: 'cash', reason: '' } as const;
    await refundTopUp(shop, request, computer.act());
  }
  if (what === 'adjust') {
    const delta = purses(60 - amount, pick - 6);
    const request = { customerId: wang, ...delta, reason: 'Counted again', words: '' };
    await adjustStored(shop, request, computer.act());
  }
  if (what === 'undo' && one !== undefined) await undo(shop, computer, one.operationId);
  computer.later();
}

async function undo(shop: Shop, computer: TestComputer, operationId: OperationId) {
  const below = await storedAfterUndo(shop, operationId);
  if (below.length === 0) granted(await undoOperation(shop, operationId, computer.act()));
}

function refundedOf(facts: readonly StoredFact[], saleId: RowId): number {
  const refunds = facts.flatMap((fact) =>
    fact.kind === 'refund' && fact.saleId === saleId ? [fact.amount] : [],
  );
  return refunds.reduce((all, amount) => all + amount, 0);
}

async function factsOf(shop: Shop, wang: RowId): Promise<readonly StoredFact[]> {
  return (await countingRowsOf(shop.db, wang)).filter(movesStored);
}
