import { afterEach, describe, expect, it } from 'vitest';

import {
  aTill,
  card,
  closeTills,
  give,
  look,
  twoTills,
} from '#test/support/meeting/folder-tills.ts';
import { SwitchedOff } from '#test/support/meeting/pretend-folder.ts';

import { addFound } from './found.ts';
import { meet } from './meet.ts';

afterEach(closeTills);

describe('a look that did not come to its end', () => {
  /** Both have spent the same eight points; the first wrote it into the folder. */
  async function spentTwice() {
    const { folder, one, two } = await twoTills();
    const anna = await card(one, '安娜', ['138 0013 8000']);
    await give(one, anna.id, 10);
    for (const till of [one, two, one]) await addFound(till.shop, (await look(till)).read);
    await give(one, anna.id, -8);
    await give(two, anna.id, -8);
    const here = await card(two, '安那', ['13900139000']);
    const there = await card(one, '安耶', ['13900139000']);
    await look(one);
    return { folder, two, anna, alike: [here.id, there.id].sort() };
  }

  it('tells the debt and the phone that it found once a stick that was full takes its file again', async () => {
    const { two, anna, alike } = await spentTwice();
    two.counter.isFull = true;
    const full = await meet(two.counter.meetingShop, two.counter.ports(), { mayForget: false });
    expect(full).toEqual({ kind: 'trouble', trouble: { kind: 'disk-full' } });
    two.counter.isFull = false;
    const found = await addFound(two.shop, (await look(two)).read);
    expect(found.debts).toMatchObject([{ customerId: anna.id, points: 6 }]);
    expect(found.alike).toEqual([alike]);
    expect((await look(two)).read).toMatchObject({ debts: [], cards: [] });
  });

  it('tells them too after the computer was switched off at any step of it', async () => {
    const { two, anna } = await spentTwice();
    for (let step = 0; ; step += 1) {
      two.counter.killAfter = step;
      const fault: unknown = await look(two).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      two.counter.killAfter = undefined;
      if (fault === undefined) break;
      if (!(fault instanceof SwitchedOff)) throw fault;
    }
    expect((await look(two)).read.debts).toMatchObject([{ customerId: anna.id, points: 6 }]);
  });
});

it('writes its own sales and reads the others’ while no snapshot can be made for a complete file', async () => {
  const { folder, one, two } = await twoTills();
  for (const till of [one, two, one, two]) await look(till);
  const three = await aTill(folder, 'tilla03');
  await card(three, '要等快照的');
  await look(three);
  await card(one, '一号的');
  await look(one);
  await card(two, '二号的');
  const ports = { ...two.counter.ports(), beforeComplete: async () => false };
  const met = await meet(two.counter.meetingShop, ports, { mayForget: false });
  expect(met).toMatchObject({ read: { files: 1, stopped: 'no-snapshot' }, wrote: 'changes' });
  const cards = await two.shop.db.documents.where('kind').equals('customer').toArray();
  expect(new Set(cards.map(({ fields }) => fields['name']))).toEqual(new Set(['一号的', '二号的']));
  expect((await look(two)).read.files).toBe(1);
  expect(await two.shop.db.documents.where('kind').equals('customer').count()).toBe(3);
});
