import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import {
  aRule,
  kept,
  keeperOf,
  openDays,
  soldTo,
  takenBack,
  theOne,
  withRule,
} from '#test/support/kept-care.ts';
import { turned } from '#test/support/turned.ts';
import { joined } from '#test/support/two-counters.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { careRulesOf, previewRule, saveCareRule } from './care-rules.ts';
import { doneFollowUp } from './follow-ups.ts';
import { saveCareSettings } from './save-care-settings.ts';

const dayMs = 86_400_000;

let computer: TestComputer;
let shop: Shop;
let anna: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function sold(customerId: RowId, goods?: { readonly productId: RowId }) {
  return soldTo([shop, computer], customerId, goods);
}

describe('cards', () => {
  test('that are deleted get none, and back again they get what was missed', async () => {
    await withRule(shop, computer);
    await sold(anna);
    const deleting = computer.act();
    await deleteCard(shop, anna, deleting);
    computer.later();
    await kept(shop);
    expect(await shop.db.documents.where('kind').equals('followUp').count()).toBe(0);
    await takenBack([shop, computer], deleting);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-04']);
  });
});

describe('two counters that work apart', () => {
  test('make one follow-up for the later sale', async () => {
    const there = new TestComputer('till-2');
    const { shop: other } = await there.open();
    await withRule(shop, computer);
    await joined(shop, other);
    computer.later(dayMs);
    await sold(anna);
    await kept(shop);
    there.later(3 * dayMs);
    await soldSale(other, there, anna, 700);
    await kept(other);
    // The later sale arrives with the older stamp: here somebody looked again since.
    computer.later(9 * dayMs);
    there.later(9 * dayMs);
    await joined(shop, other);
    await kept(shop);
    await joined(shop, other);
    await kept(other);
    await joined(shop, other);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-07']);
    expect(await openDays(other)).toEqual(['2026-03-07']);
    there.close();
  });
});

describe('a new day', () => {
  test('makes the follow-up of a stage that began, and a sale takes it away again', async () => {
    const trigger = { kind: 'stage', stage: 'quiet' } as const;
    await withRule(shop, computer, { trigger, afterDays: 1, kind: 'winBack' });
    await sold(anna);
    await kept(shop);
    computer.later(90 * dayMs);
    await turned(shop);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    computer.later(dayMs);
    await turned(shop);
    await kept(shop);
    expect(await theOne(shop)).toMatchObject({ day: '2026-06-01', kind: 'winBack' });
    await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('calls nobody twice for one lapse when the limits of the stages change', async () => {
    const trigger = { kind: 'stage', stage: 'quiet' } as const;
    await withRule(shop, computer, { trigger, afterDays: 0, kind: 'winBack' });
    await sold(anna);
    computer.later(95 * dayMs);
    await turned(shop);
    await kept(shop);
    const { id } = await theOne(shop);
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    computer.later();
    const life = { active: 100, quiet: 180, sleeping: 270, leaving: 365 };
    await saveCareSettings(shop, { life }, computer.act());
    computer.later(10 * dayMs);
    await turned(shop);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    await sold(anna);
    computer.later(101 * dayMs);
    await turned(shop);
    await kept(shop);
    expect((await theOne(shop)).id).not.toBe(id);
  });

  test('finds a stage that went by while the app was closed', async () => {
    const trigger = { kind: 'stage', stage: 'quiet' } as const;
    await withRule(shop, computer, { trigger, afterDays: 0, kind: 'winBack' });
    await sold(anna);
    await kept(shop);
    computer.later(200 * dayMs);
    await turned(shop);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-05-31']);
  });

  test('tells of points a week before they end, once', async () => {
    const expiry = { mode: 'days', days: 20 } as const;
    await saveProgram(shop, { expiry }, computer.act());
    computer.later();
    const trigger = { kind: 'pointsEnd', days: 7 } as const;
    await withRule(shop, computer, { trigger, afterDays: 0, kind: 'custom' });
    await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    for (let day = 1; day <= 19; day += 1) {
      const isTold = shop.clock.today() >= '2026-03-14';
      expect(await openDays(shop)).toEqual(isTold ? ['2026-03-14'] : []);
      computer.later(dayMs);
      await turned(shop);
      await kept(shop);
    }
    expect(await theOne(shop)).toMatchObject({ becauseDay: '2026-03-21', day: '2026-03-14' });
  });
});

describe('a rule that is changed to wait for something else', () => {
  test('is another rule: what the old one promised stays, and its answer calls for its own', async () => {
    const old = await withRule(shop, computer);
    await sold(anna);
    await kept(shop);
    const trigger = { kind: 'stage', stage: 'quiet' } as const;
    const changed = { ...old, trigger, afterDays: 0 };
    const saved = await saveCareRule(shop, changed, computer.act());
    computer.later();
    expect(saved).toMatchObject({ ok: true, value: { trigger } });
    const [only, ...more] = await careRulesOf(shop);
    expect(more).toEqual([]);
    expect(saved).toEqual({ ok: true, value: only });
    expect(only?.id).not.toBe(old.id);
    await kept(shop);
    expect(await theOne(shop)).toMatchObject({ ruleId: old.id, day: '2026-03-04' });
    computer.later(91 * dayMs);
    await turned(shop);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-04', '2026-05-31']);
  });

  test('and back with one undo', async () => {
    const old = await withRule(shop, computer);
    const act = computer.act();
    await saveCareRule(shop, { ...old, trigger: { kind: 'storedLow' } }, act);
    computer.later();
    await takenBack([shop, computer], act);
    expect(await careRulesOf(shop)).toEqual([old]);
  });

  test('stays the same one with other words, days or another number of days before an end', async () => {
    const old = await withRule(shop, computer, { trigger: { kind: 'pointsEnd', days: 7 } });
    const trigger = { kind: 'pointsEnd', days: 10 } as const;
    const changed = { ...old, trigger, afterDays: 1, text: '来店' };
    await saveCareRule(shop, changed, computer.act());
    expect(await careRulesOf(shop)).toEqual([changed]);
  });
});

describe('a preview', () => {
  test('says how many and who, and makes nothing', async () => {
    await sold(anna);
    const { signal } = new AbortController();
    const preview = await previewRule(shop, aRule(shop), signal);
    expect(preview).toEqual({ count: 1, first: [{ customerId: anna, day: '2026-03-04' }] });
    expect(await openDays(shop)).toEqual([]);
    await saveCareRule(shop, aRule(shop), computer.act());
    computer.later();
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-04']);
  });

  test('that was stopped answers nothing', async () => {
    await sold(anna);
    expect(await previewRule(shop, aRule(shop), AbortSignal.abort())).toBeUndefined();
  });
});

test('the keeper follows what arrives by itself', async () => {
  await withRule(shop, computer);
  const keeper = keeperOf(shop);
  await keeper.caughtUp();
  await sold(anna);
  await expect.poll(() => openDays(shop)).toEqual(['2026-03-04']);
  keeper.stop();
});
