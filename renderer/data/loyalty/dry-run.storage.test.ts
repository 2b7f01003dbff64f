import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';

import { everythingIn, standingsKept } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { standingOf } from '../standings.ts';
import { turnStandings } from '../turn-standings.ts';
import { dryRun } from './dry-run.ts';
import { saveProgram } from './save-program.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;
let li: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
  li = (await madeCard(shop, computer, { name: '李明' })).id;
  await soldSale(shop, computer, wang, 250_000);
  await soldSale(shop, computer, li, 120_000);
});

afterEach(() => computer.close());

function tiersFrom(gold: number): Partial<LoyaltyProgram> {
  return {
    tiers: [
      { id: 'base', name: 'base', threshold: cents(0), percent: 100 },
      { id: 'gold', name: '金卡', threshold: cents(gold), percent: 200 },
    ],
  };
}

function tried(change: Partial<LoyaltyProgram>, signal = new AbortController().signal) {
  return dryRun(shop, change, () => undefined, signal);
}

async function apply(change: Partial<LoyaltyProgram>) {
  const saved = await saveProgram(shop, change, computer.act());
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  computer.later();
  const { signal } = new AbortController();
  await turnStandings(shop, shop.clock.today(), () => undefined, signal);
}

describe('before the programme changes', () => {
  it('says who would rise and who would fall, those who lose first, and writes nothing', async () => {
    await apply(tiersFrom(200_000));
    const before = [await everythingIn(shop.db), await standingsKept(shop.db)];
    expect(await tried(tiersFrom(100_000))).toMatchObject({
      people: 2,
      up: 1,
      down: 0,
      rows: [{ customerId: li, name: '李明', number: '00002', before: null, after: 'gold' }],
    });
    expect(await tried(tiersFrom(300_000))).toMatchObject({
      up: 0,
      down: 1,
      rows: [{ customerId: wang, before: 'gold', after: null }],
    });
    expect([await everythingIn(shop.db), await standingsKept(shop.db)]).toEqual(before);
  });

  it('comes to what the change then does', async () => {
    const change = tiersFrom(150_000);
    const said = await tried(change);
    await apply(change);
    for (const { customerId, after } of said?.rows ?? []) {
      expect((await standingOf(shop.db, customerId)).tier).toBe(after);
    }
    expect(said?.rows).toHaveLength(1);
  });

  it('says whose points would get a last day, how many, and which day', async () => {
    const change: Partial<LoyaltyProgram> = {
      expiry: { mode: 'months', months: 12, roundUpTo: 'year' },
    };
    expect(await tried(change)).toMatchObject({
      expiring: { people: 2, units: 3_700, until: '2027-12-31' },
      rows: [
        { customerId: wang, units: 2_500 },
        { customerId: li, units: 1_200 },
      ],
    });
    await apply(change);
    expect(await standingOf(shop.db, li)).toMatchObject({ expiresNext: '2027-12-31' });
    // A longer term later moves no old points, and the dry run says so.
    const longer = await tried({ expiry: { mode: 'months', months: 24, roundUpTo: 'none' } });
    expect(longer).toMatchObject({ rows: [], expiring: { people: 0, units: 0 } });
  });

  it('stops when it is told to', async () => {
    const stopper = new AbortController();
    stopper.abort();
    expect(await tried(tiersFrom(1), stopper.signal)).toBeUndefined();
  });
});
