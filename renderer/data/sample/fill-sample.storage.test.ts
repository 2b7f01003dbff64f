import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

import { cardFrom } from '#domain/customers/card-document.ts';
import { foldStanding } from '#domain/loyalty/standing.ts';
import { samplePromises } from '#domain/sample/sample-care.ts';
import { sampleSize } from '#domain/sample/sample-shop.ts';
import { type BusinessDay, toInstant } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { allTidy } from '#test/support/at-the-counter.ts';

import { settingsOf } from '../catalogue/settings.ts';
import { tagsOf } from '../catalogue/tags.ts';
import { liveCustomers } from '../customers/customer-documents.ts';
import { entriesOf } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { readRules } from '../fold-rules.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { fillSampleShop } from './fill-sample.ts';
import type { SampleMoment } from './sample-moment.ts';

/** Three thousand cards take a few seconds in the pretended IndexedDB; a loaded machine needs more. */
const patience = 120_000;

describe('the shop to try', () => {
  it(
    'begins anew after a kill in its first part, goes on after one in its second, and is filled once',
    { timeout: patience },
    async () => {
      const computer = new TestComputer();
      await killedAt(computer, (await computer.open()).shop, 20);
      const second = (await computer.open()).shop;
      expect(await liveCustomers(second.db)).toEqual([]);
      await killedAt(computer, second, 80);

      // Opened on another day, it is still the shop of the day on which it was begun.
      computer.later(3 * 86_400_000);
      const third = (await computer.open()).shop;
      const seen: number[] = [];
      await fillSampleShop(third, momentOf(third), (percent) => seen.push(percent));
      expect(seen).toEqual([...seen].sort((one, other) => one - other));
      expect(seen.at(-1)).toBe(100);
      await isWhole(third);

      await allTidy(third);
      const { count } = computer.journal.end();
      await fillSampleShop(third, momentOf(third), () => undefined);
      expect(computer.journal.end().count).toBe(count);

      computer.close();
      await Dexie.delete(databaseName(computer.shopId, 1));
      const again = (await computer.open()).shop;
      await fillSampleShop(again, momentOf(again), () => undefined);
      await isWhole(again);
      expect(computer.journal.end().count).toBe(count);
      computer.close();
    },
  );
});

/** The app dies as soon as the progress reaches `percent`. */
async function killedAt(computer: TestComputer, shop: Shop, percent: number): Promise<void> {
  const filling = fillSampleShop(shop, momentOf(shop), (reached) => {
    if (reached >= percent) computer.close();
  });
  await expect(filling).rejects.toThrow();
}

async function isWhole(shop: Shop): Promise<void> {
  const cards = (await liveCustomers(shop.db)).map(cardFrom);
  expect(cards).toHaveLength(sampleSize.customers);
  expect((await settingsOf(shop)).shopName).toBe('云间生活馆');
  expect((await tagsOf(shop)).length).toBeGreaterThan(10);
  expect(cards.filter(({ stage }) => stage === 'lead')).toHaveLength(48);
  expect(cards.filter(({ stage }) => stage === 'aiming')).toHaveLength(21);
  const gone = cards.filter(({ stage }) => stage === 'gone');
  expect(gone).toHaveLength(38);
  expect(gone.every(({ goneReason }) => goneReason !== '')).toBe(true);
  expect(cards.filter(({ custom }) => custom.size > 0).length).toBeGreaterThan(500);

  const standings = await shop.db.standings.toArray();
  const sold = standings.reduce((all, { sales }) => all + sales, 0);
  expect(sold).toBe(sampleSize.sales - 1); // the newest was entered by mistake
  const off = await readOff(shop.db);
  const rules = await readRules(shop.db);
  for (const kept of standings.filter((_, at) => at % 300 === 7)) {
    const id = kept.customerId;
    expect(kept).toEqual(foldStanding(id, await entriesOf(shop.db, id), off, rules));
  }
  const kinds = new Map<string, number>();
  for (const { kind } of await shop.db.entries.toArray())
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  expect(kinds.get('sale')).toBe(300);
  expect(kinds.get('refund')).toBe(6);
  expect(kinds.get('reversal')).toBe(1);
  expect(kinds.get('note')).toBe(33);
  expect(kinds.get('interaction')).toBe(4);
  const promises = await shop.db.documents.where('kind').equals('followUp').count();
  expect(promises).toBe(samplePromises.length);
  expect(await shop.db.documents.where('kind').equals('complaint').count()).toBe(1);
}

function momentOf(shop: Shop): SampleMoment {
  return {
    today: shop.clock.today(),
    lunarToday: { month: 1, day: 13 },
    instantAt: (day: BusinessDay, minute) =>
      toInstant(new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString()),
  };
}
