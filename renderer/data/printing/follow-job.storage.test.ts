import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { PrintCounter, minute } from '#test/support/print-counter.ts';

import { printsOf } from './print-entries.ts';
import { confirmJob, dropJob, retryJob } from './print-queue.ts';

let counter: PrintCounter;

beforeEach(async () => {
  counter = await PrintCounter.openIt();
});

afterEach(() => counter.close());

describe('a job that the spooler has', () => {
  beforeEach(() => {
    counter.desk.comesOut = false;
  });

  it('is followed over a restart and not handed over again', async () => {
    await counter.asked();
    await counter.restart();
    counter.desk.letOut();
    await counter.later(minute);

    expect(counter.desk.tray).toEqual([counter.sale]);
    expect(counter.desk.asked).toBe(1);
    expect(await counter.states()).toEqual([]);
  });

  it('is told once when it lies there for long, and is out when it comes out after all', async () => {
    await counter.asked();
    await counter.later(2 * minute);
    await counter.later(2 * minute);
    expect(counter.desk.told).toEqual(['no-answer']);
    expect(await counter.jobs()).toMatchObject([{ state: { kind: 'handed-over', stuck: true } }]);

    counter.desk.letOut();
    await counter.later(minute);

    expect(await counter.states()).toEqual([]);
  });

  it('that was taken back at the computer waits for a person', async () => {
    const job = await counter.asked();
    counter.desk.printers.delete('前台');
    await counter.later(minute);
    expect(await counter.jobs()).toMatchObject([
      { state: { why: { kind: 'lost' }, again: false } },
    ]);
    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(0);

    counter.desk.printers.set('前台', 'ready');
    counter.desk.comesOut = true;
    await retryJob(counter.shop, job);
    await counter.later(minute);

    expect(counter.desk.tray).toEqual([counter.sale]);
  });

  it('is taken back there before it is dropped, and leaves no entry', async () => {
    const job = await counter.asked();
    await dropJob(counter.shop, job);
    await counter.looked();
    counter.desk.letOut();

    expect(counter.desk.tray).toEqual([]);
    expect(await counter.states()).toEqual([]);
    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(0);
  });

  it('that came out before it could be dropped counts as printed', async () => {
    const job = await counter.asked();
    counter.desk.letOut();
    await dropJob(counter.shop, job);
    await counter.looked();

    expect(await counter.states()).toEqual([]);
    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(1);
  });

  it('is taken back before it is printed anew, so that one comes out', async () => {
    const job = await counter.asked();
    await retryJob(counter.shop, job);
    await counter.looked();
    await counter.later(minute);
    counter.desk.letOut();
    await counter.later(minute);

    expect(counter.desk.tray).toEqual([counter.sale]);
  });

  it('that the spooler does not give back is not printed a second time, and that is said', async () => {
    const job = await counter.asked();
    counter.desk.spooler.clear();
    await retryJob(counter.shop, job);
    await counter.looked();

    expect(await counter.jobs()).toMatchObject([
      { state: { kind: 'handed-over', stuck: true, kept: true } },
    ]);
    expect(counter.desk.asked).toBe(1);
  });

  it('counts as out once the spooler has forgotten it', async () => {
    await counter.asked();
    counter.desk.spooler.clear();
    await counter.later(1_000);
    expect(await counter.states()).toEqual(['handed-over']);
    await counter.later(minute);

    expect(await counter.states()).toEqual([]);
    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(1);
  });
});

describe('what may have come out', () => {
  beforeEach(async () => {
    counter.desk.outcome = { kind: 'stuck', at: 'handing-over' };
    await counter.asked();
    counter.desk.outcome = undefined;
  });

  it('is never printed again by itself', async () => {
    await counter.later(5 * minute);
    await counter.restart();
    await counter.later(5 * minute);

    expect(await counter.states()).toEqual(['unsure']);
    expect(counter.desk.told).toEqual(['unsure']);
    expect(counter.desk.tray).toEqual([]);
  });

  it('is an entry when a person has it in the hand', async () => {
    const [job] = await counter.jobs();
    if (job) await confirmJob(counter.shop, job.id);

    expect(await counter.states()).toEqual([]);
    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(1);
  });

  it('is printed when a person says that it did not', async () => {
    const [job] = await counter.jobs();
    if (job) await retryJob(counter.shop, job.id);
    await counter.later(minute);

    expect(counter.desk.tray).toEqual([counter.sale]);
  });
});
