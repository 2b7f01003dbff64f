import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';

import { cents } from '#domain/kernel/units.ts';
import {
  aTill,
  areAlike,
  card,
  closeTills,
  give,
  look,
  twoTills,
} from '#test/support/meeting/folder-tills.ts';
import { SwitchedOff } from '#test/support/meeting/pretend-folder.ts';
import { takeIn } from '#test/support/two-counters.ts';

import { erasePerson } from '../customers/erase-person.ts';
import { everythingIn } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import { refoldStandings } from '../standings.ts';
import { topUp } from '../stored/top-up.ts';
import { removeCounter } from './counters.ts';
import { meet } from './meet.ts';
import { keepToRefold } from './refold-later.ts';

afterEach(closeTills);

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
    // Its own claim of customer numbers is the one fact that the other counter does not have yet.
    const [here, there] = [await everythingIn(shop.db), await everythingIn(one.shop.db)];
    expect(here.documents).toEqual(there.documents);
    expect(here.texts).toEqual(there.texts);
    expect(here.entries.filter((entry) => entry.rev.endsWith('tilla01'))).toEqual(there.entries);
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
