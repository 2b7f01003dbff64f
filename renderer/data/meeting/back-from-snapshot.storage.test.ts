import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';

import {
  type Till,
  aTill,
  areAlike,
  card,
  closeTills,
  look,
} from '#test/support/meeting/folder-tills.ts';
import { PretendCounter, PretendFolder } from '#test/support/meeting/pretend-folder.ts';
import { PaperShelf } from '#test/support/paper-shelf.ts';

import { databaseName } from '../shop-database.ts';
import { meet } from './meet.ts';

afterEach(closeTills);

it.each(['no more', 'another'])(
  'what came back from a snapshot and has %s journal gets the afternoon from its own files, and keeps them',
  async (journal) => {
    const folder = new PretendFolder();
    const one = await aTill(folder, 'tilla01');
    const shelf = new PaperShelf();
    one.computer.snapshots = shelf;
    await card(one, '安娜');
    await one.shop.sender.settled();
    await shelf.put(one.shop.db);
    await look(one);
    await card(one, '下午来的');
    await look(one);
    const inFolder = () =>
      [...folder.files.values()].filter(({ text }) => text.includes('下午来的')).length;
    expect(inFolder()).toBe(1);

    // Journal and database are lost; the snapshot of noon and what is remembered of the folder are not.
    one.computer.close();
    await Dexie.delete(databaseName(one.computer.shopId, one.computer.generation));
    one.computer.journal.records = [];
    const { shop } = await one.computer.open();
    const counter = new PretendCounter(folder, shop, one.computer.journal);
    counter.memory = one.counter.memory;
    const back: Till = { computer: one.computer, shop, counter };
    // By and by the new journal is longer than the old one was.
    if (journal === 'another') for (let n = 0; n < 9; n += 1) await card(back, `后来${n}`);
    for (let n = 0; n < 3; n += 1) await look(back);

    const cards = await back.shop.db.documents.where('kind').equals('customer').toArray();
    expect(cards.map(({ fields }) => fields['name'])).toContain('下午来的');
    expect(inFolder()).toBeGreaterThan(0);
    expect(back.counter.device).not.toBe('tilla01');
  },
);

it('what was remembered before the journal was trimmed past it costs no look, and no row', async () => {
  const folder = new PretendFolder();
  const [one, two] = [await aTill(folder, 'tilla01'), await aTill(folder, 'tilla02')];
  await card(one, '安娜');
  for (const till of [one, two, one]) await look(till);
  // Nobody had the passphrase for weeks; snapshots hold the large list that came meanwhile, and the journal let go of it.
  for (let n = 0; n < 4; n += 1) await card(one, `名单${n}`);
  await one.shop.sender.settled();
  one.computer.journal.trim(one.computer.journal.end().count - 1);
  for (const till of [one, two, one, two]) await look(till);
  await areAlike(one, two);
  expect(await two.shop.db.documents.where('kind').equals('customer').count()).toBe(5);
});

it('a folder that is away while the journal is trimmed finds the same counter afterwards', async () => {
  const folder = new PretendFolder();
  const one = await aTill(folder, 'tilla01');
  await card(one, '安娜');
  await look(one);
  folder.isAway = true;
  for (let n = 0; n < 4; n += 1) await card(one, `名单${n}`);
  await one.shop.sender.settled();
  await meet(one.counter.meetingShop, one.counter.ports(), { mayForget: false });
  one.computer.journal.trim(one.computer.journal.end().count);
  await card(one, '后来的');
  folder.isAway = false;
  expect((await look(one)).renamed).toBe(false);
});
