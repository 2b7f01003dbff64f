import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { columnsOf } from './columns/columns-of.ts';
import { daysTurnedTo } from './fold-rules.ts';
import { adjustPoints } from './loyalty/adjust-points.ts';
import { saveProgram } from './loyalty/save-program.ts';
import { standingsFolded, standingsKept } from './self-check.ts';
import type { Shop } from './shop.ts';
import { databaseName } from './shop-database.ts';
import { standingOf, standingOn } from './standings.ts';
import { isTurnDue, turnStandings } from './turn-standings.ts';
import { undoOperation } from './undo.ts';

const dayMs = 86_400_000;
const monthly: Partial<LoyaltyProgram> = {
  expiry: { mode: 'months', months: 1, roundUpTo: 'none' },
};
const tiers: Partial<LoyaltyProgram> = {
  tiers: [
    { id: 'base', name: 'base', threshold: cents(0), percent: 100 },
    { id: 'gold', name: '金卡', threshold: cents(100_000), percent: 200 },
  ],
};

let computer: TestComputer;
let shop: Shop;
let wang: RowId;
let li: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
  li = (await madeCard(shop, computer, { name: '李明' })).id;
});

afterEach(async () => {
  const columns = columnsOf(shop);
  await columns.list.caughtUp();
  columns.stop();
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
});

async function set(change: Partial<LoyaltyProgram>) {
  const act = computer.act();
  const saved = await saveProgram(shop, change, act);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  computer.later();
  return act;
}

function turn(signal = new AbortController().signal) {
  return turnStandings(shop, shop.clock.today(), () => undefined, signal);
}

async function allRight() {
  expect(await standingsKept(shop.db)).toEqual(await standingsFolded(shop.db));
}

describe('a new day', () => {
  it('lets points run out, and reads only those whom it moved', async () => {
    await set(monthly);
    await soldSale(shop, computer, wang, 5_000);
    computer.later(20 * dayMs);
    await soldSale(shop, computer, li, 3_000);
    computer.later(12 * dayMs);
    expect(await standingOf(shop.db, wang)).toMatchObject({ points: 50 });
    expect(await turn()).toEqual({ people: 1, isWhole: true });
    expect(await standingOf(shop.db, wang)).toMatchObject({ points: 0, expired: 50 });
    expect(await standingOf(shop.db, li)).toMatchObject({ points: 30 });
    expect(await turn()).toEqual({ people: 0, isWhole: true });
    await allRight();
  });

  it('is asked for at the counter too, before the turn has come to whoever stands there', async () => {
    await set(monthly);
    await soldSale(shop, computer, wang, 5_000);
    const last = toBusinessDay('2026-04-01');
    const after = toBusinessDay('2026-04-02');
    expect(await standingOn(shop.db, wang, last)).toMatchObject({ points: 50 });
    expect(await standingOn(shop.db, wang, after)).toMatchObject({ points: 0 });
  });

  it('ends a tier that only old spending held, and the list knows', async () => {
    await set(tiers);
    await soldSale(shop, computer, wang, 100_000);
    const { list } = columnsOf(shop);
    await list.caughtUp();
    const version = list.version();
    expect(await standingOf(shop.db, wang)).toMatchObject({ tier: 'gold', points: 1_000 });
    computer.later(365 * dayMs);
    expect(await turn()).toMatchObject({ people: 1 });
    expect(await standingOf(shop.db, wang)).toMatchObject({ tier: null, points: 1_000 });
    await list.caughtUp();
    expect(list.version()).toBeGreaterThan(version);
    await allRight();
  });

  it('turned too far by a wrong clock comes back when the clock does', async () => {
    await set(monthly);
    await soldSale(shop, computer, wang, 5_000);
    const before = computer.nowMs;
    computer.later(400 * dayMs);
    await turn();
    expect(await standingOf(shop.db, wang)).toMatchObject({ points: 0 });
    computer.nowMs = before;
    await turn();
    expect(await standingOf(shop.db, wang)).toMatchObject({ points: 50, expired: 0 });
    const today = shop.clock.today();
    expect(await daysTurnedTo(shop.db)).toEqual({ day: today, latest: today });
    await allRight();
  });

  it('turned back and stopped half way is asked for at the counter, and finished by the next turn', async () => {
    await set(monthly);
    for (let at = 0; at < 60; at += 1) {
      const { id } = await madeCard(shop, computer, { name: `客${at}` });
      await soldSale(shop, computer, id, 5_000);
    }
    const before = computer.nowMs;
    computer.later(400 * dayMs);
    await turn();
    computer.nowMs = before;
    const stopper = new AbortController();
    const today = shop.clock.today();
    await turnStandings(shop, today, () => stopper.abort(), stopper.signal);
    const kept = await shop.db.standings.toArray();
    expect(kept.filter(({ points }) => points === 0)).toHaveLength(10);
    for (const { customerId } of kept) {
      expect(await standingOn(shop.db, customerId, today)).toMatchObject({ points: 50 });
    }
    expect(await isTurnDue(shop.db, today)).toBe(true);
    expect(await turn()).toEqual({ people: 60, isWhole: true });
    expect(await isTurnDue(shop.db, today)).toBe(false);
    await allRight();
  });

  it('that a clock was put back before reaches the day on which expiry was switched on', async () => {
    await set(monthly);
    computer.later(-dayMs);
    const given = { units: pointUnits(50), reason: 'gift', words: '', until: null };
    await adjustPoints(shop, { customerId: wang, ...given }, computer.act());
    await turn();
    expect(await standingOf(shop.db, wang)).toMatchObject({ nextChange: '2026-03-01' });
    computer.later(dayMs);
    expect(await turn()).toEqual({ people: 1, isWhole: true });
    expect(await standingOf(shop.db, wang)).toMatchObject({ lots: [['2026-04-01', 50]] });
    await allRight();
  });
});

