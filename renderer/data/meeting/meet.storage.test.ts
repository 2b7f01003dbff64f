import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';

import { canonical } from '#domain/kernel/canonical.ts';
import { type RowId, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf } from '#test/support/at-the-counter.ts';
import {
  PretendCounter,
  PretendFolder,
  SwitchedOff,
} from '#test/support/meeting/pretend-folder.ts';
import { takeIn } from '#test/support/two-counters.ts';

import { createCard } from '../customers/create-card.ts';
import { editCard } from '../customers/edit-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { adjustPoints } from '../loyalty/adjust-points.ts';
import { recordSale } from '../sales/record-sale.ts';
import { everythingIn } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import { refoldStandings } from '../standings.ts';
import { topUp } from '../stored/top-up.ts';
import { removeCounter } from './counters.ts';
import { addFound } from './found.ts';
import { meet } from './meet.ts';
import { keepToRefold } from './refold-later.ts';

type Till = { readonly computer: TestComputer; readonly shop: Shop; counter: PretendCounter };

const computers: TestComputer[] = [];
afterEach(async () => {
  for (const computer of computers.splice(0)) {
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
  }
});

async function aTill(folder: PretendFolder, device: string, skewMs = 0): Promise<Till> {
  const computer = new TestComputer(device);
  computers.push(computer);
  // Ids of two counters differ, as chance makes sure elsewhere.
  const draw = computer.newId;
  const mark = `-8${String(computers.length).padStart(3, '0')}-`;
  computer.newId = () => toRowId(draw().replace('-8000-', mark));
  computer.nowMs += skewMs;
  const { shop } = await computer.open();
  return { computer, shop, counter: new PretendCounter(folder, shop) };
}

async function twoTills(skewMs = 0) {
  const folder = new PretendFolder();
  return {
    folder,
    one: await aTill(folder, 'tilla01'),
    two: await aTill(folder, 'tilla02', skewMs),
  };
}

async function look({ counter }: Till) {
  const met = await meet(counter.meetingShop, counter.ports(), { mayForget: true });
  if (met.kind !== 'met') throw new Error(`It was ${met.kind}.`);
  return met;
}

async function card({ shop, computer }: Till, name: string, phones: readonly string[] = []) {
  const made = await createCard(shop, { name, phones }, computer.act());
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
}

async function give({ shop, computer }: Till, customerId: RowId, units: number): Promise<void> {
  const why = { reason: null, words: '送' };
  await adjustPoints(shop, { customerId, units: pointUnits(units), ...why }, computer.act());
}

async function areAlike(one: Till, other: Till): Promise<void> {
  expect(canonical(await everythingIn(one.shop.db))).toBe(
    canonical(await everythingIn(other.shop.db)),
  );
}

