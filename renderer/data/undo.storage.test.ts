import * as fc from 'fast-check';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { type Done, type Step, someSteps, takeStep } from '#test/support/counter-steps.ts';

import { saveSettings, settingsOf } from './catalogue/settings.ts';
import { overviewOf } from './customers/overview.ts';
import { isLive } from './customers/customer-documents.ts';
import { readOff } from './operations-off.ts';
import { everythingIn, standingsFolded } from './self-check.ts';
import type { Shop } from './shop.ts';
import { databaseName } from './shop-database.ts';
import { timelineOf } from './timeline/timeline.ts';
import { undoOperation } from './undo.ts';

describe('undo', () => {
  it('of any actions, in any interleaving, leaves the shop as if they had never been', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps(14), async (steps) => {
        const withUndo = new TestComputer();
        const { shop } = await withUndo.open();
        const done = await run(shop, withUndo, steps, () => true);
        const off = await readOff(shop.db);
        const counts = (number: number) => {
          const one = done.get(number);
          return (
            steps[number]?.do !== 'undo' && one?.wrote === true && !off.has(one.act.operationId)
          );
        };

        const without = new TestComputer();
        const other = await without.open();
        await run(other.shop, without, steps, counts);
        expect(await asSeen(shop)).toEqual(await asSeen(other.shop));
        await standingsAreFolds(shop);

        await forget(without);
        await rebuiltIsTheSame(withUndo, shop);
        await forget(withUndo);
      }),
      { numRuns: 25 },
    );
  });

  it('of an undo brings the action back', async () => {
    const computer = new TestComputer();
    const { shop } = await computer.open();
    const card = await madeCard(shop, computer, { name: '王芳' });
    const saleId = await soldSale(shop, computer, card.id, 1_200);
    const sale = await shop.db.entries.get(saleId);
    const undo = computer.act();
    if (sale) await undoOperation(shop, sale.operationId, undo);
    expect((await overviewOf(shop, card.id))?.points).toBe(0);
    await undoOperation(shop, undo.operationId, computer.act());
    expect((await overviewOf(shop, card.id))?.points).toBe(12);
    await forget(computer);
  });

  it('of a card that has sales since keeps them and says how many', async () => {
    const computer = new TestComputer();
    const { shop } = await computer.open();
    const card = await madeCard(shop, computer, { name: '王芳' });
    await soldSale(shop, computer, card.id, 1_200);
    const document = await shop.db.documents.get(card.id);
    const undone = document && (await undoOperation(shop, document.operationId, computer.act()));
    expect(undone).toEqual({ ok: true, value: { kept: 1 } });
    await forget(computer);
  });

  it('of settings gives back what they were, and the settings stay usable', async () => {
    const computer = new TestComputer();
    const { shop } = await computer.open();
    const act = computer.act();
    await saveSettings(shop, { shopName: '春风' }, act);
    await undoOperation(shop, act.operationId, computer.act());
    expect((await settingsOf(shop)).shopName).toBe('');
    computer.later();
    await saveSettings(shop, { shopName: '秋月' }, computer.act());
    expect((await settingsOf(shop)).shopName).toBe('秋月');
    await forget(computer);
  });

  it('of nothing known, or twice, is refused', async () => {
    const computer = new TestComputer();
    const { shop } = await computer.open();
    const card = await madeCard(shop, computer, { name: '王芳' });
    const { operationId } = (await shop.db.documents.get(card.id)) ?? computer.act();
    await undoOperation(shop, operationId, computer.act());
    const twice = await undoOperation(shop, operationId, computer.act());
    const unknown = await undoOperation(shop, computer.act().operationId, computer.act());
    expect(twice).toEqual({ ok: false, refusal: { kind: 'already-undone' } });
    expect(unknown).toEqual({ ok: false, refusal: { kind: 'unknown-operation' } });
    await forget(computer);
  });
});

async function run(
  shop: Shop,
  computer: TestComputer,
  steps: readonly Step[],
  counts: (number: number) => boolean,
): Promise<ReadonlyMap<number, Done>> {
  const done = new Map<number, Done>();
  for (const [number, step] of steps.entries()) {
    if (counts(number)) done.set(number, await takeStep(shop, computer, step, done, number));
    else computer.later();
  }
  return done;
}

/** What a person sees, without ids and card numbers: those are drawn, and a drawn one is never given again. */
async function asSeen(shop: Shop): Promise<readonly unknown[]> {
  const documents = await shop.db.documents.where('kind').equals('customer').toArray();
  const seen = await Promise.all(
    documents.filter(isLive).map(async ({ id }) => {
      const overview = await overviewOf(shop, id);
      const lines = await timelineOf(shop, id);
      const { card, points, visits, spentLastYear, averageSale, lastVisit, tags } = overview ?? {};
      return {
        name: card?.name,
        note: card?.note,
        likes: card?.likes,
        phones: card?.phones.map(({ digits }) => digits),
        tags: tags?.map(({ name }) => name).sort(),
        points,
        visits,
        spentLastYear,
        averageSale,
        lastVisit,
        facts: lines
          .filter(({ kind, off }) => !off && ['sale', 'refund', 'note'].includes(kind))
          .map((line) => ('amount' in line ? line.amount : 'total' in line ? line.total : 0)),
      };
    }),
  );
  return seen.sort((one, other) => String(one.name).localeCompare(String(other.name)));
}

async function standingsAreFolds(shop: Shop): Promise<void> {
  const kept = await shop.db.standings.orderBy(':id').toArray();
  const withSales = kept.filter(({ sales }) => sales > 0);
  const folded = (await standingsFolded(shop.db)).filter(({ sales }) => sales > 0);
  expect(withSales).toEqual(folded);
}

async function rebuiltIsTheSame(computer: TestComputer, shop: Shop): Promise<void> {
  const before = await everythingIn(shop.db);
  const standings = (await shop.db.standings.toArray()).filter(({ sales }) => sales > 0);
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
  const again = await computer.open();
  expect(await everythingIn(again.shop.db)).toEqual(before);
  const refolded = (await again.shop.db.standings.toArray()).filter(({ sales }) => sales > 0);
  expect(refolded).toEqual(standings);
}

async function forget(computer: TestComputer): Promise<void> {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
  await Dexie.delete(databaseName(computer.shopId, 2));
}
