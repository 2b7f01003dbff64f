import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { fieldsOf, firstProgram } from '#domain/loyalty/program-settings.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { TestComputer } from '#test/support/a-shop.ts';

import { settingsId } from '../catalogue/settings-id.ts';
import { saveSettings, settingsOf } from '../catalogue/settings.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { operate } from '../write/operate.ts';
import { readProgram } from './program.ts';
import { saveProgram } from './save-program.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

describe('the loyalty programme of a shop', () => {
  it('is the first one until the owner changes it, and then as the owner says, after a restart too', async () => {
    expect(await readProgram(shop.db)).toEqual(firstProgram);
    expect(await saved({ tiers, expiry: oneYear })).toEqual({ ok: true, value: settingsId });
    expect(await readProgram(shop.db)).toEqual({ ...firstProgram, tiers, expiry: oneYear });
    ({ shop } = await computer.restart());
    expect(await readProgram(shop.db)).toEqual({ ...firstProgram, tiers, expiry: oneYear });
  });

  it('writes what differs and nothing else, and leaves the shop’s other settings alone', async () => {
    await saveSettings(shop, { shopName: '老王茶庄' }, computer.act());
    await saved({ ...firstProgram, tierMonths: 6, tiers: firstProgram.tiers });
    expect(await storedFields()).toEqual({ shopName: '老王茶庄', 'loyalty/tierMonths': 6 });
    const reordered = { percent: 100, threshold: cents(0), name: 'base', id: 'base' };
    await saved({ tierMonths: 6, tiers: [reordered] });
    expect(await storedFields()).toEqual({ shopName: '老王茶庄', 'loyalty/tierMonths': 6 });
    expect((await settingsOf(shop)).shopName).toBe('老王茶庄');
  });

  it('goes back by one undo, all parts of one action together', async () => {
    await saved({ graceDays: 5, birthday });
    const act = computer.act();
    await saveProgram(shop, { graceDays: 9, birthday: null, stack: 'max' }, act);
    expect(await readProgram(shop.db)).toEqual({ ...firstProgram, graceDays: 9, stack: 'max' });
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await readProgram(shop.db)).toEqual({ ...firstProgram, graceDays: 5, birthday });
  });

  it('is the first one again when the first change of all is undone', async () => {
    const act = computer.act();
    await saveProgram(shop, { tiers, expiry: oneYear }, act);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await readProgram(shop.db)).toEqual(firstProgram);
  });

  it('is saved once, however often the same action is asked for', async () => {
    const act = computer.act();
    await saveProgram(shop, { graceDays: 5 }, act);
    await saved({ graceDays: 7 });
    expect(await saveProgram(shop, { graceDays: 5 }, act)).toEqual({ ok: true, value: settingsId });
    expect((await readProgram(shop.db)).graceDays).toBe(7);
  });

  it('changes in no part if one part is refused', async () => {
    const [base, silver] = tiers;
    const refusal = { kind: 'not-rising', field: 'tiers/1/threshold' };
    const falling = [base, { ...silver, threshold: cents(0) }];
    expect(await saved({ graceDays: 5, tiers: falling })).toEqual({ ok: false, refusal });
    expect(await storedFields()).toBeUndefined();
  });

  it('shares the rule with the settings of the first release', async () => {
    const earn = { points: 6, forEvery: cents(10_000), decimals: 1 };
    await saved({ earn });
    expect((await settingsOf(shop)).earnRule).toEqual(earn);
  });

  it('asks for as many points as before when they get decimals, which are never taken away', async () => {
    const earn = { ...firstProgram.earn, decimals: 2 };
    const spending = { ...firstProgram.spending, minUnits: pointUnits(5_000) };
    await saved({ earn, spending });
    const finer = await readProgram(shop.db);
    expect(finer).toMatchObject({ earn, spending, askAbove: 50_000, signIn: { units: 100 } });
    const refusal = { kind: 'fewer-decimals', field: 'earn/decimals' };
    expect(await saved({ earn: firstProgram.earn })).toEqual({ ok: false, refusal });
    const tooFine = { ...earn, decimals: 400 };
    expect(await saved({ earn: tooFine })).toMatchObject({ refusal: { kind: 'out-of-range' } });
  });

  it('keeps a part that only a newer version can read while another part is changed', async () => {
    const newer = { mode: 'moons', moons: 12 };
    await operate(shop, computer.act(), async (write) => {
      write.createDocument('settings', { 'loyalty/expiry': newer }, settingsId);
      return { ok: true, value: null };
    });
    computer.later();
    await saved({ graceDays: 5 });
    expect(await storedFields()).toEqual({ 'loyalty/expiry': newer, 'loyalty/graceDays': 5 });
    expect((await readProgram(shop.db)).expiry).toEqual({ mode: 'none' });
  });

  it('lies in the shop’s settings whole, if every part was changed', async () => {
    await saved(everythingElse);
    expect(await readProgram(shop.db)).toEqual(everythingElse);
    expect(Object.keys((await storedFields()) ?? {}).toSorted()).toEqual(
      Object.keys(fieldsOf(everythingElse))
        .filter((path) => path !== 'earn/decimals')
        .toSorted(),
    );
  });
});

const tiers = [
  { id: 'base', name: '普通', threshold: cents(0), percent: 100 },
  { id: 'silver', name: '银卡', threshold: cents(200_000), percent: 120 },
] as const;
const oneYear = { mode: 'months', months: 12, roundUpTo: 'month' } as const;
const birthday = { percent: 200, window: 'month', before: 0, after: 0, maxUses: 1 } as const;

const everythingElse: LoyaltyProgram = {
  earn: { points: 2, forEvery: cents(1_000), decimals: 0 },
  rounding: 'half_up',
  earnOn: 'gross',
  minimum: cents(100),
  expiry: oneYear,
  tiers,
  tierMonths: 6,
  tierPolicy: 'hold_fit',
  birthday,
  lunar: { leap: 'both', day30: 'skip' },
  leapDay: 'mar1',
  campaigns: [
    {
      id: 'june',
      name: '六月',
      from: toBusinessDay('2026-06-01'),
      to: toBusinessDay('2026-06-03'),
      percent: 300,
    },
  ],
  goods: [{ id: 'tea', productId: null, category: '茶', percent: 200, perPiece: pointUnits(1) }],
  stack: 'add',
  spending: { ...firstProgram.spending, maxPercent: 50 },
  refundDebt: 'forgive',
  graceDays: 30,
  signIn: { ...firstProgram.signIn, everyDays: 5 },
  referral: { ...firstProgram.referral, monthlyCap: 3 },
  stored: { ...firstProgram.stored, topUps: [{ principal: cents(50_000), bonus: cents(5_000) }] },
  draw: { costUnits: pointUnits(5), prizes: [] },
  holidays: [toBusinessDay('2026-02-17')],
  adjustReasons: ['补记'],
  askAbove: pointUnits(100),
};

async function saved(change: Partial<LoyaltyProgram>) {
  const result = await saveProgram(shop, change, computer.act());
  computer.later();
  return result;
}

async function storedFields() {
  return (await shop.db.documents.get(settingsId))?.fields;
}