describe('two counters and a folder', () => {
  it('have the same customers, sales and balances after each has looked', async () => {
    const { one, two } = await twoTills();
    const anna = await card(one, '安娜');
    await recordSale(one.shop, amountOf(10_000, anna.id), one.computer.act());
    await look(one);
    expect(await look(two)).toMatchObject({ read: { files: 1 }, wrote: 'complete' });
    await editCard(two.shop, anna.id, { note: '靠窗' }, two.computer.act());
    await editCard(one.shop, anna.id, { likes: '普洱' }, one.computer.act());
    for (const till of [one, two, one]) await look(till);
    await areAlike(one, two);
    expect((await two.shop.db.documents.get(anna.id))?.fields).toMatchObject({
      note: '靠窗',
      likes: '普洱',
    });
    expect(await one.shop.db.standings.get(anna.id)).toEqual(
      await two.shop.db.standings.get(anna.id),
    );
  });

  it('do nothing where nothing happened, with two calls to the folder and none written', async () => {
    const { folder, one, two } = await twoTills();
    await card(one, '安娜');
    for (const till of [one, two, one, two, one]) await look(till);
    const [files, calls] = [folder.files.size, folder.calls];
    expect(await look(two)).toMatchObject({ read: { files: 0 }, wrote: 'nothing', waiting: 0 });
    expect(folder.files.size).toBe(files);
    expect(folder.calls - calls).toBeLessThanOrEqual(2);
  });

  it('keep both when the same points are spent twice, and tell the owner of the debt once', async () => {
    const { one, two } = await twoTills();
    const anna = await card(one, '安娜');
    await give(one, anna.id, 10);
    for (const till of [one, two]) await look(till);
    await give(one, anna.id, -8);
    await give(two, anna.id, -8);
    await look(one);
    const met = await look(two);
    expect(met.read.debts).toEqual([{ customerId: anna.id, points: 6, principal: 0, bonus: 0 }]);
    expect((await addFound(two.shop, met.read)).debts).toMatchObject([{ points: 6 }]);
    expect((await look(two)).read.debts).toEqual([]);
    const told = await look(one);
    expect(told.read.debts).toMatchObject([{ customerId: anna.id, points: 6 }]);
  });

  it('offer two cards with the same phone for merging, and merge nothing', async () => {
    const { one, two } = await twoTills();
    for (const till of [one, two, one]) await look(till);
    const here = await card(one, '王小明', ['138 0013 8000']);
    const there = await card(two, '王晓明', ['13800138000']);
    await look(one);
    const found = await addFound(two.shop, (await look(two)).read);
    expect(found.alike).toEqual([[here.id, there.id].sort()]);
    expect(await two.shop.db.documents.where('kind').equals('customer').count()).toBe(2);
  });

  it('never give the same customer number twice, once they have met', async () => {
    const { one, two } = await twoTills();
    for (const till of [one, two, one]) await look(till);
    const numbers = [
      (await card(one, '甲')).number,
      (await card(two, '乙')).number,
      (await card(two, '丙')).number,
    ];
    expect(numbers[0]).toBe('00001');
    expect(Number(numbers[1]) % 100_000).toBe(1);
    expect(Number(numbers[1])).toBeGreaterThan(100_000);
    expect(Number(numbers[2])).toBe(Number(numbers[1]) + 1);
  });

  it('wait for a file that is half there, and join it once it is whole', async () => {
    const { folder, one, two } = await twoTills();
    await card(one, '安娜');
    await look(one);
    const heal = folder.cutShort(folder.namesOf('tilla01')[0] ?? '');
    expect(await look(two)).toMatchObject({ read: { files: 0 }, waiting: 1 });
    heal();
    expect(await look(two)).toMatchObject({ read: { files: 1 }, waiting: 0 });
  });

  it('warn of a clock that is a year off, and refuse nothing', async () => {
    const { one, two } = await twoTills(-365 * 24 * 3_600_000);
    const anna = await card(one, '安娜');
    for (const till of [one, two]) await look(till);
    await editCard(two.shop, anna.id, { note: '后来的' }, two.computer.act());
    await look(two);
    const met = await look(one);
    expect(met.read.clocks).toMatchObject([{ warning: { kind: 'theirs-behind' } }]);
    expect((await one.shop.db.documents.get(anna.id))?.fields['note']).toBe('后来的');
  });
});

