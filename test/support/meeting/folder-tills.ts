import { Dexie } from 'dexie';
import { expect } from 'vitest';

import { createCard } from '#data/customers/create-card.ts';
import { adjustPoints } from '#data/loyalty/adjust-points.ts';
import { meet } from '#data/meeting/meet.ts';
import { everythingIn } from '#data/self-check.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type RowId, pointUnits, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';

import { PretendCounter, PretendFolder } from './pretend-folder.ts';

/** A counter of a test, with its own database, and its way to the folder. */
export type Till = {
  readonly computer: TestComputer;
  readonly shop: Shop;
  counter: PretendCounter;
};

const computers: TestComputer[] = [];

/** After each test. */
export async function closeTills(): Promise<void> {
  for (const computer of computers.splice(0)) {
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
  }
}

/** Opens a counter; its clock may be off. */
export async function aTill(folder: PretendFolder, device: string, skewMs = 0): Promise<Till> {
  const computer = new TestComputer(device);
  computers.push(computer);
  // Ids of two counters differ, as chance makes sure elsewhere.
  const draw = computer.newId;
  const mark = `-8${String(computers.length).padStart(3, '0')}-`;
  computer.newId = () => toRowId(draw().replace('-8000-', mark));
  computer.nowMs += skewMs;
  const { shop } = await computer.open();
  return { computer, shop, counter: new PretendCounter(folder, shop, computer.journal) };
}

/** Two counters that choose the same folder. */
export async function twoTills(skewMs = 0) {
  const folder = new PretendFolder();
  return {
    folder,
    one: await aTill(folder, 'tilla01'),
    two: await aTill(folder, 'tilla02', skewMs),
  };
}

/** One look at the folder; throws if it could not be. */
export async function look({ counter }: Till) {
  const met = await meet(counter.meetingShop, counter.ports(), { mayForget: true });
  if (met.kind !== 'met') throw new Error(`It was ${met.kind}.`);
  return met;
}

/** A new card at this counter. */
export async function card({ shop, computer }: Till, name: string, phones: readonly string[] = []) {
  const made = await createCard(shop, { name, phones }, computer.act());
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
}

/** Points given, or with a minus taken. */
export async function give(
  { shop, computer }: Till,
  customerId: RowId,
  units: number,
): Promise<void> {
  const why = { reason: null, words: '送' };
  await adjustPoints(shop, { customerId, units: pointUnits(units), ...why }, computer.act());
}

/** Every row is the same at both. */
export async function areAlike(one: Till, other: Till): Promise<void> {
  expect(canonical(await everythingIn(one.shop.db))).toBe(
    canonical(await everythingIn(other.shop.db)),
  );
}
