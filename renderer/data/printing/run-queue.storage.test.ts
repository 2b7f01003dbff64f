import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { soldSale } from '#test/support/at-the-counter.ts';
import { PrintCounter, minute, setup, slipOf } from '#test/support/print-counter.ts';

import { printsOf } from './print-entries.ts';
import { askToPrint, retryJob } from './print-queue.ts';

let counter: PrintCounter;

beforeEach(async () => {
  counter = await PrintCounter.openIt();
});

afterEach(() => counter.close());

describe('a slip that is asked for', () => {
  it('comes out once, is an entry of its customer, and waits no more', async () => {
    await counter.asked();
    await counter.later(minute);

    expect(counter.desk.tray).toEqual([counter.sale]);
    expect(await counter.states()).toEqual([]);
    const entries = await counter.shop.db.entries.where('subject').equals(counter.wang).toArray();
    expect(entries.filter(({ kind }) => kind === 'print')).toMatchObject([
      { about: counter.sale, document: 'receipt', copies: 1 },
    ]);
  });

  it('is counted for the mark of the next copy, each document for itself', async () => {
    await counter.asked();
    await counter.asked();
    await counter.asked({ ...slipOf(counter.sale), document: 'afterSale' });
    await counter.later(minute);

    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(2);
    expect(await printsOf(counter.shop, counter.sale, 'afterSale')).toBe(1);
  });

  it('counts while the spooler has it: a second copy asked for now is marked too', async () => {
    counter.desk.comesOut = false;
    await counter.asked();

    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(1);
  });

  it('counts as out where the system does not follow its jobs', async () => {
    counter.desk.isFollowed = false;
    await counter.asked();

    expect(await counter.states()).toEqual([]);
    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(1);
  });

  it('is refused when it names nobody', async () => {
    expect(await askToPrint(counter.shop, slipOf(), setup)).toMatchObject({
      refusal: { kind: 'nothing' },
    });
  });

  it('of a sale without a card is told by that sale', async () => {
    const walkIn = await soldSale(counter.shop, counter.computer, null, 5_00);
    await counter.asked(slipOf(walkIn));
    await counter.later(minute);

    const entries = await counter.shop.db.entries.where('subject').equals(walkIn).toArray();
    expect(entries).toMatchObject([{ kind: 'print', about: walkIn }]);
  });

  it('says that there is nothing to print when its sale is gone', async () => {
    counter.gone.add(counter.sale);
    await counter.asked();

    expect(await counter.jobs()).toMatchObject([
      { state: { kind: 'stopped', why: { kind: 'no-sheet', why: 'gone' }, again: false } },
    ]);
    expect(counter.desk.told).toEqual(['no-sheet']);
  });
});

describe('a printer that takes nothing', () => {
  it('stops ten slips and is told once; once it is back, all come out in their order', async () => {
    counter.desk.printers.set('前台', 'out-of-paper');
    const sales = [
      counter.sale,
      await soldSale(counter.shop, counter.computer, counter.wang, 1_00),
      await soldSale(counter.shop, counter.computer, counter.wang, 2_00),
    ];
    for (const one of sales) {
      await counter.asked(slipOf(one));
      counter.computer.later(1_000);
    }
    await counter.later(minute);
    expect(counter.desk.told).toEqual(['printer-stopped']);
    expect(await counter.states()).toEqual(['stopped', 'stopped', 'stopped']);

    counter.desk.printers.set('前台', 'ready');
    await counter.later(minute);
    await counter.later(minute);

    expect(counter.desk.tray).toEqual(sales);
    expect(await counter.states()).toEqual([]);
  });

  it('is asked for its state only, while it stands still', async () => {
    counter.desk.printers.set('前台', 'offline');
    await counter.asked();
    const before = counter.desk.asked;
    for (let look = 0; look < 5; look += 1) await counter.later(40_000);

    expect(counter.desk.asked).toBe(before);
  });

  it('is tried for ten minutes; a card of an hour ago comes out only when a person says so', async () => {
    counter.desk.printers.set('前台', 'paused');
    const job = await counter.asked();
    await counter.later(11 * minute);
    counter.desk.printers.set('前台', 'ready');
    await counter.later(60 * minute);
    expect(counter.desk.tray).toEqual([]);

    await retryJob(counter.shop, job);
    await counter.looked();

    expect(counter.desk.tray).toEqual([counter.sale]);
  });

  it('is told again after a person tried again in vain', async () => {
    counter.desk.printers.delete('前台');
    const job = await counter.asked();
    await retryJob(counter.shop, job);
    await counter.looked();

    expect(counter.desk.told).toEqual(['printer-unknown', 'printer-unknown']);
  });

  it('is news again once something got through in between', async () => {
    counter.desk.printers.set('前台', 'offline');
    await counter.asked();
    counter.desk.printers.set('前台', 'ready');
    await counter.later(minute);
    await counter.later(minute);
    counter.desk.printers.set('前台', 'offline');
    await counter.asked();

    expect(counter.desk.told).toEqual(['printer-stopped', 'printer-stopped']);
  });

  it('does not hold up what another printer can print', async () => {
    counter.desk.printers.set('前台', 'offline');
    counter.desk.printers.set('办公室', 'ready');
    await counter.asked();
    await askToPrint(counter.shop, slipOf(counter.wang), { ...setup, printer: '办公室' });
    await counter.looked();

    expect(counter.desk.tray).toEqual([counter.wang]);
  });

  it('is waited for over a restart, and told no second time', async () => {
    counter.desk.printers.set('前台', 'offline');
    await counter.asked();
    await counter.restart();
    expect(await counter.states()).toEqual(['stopped']);
    expect(counter.desk.told).toEqual(['printer-stopped']);

    counter.desk.printers.set('前台', 'ready');
    await counter.later(minute);

    expect(counter.desk.tray).toEqual([counter.sale]);
  });

  it('gets nothing of what waited over night', async () => {
    counter.queue.stop();
    await askToPrint(counter.shop, slipOf(counter.sale), setup);
    counter.computer.later(12 * 60 * minute);
    await counter.restart();

    expect(counter.desk.tray).toEqual([]);
    expect(counter.desk.told).toEqual(['late']);
  });
});
