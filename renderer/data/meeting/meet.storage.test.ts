import { afterEach, describe, expect, it } from 'vitest';

import { amountOf } from '#test/support/at-the-counter.ts';
import {
  areAlike,
  card,
  closeTills,
  give,
  look,
  twoTills,
} from '#test/support/meeting/folder-tills.ts';

import { historyOf, putBack } from '../customers/history.ts';
import { editCard } from '../customers/edit-card.ts';
import { recordSale } from '../sales/record-sale.ts';
import { addFound } from './found.ts';

afterEach(closeTills);

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

  it('show in the history the edit that lost, until somebody decides', async () => {
    const { one, two } = await twoTills();
    const anna = await card(one, '安娜');
    for (const till of [one, two]) await look(till);
    await editCard(one.shop, anna.id, { note: '爱喝龙井' }, one.computer.act());
    two.computer.later();
    await editCard(two.shop, anna.id, { note: '爱喝普洱' }, two.computer.act());
    for (const till of [one, two, one]) await look(till);
    for (const { shop } of [one, two]) {
      const changes = (await historyOf(shop, anna.id)).steps.flatMap((step) => step.changes);
      const lost = changes.filter(({ lostTo }) => lostTo !== undefined);
      expect(lost).toMatchObject([{ path: 'note', after: '爱喝龙井' }]);
    }
    // One press on it, and it is decided.
    const [lost] = (await historyOf(one.shop, anna.id)).steps
      .flatMap((step) => step.changes)
      .filter(({ lostTo }) => lostTo !== undefined);
    const wanted = lost === undefined ? [] : [{ ...lost, before: lost.after }];
    await putBack(one.shop, anna.id, wanted, one.computer.act());
    expect((await one.shop.db.documents.get(anna.id))?.fields['note']).toBe('爱喝龙井');
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

  it('list two cards that got one number before they met', async () => {
    const { one, two } = await twoTills();
    const ids = [(await card(one, '甲')).id, (await card(two, '乙')).id].sort();
    await look(one);
    const found = await addFound(two.shop, (await look(two)).read);
    expect(found.twice).toEqual([{ number: '00001', cards: ids }]);
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
