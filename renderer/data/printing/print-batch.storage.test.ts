import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { madeCard } from '#test/support/at-the-counter.ts';
import { PrintCounter, cardsOf } from '#test/support/print-counter.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { printsOf } from './print-entries.ts';
import { dropJob } from './print-queue.ts';

let counter: PrintCounter;

beforeEach(async () => {
  counter = await PrintCounter.openIt();
});

afterEach(() => counter.close());

describe('a batch', () => {
  let people: RowId[];

  beforeEach(async () => {
    people = [];
    for (const name of ['张三', '李四', '赵五', '钱六']) {
      people.push((await madeCard(counter.shop, counter.computer, { name })).id);
    }
  });

  const cards = () => cardsOf(people);

  it('comes out whole and in order, one at the spooler at a time', async () => {
    counter.desk.comesOut = false;
    await counter.asked(cards());
    for (const done of [0, 1, 2, 3]) {
      expect(await counter.jobs()).toMatchObject([{ done, of: 4 }]);
      expect(
        [...counter.desk.spooler.values()].filter(({ state }) => state === 'waiting'),
      ).toHaveLength(1);
      counter.desk.letOut();
      await counter.later(1_000);
    }

    expect(counter.desk.tray).toEqual(people);
    expect(await counter.states()).toEqual([]);
  });

  it('is read card by card: only the one that is printed is in memory, and what all share is read once', async () => {
    counter.desk.comesOut = false;
    await counter.asked(cards());
    expect(counter.read).toEqual({ jobs: 1, sheets: 1 });

    counter.desk.comesOut = true;
    counter.desk.letOut();
    await counter.worked();
    expect(counter.read).toEqual({ jobs: 1, sheets: 4 });
  });

  it('goes on behind the last one that came out, over a restart', async () => {
    counter.desk.comesOut = false;
    await counter.asked(cards());
    counter.desk.letOut();
    await counter.later(1_000);
    await counter.restart();
    counter.desk.comesOut = true;
    counter.desk.letOut();
    await counter.worked();

    expect(counter.desk.tray).toEqual(people);
  });

  it('ends between two cards when it is dropped; what is out stays told', async () => {
    counter.desk.comesOut = false;
    const job = await counter.asked(cards());
    counter.desk.letOut();
    await dropJob(counter.shop, job);
    await counter.later(1_000);

    expect(counter.desk.tray).toEqual(people.slice(0, 1));
    expect(await counter.states()).toEqual([]);
    expect(await printsOf(counter.shop, people[0] ?? counter.wang, 'memberCard')).toBe(1);
  });

  it('lets a slip go between two of its cards', async () => {
    counter.desk.comesOut = false;
    await counter.asked(cards());
    await counter.asked();
    counter.desk.comesOut = true;
    counter.desk.letOut();
    await counter.worked();

    expect(counter.desk.tray).toHaveLength(5);
    expect(counter.desk.tray.indexOf(counter.sale)).toBeLessThan(2);
  });

  it('leaves out who is gone by now', async () => {
    for (const id of people.slice(1, 3)) counter.gone.add(id);
    await counter.asked(cards());
    await counter.worked();

    expect(counter.desk.tray).toEqual([people[0], people[3]]);
    expect(await counter.states()).toEqual([]);
    expect(counter.desk.told).toEqual([]);
  });

  it('is not mixed with the next one', async () => {
    counter.desk.comesOut = false;
    await counter.asked(cards());
    await counter.asked({ ...cards(), document: 'birthdayCard' });
    counter.desk.comesOut = true;
    counter.desk.letOut();
    await counter.worked();

    expect(counter.desk.tray).toEqual([...people, ...people]);
  });
});
