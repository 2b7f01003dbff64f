import { afterEach, beforeEach, expect, it } from 'vitest';

import { madeCard } from '#test/support/at-the-counter.ts';
import { PrintCounter, cardsOf, minute } from '#test/support/print-counter.ts';

import { erasePerson } from '../customers/erase-person.ts';

let counter: PrintCounter;

beforeEach(async () => {
  counter = await PrintCounter.openIt();
});

afterEach(() => counter.close());

it('paper with an erased person’s words that lies at the spooler is taken back there', async () => {
  const { shop, computer, desk, wang } = counter;
  desk.comesOut = false;
  await counter.asked(cardsOf([wang]));
  counter.gone.add(wang);
  await erasePerson(shop, wang, computer.act());
  await counter.worked();
  desk.letOut();
  await counter.worked();

  expect(desk.tray).toEqual([]);
  expect(await counter.states()).toEqual([]);
});

it('and of a batch only theirs: the others come out', async () => {
  const { shop, computer, desk, wang } = counter;
  const li = (await madeCard(shop, computer, { name: '李四' })).id;
  desk.comesOut = false;
  await counter.asked(cardsOf([wang, li]));
  counter.gone.add(wang);
  await erasePerson(shop, wang, computer.act());
  await counter.worked();
  desk.letOut();
  await counter.later(minute);

  expect(desk.tray).toEqual([li]);
  expect(await counter.states()).toEqual([]);
});

it('a slip of theirs that lies there is made anew without their name', async () => {
  const { shop, computer, desk, wang, sale } = counter;
  desk.comesOut = false;
  await counter.asked();
  const before = counter.read.sheets;
  await erasePerson(shop, wang, computer.act());
  await counter.worked();
  desk.letOut();
  await counter.later(minute);

  expect(counter.read.sheets).toBe(before + 1);
  expect(desk.tray).toEqual([sale]);
});

it('what waits for somebody else stays', async () => {
  const { shop, computer, desk, wang, sale } = counter;
  const li = (await madeCard(shop, computer, { name: '李四' })).id;
  desk.printers.set('前台', 'offline');
  await counter.asked(cardsOf([wang]));
  await counter.asked(cardsOf([li]));
  await counter.asked();
  counter.gone.add(wang);
  await erasePerson(shop, wang, computer.act());
  desk.printers.set('前台', 'ready');
  await counter.later(minute);
  await counter.later(minute);

  expect(desk.tray).toEqual([li, sale]);
  expect(await counter.states()).toEqual([]);
});
