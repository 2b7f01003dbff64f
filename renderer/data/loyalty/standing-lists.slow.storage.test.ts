import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  type BusinessDay,
  cents,
  pointUnits,
  toBusinessDay,
  toRowId,
} from '#domain/kernel/units.ts';
import { endingBy } from '#domain/loyalty/ending-points.ts';
import { type Standing, noStanding } from '#domain/loyalty/standing.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf } from '#test/support/value-of.ts';

import { deleteCard } from '../customers/delete-card.ts';
import { readGroups } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { adjustPoints } from './adjust-points.ts';
import { expiringPoints } from './expiring.ts';
import { leadersOf } from './leaderboard.ts';
import { markedWith } from './marked.ts';
import { saveProgram } from './save-program.ts';

let computer: TestComputer;
let shop: Shop;
const open = new AbortController().signal;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

/** So many customers of whom the list must read none. */
async function aCrowd(count: number, standing: Partial<Standing>): Promise<void> {
  await shop.db.standings.bulkAdd(
    Array.from({ length: count }, (_, at) => ({
      ...noStanding(toRowId(`crowd-${at}`)),
      ...standing,
    })),
  );
}

/** How many standings are read while something is asked. */
async function readBy(ask: () => Promise<unknown>): Promise<number> {
  await readGroups(shop.db);
  // Search reads the standing of whoever was just served, a moment later.
  await shop.search.caughtUp();
  let read = 0;
  const count = (row: Standing) => {
    read += 1;
    return row;
  };
  shop.db.standings.hook('reading', count);
  await ask();
  shop.db.standings.hook('reading').unsubscribe(count);
  return read;
}

const day = (text: string): BusinessDay => toBusinessDay(text);

describe('points that end soon', () => {
  const asked = { from: day('2026-03-01'), through: day('2026-05-30') };

  async function given(name: string, lots: readonly (readonly [string, number])[]) {
    const { id } = await madeCard(shop, computer, { name });
    for (const [until, units] of lots) {
      const change = { units: pointUnits(units), reason: 'gift', words: '', until: day(until) };
      valueOf(await adjustPoints(shop, { customerId: id, ...change }, computer.act()), computer);
    }
    return id;
  }

  it('are listed with who loses them and when, the soonest first', async () => {
    const wang = await given('王芳', [
      ['2026-03-08', 10],
      ['2026-03-07', 5],
      ['2026-05-31', 1],
    ]);
    const li = await given('李娜', [['2026-05-30', 7]]);
    await given('张伟', [['2026-05-31', 9]]);
    const endings = (await expiringPoints(shop, asked, open)) ?? [];
    expect(endingBy(endings, day('2026-03-07'))).toEqual([
      { customerId: wang, day: '2026-03-07', units: 5 },
    ]);
    expect(endingBy(endings, asked.through)).toEqual([
      { customerId: wang, day: '2026-03-07', units: 15 },
      { customerId: li, day: '2026-05-30', units: 7 },
    ]);
  });

  it('of one day come with the largest loss first', async () => {
    const little = await given('小', [['2026-03-31', 1]]);
    const much = await given('大', [['2026-03-31', 100]]);
    const endings = (await expiringPoints(shop, asked, open)) ?? [];
    expect(endingBy(endings, asked.through).map(({ customerId }) => customerId)).toEqual([
      much,
      little,
    ]);
  });

  it('do not count what is over, though nobody turned the standing yet', async () => {
    const wang = await given('王芳', [
      ['2026-03-02', 3],
      ['2026-03-20', 4],
    ]);
    const later = { ...asked, from: day('2026-03-03') };
    expect(await expiringPoints(shop, later, open)).toEqual([
      { customerId: wang, lots: [['2026-03-20', 4]] },
    ]);
  });

  it('are read for those who lose some and for nobody else', async () => {
    await given('王芳', [['2026-03-08', 10]]);
    const far = day('2026-12-31');
    await aCrowd(1_500, { expiresNext: far, lots: [[far, pointUnits(9)]] });
    expect(await readBy(() => expiringPoints(shop, asked, open))).toBe(1);
    const all = { from: asked.from, through: far };
    expect(await expiringPoints(shop, all, open)).toHaveLength(1_501);
    expect(await expiringPoints(shop, all, AbortSignal.abort())).toBeUndefined();
  });
});

describe('the leaderboard of the month', () => {
  const march = day('2026-03-15');

  it('has those who earned most, shared places, and names as customers may see them', async () => {
    for (const [name, total] of [
      ['王小明', 3_000],
      ['李娜', 9_000],
      ['Ann', 3_000],
      ['没消费', 0],
    ] as const) {
      const { id } = await madeCard(shop, computer, { name });
      if (total > 0) await soldSale(shop, computer, id, total);
    }
    const shown = (await leadersOf(shop, march, 2)).map(({ place, masked, earned }) => [
      place,
      masked,
      earned,
    ]);
    expect(shown).toHaveLength(3);
    expect(shown[0]).toEqual([1, '李*', 90]);
    expect(shown).toContainEqual([2, '王*明', 30]);
    expect(shown).toContainEqual([2, 'A***', 30]);
    expect(await leadersOf(shop, day('2026-04-01'), 2)).toEqual([]);
  });

  it('has no deleted card', async () => {
    const { id } = await madeCard(shop, computer, { name: '王小明' });
    await soldSale(shop, computer, id, 3_000);
    valueOf(await deleteCard(shop, id, computer.act()), computer);
    expect(await leadersOf(shop, march, 10)).toEqual([]);
  });

  it('is read from its top', async () => {
    await aCrowd(1_500, { month: '2026-03', earned: pointUnits(1) });
    expect(await readBy(() => leadersOf(shop, march, 10))).toBeLessThanOrEqual(60);
  });
});

describe('balances to look at', () => {
  it('are found by their mark, with what is owed', async () => {
    const { id } = await madeCard(shop, computer, { name: '王芳' });
    await madeCard(shop, computer, { name: '李娜' });
    const spending = { units: pointUnits(5), reason: 'gift', words: '', until: null };
    const change = { customerId: id, ...spending };
    valueOf(await adjustPoints(shop, change, computer.act()), computer);
    const minus = { ...change, units: pointUnits(-8) };
    valueOf(await adjustPoints(shop, minus, computer.act()), computer);
    expect(await markedWith(shop, 'debt', 200)).toMatchObject({
      total: 1,
      customers: [{ customerId: id, name: '王芳', number: '00001', debt: 3 }],
    });
    expect(await markedWith(shop, 'stored-below', 200)).toEqual({ total: 0, customers: [] });
  });

  it('of very many are counted, and as many read as are shown', async () => {
    await aCrowd(1_500, {
      marks: ['stored-low'],
      stored: { principal: cents(1), bonus: cents(0) },
    });
    const marked = { total: 0 };
    const read = await readBy(async () => {
      Object.assign(marked, await markedWith(shop, 'stored-low', 200));
    });
    expect([read, marked.total]).toEqual([200, 1_500]);
  });

  it('of points that never expire are not among those that end', async () => {
    valueOf(await saveProgram(shop, { expiry: { mode: 'none' } }, computer.act()), computer);
    const { id } = await madeCard(shop, computer, { name: '王芳' });
    await soldSale(shop, computer, id, 3_000);
    const asked = { from: day('2026-03-01'), through: day('2099-12-31') };
    expect(await expiringPoints(shop, asked, open)).toEqual([]);
  });
});