describe('a look at the folder', () => {
  it('says nothing was read before the journal has it: a rebuild knows what was joined', async () => {
    const { one, two } = await twoTills();
    const anna = await card(one, '安娜');
    await topUp(
      one.shop,
      { customerId: anna.id, principal: cents(500), staffId: null, method: 'cash' },
      one.computer.act(),
    );
    await look(one);
    two.computer.journal.failure = 'disk-full';
    expect(await look(two)).toMatchObject({ read: { files: 0, stopped: 'not-yet-safe' } });
    two.computer.journal.failure = undefined;
    expect((await look(two)).read.files).toBe(1);
    two.computer.close();
    await Dexie.delete(databaseName(two.computer.shopId, 1));
    const { shop } = await two.computer.open();
    await areAlike(one, { ...two, shop: { ...shop, ...two.shop, db: shop.db } }).catch(async () => {
      // The counter's own claim of numbers is not at the other one yet.
      expect((await everythingIn(shop.db)).documents).toEqual(
        (await everythingIn(one.shop.db)).documents,
      );
    });
    expect((await shop.db.standings.get(anna.id))?.stored.principal).toBe(500);
  });

  it('goes on where the computer was switched off, at whichever step', async () => {
    const { folder, one, two } = await twoTills();
    await card(one, '安娜');
    await look(one);
    for (let step = 0; step < 14; step += 1) {
      await give(two, (await card(two, `客${step}`)).id, 1);
      two.counter.killAfter = step;
      await look(two).catch((fault: unknown) => {
        if (!(fault instanceof SwitchedOff)) throw fault;
      });
      two.counter.killAfter = undefined;
      await look(two);
      await look(one);
    }
    for (const till of [two, one, two]) await look(till);
    await areAlike(one, two);
    expect(new Set([...folder.files.values()].map(({ file }) => file.device)).size).toBe(2);
  });

  it('notices kindly that the stick is not in', async () => {
    const { folder, one } = await twoTills();
    folder.isAway = true;
    const met = await meet(one.counter.meetingShop, one.counter.ports(), { mayForget: false });
    expect(met).toEqual({ kind: 'trouble', trouble: { kind: 'away' } });
  });

  it('takes a new id where a copy of this computer writes under the old one, and loses nothing', async () => {
    const { folder, one, two } = await twoTills();
    await card(one, '安娜');
    await look(one);
    const copy = await aTill(folder, 'tilla01');
    copy.counter.memory = one.counter.memory;
    await takeIn(copy.shop, await everythingIn(one.shop.db));
    await card(one, '甲');
    await look(one);
    await card(copy, '乙');
    expect((await look(copy)).renamed).toBe(true);
    expect(copy.counter.device).not.toBe(one.counter.device);
    for (const till of [one, copy, two, one, copy, two]) await look(till);
    await areAlike(one, copy);
    await areAlike(one, two);
    expect(await one.shop.db.documents.where('kind').equals('customer').count()).toBe(3);
  });

  it('holds back what a removed counter writes, and tells it so', async () => {
    const { one, two } = await twoTills();
    for (const till of [one, two, one]) await look(till);
    await removeCounter(one.shop, two.shop.deviceId, 1, one.computer.act());
    await card(two, '后来的');
    await look(two);
    const met = await look(one);
    expect(met.held).toMatchObject([{ device: 'tilla02', number: 2 }]);
    expect(await one.shop.db.documents.where('kind').equals('customer').count()).toBe(0);
    await look(two);
    const told = await meet(two.counter.meetingShop, two.counter.ports(), { mayForget: false });
    expect(told.kind).toBe('removed');
  });

  it('takes the words of an erased person out of its own files, and they do not come back', async () => {
    const { folder, one, two } = await twoTills();
    const anna = await card(one, '安娜·卡列尼娜');
    for (const till of [one, two, one, two]) await look(till);
    await erasePerson(one.shop, anna.id, one.computer.act());
    for (const till of [one, two, one, two, one, two]) await look(till);
    expect([...folder.files.values()].filter(({ text }) => text.includes('卡列尼娜'))).toEqual([]);
    await areAlike(one, two);
  });

  it('folds those whom an earlier look left behind when it was switched off', async () => {
    const { one } = await twoTills();
    const anna = await card(one, '安娜');
    await give(one, anna.id, 10);
    await one.shop.db.standings.delete(anna.id);
    await keepToRefold(one.shop.db, [anna.id]);
    await look(one);
    const kept = await one.shop.db.standings.get(anna.id);
    await refoldStandings(one.shop.db, [anna.id]);
    expect(kept?.points).toBe(10);
    expect(await one.shop.db.standings.get(anna.id)).toEqual(kept);
  });
});