describe('new rules', () => {
  it('fold everybody, and an undo folds them back', async () => {
    await soldSale(shop, computer, wang, 100_000);
    await soldSale(shop, computer, li, 1_000);
    const act = await set(tiers);
    expect(await turn()).toEqual({ people: 2, isWhole: true });
    expect(await standingOf(shop.db, wang)).toMatchObject({ tier: 'gold' });
    await undoOperation(shop, act.operationId, computer.act());
    await turn();
    expect(await standingOf(shop.db, wang)).toMatchObject({ tier: null });
    await allRight();
  });

  it('stopped half way leave nothing wrong at the counter, and are finished by the next turn', async () => {
    for (let at = 0; at < 120; at += 1) {
      const { id } = await madeCard(shop, computer, { name: `客${at}` });
      await soldSale(shop, computer, id, 100_000);
    }
    await soldSale(shop, computer, wang, 100_000);
    await set(tiers);
    const stopper = new AbortController();
    const stopped = await turnStandings(
      shop,
      shop.clock.today(),
      () => stopper.abort(),
      stopper.signal,
    );
    expect(stopped).toEqual({ people: 50, isWhole: false });
    const kept = await shop.db.standings.toArray();
    expect(new Set(kept.map(({ tier }) => tier))).toEqual(new Set([null, 'gold']));
    for (const { customerId } of kept) {
      const shown = await standingOn(shop.db, customerId, shop.clock.today());
      expect(shown.tier).toBe('gold');
    }
    expect(await turn()).toEqual({ people: 71, isWhole: true });
    await allRight();
  });

  it('give points that never expired one full term, and an undo takes it off', async () => {
    await soldSale(shop, computer, wang, 5_000);
    const act = await set(monthly);
    await turn();
    expect(await standingOf(shop.db, wang)).toMatchObject({ lots: [['2026-04-01', 50]] });
    await undoOperation(shop, act.operationId, computer.act());
    await turn();
    expect(await standingOf(shop.db, wang)).toMatchObject({ lots: [[null, 50]] });
    await allRight();
  });
});
