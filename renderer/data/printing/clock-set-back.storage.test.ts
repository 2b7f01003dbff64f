import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { PrintCounter, minute } from '#test/support/print-counter.ts';

import { printsOf } from './print-entries.ts';

const day = 24 * 60 * minute;
let counter: PrintCounter;

beforeEach(async () => {
  counter = await PrintCounter.openIt();
});

afterEach(() => counter.close());

it('what lies at the spooler is still looked at, and is an entry once it is out', async () => {
  counter.desk.comesOut = false;
  await counter.asked();
  await counter.later(-40 * day);
  counter.desk.letOut();
  await counter.later(minute);

  expect(await counter.states()).toEqual([]);
  expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(1);
});

it('what the spooler knows nothing of any more is settled half a minute later, not weeks', async () => {
  counter.desk.comesOut = false;
  await counter.asked();
  counter.desk.spooler.clear();
  await counter.later(-40 * day);
  expect(await counter.states()).toEqual(['handed-over']);
  await counter.later(minute);

  expect(await counter.states()).toEqual([]);
});

it('a stopped printer is not tried for weeks: no card comes out that nobody expects', async () => {
  counter.desk.printers.set('前台', 'offline');
  await counter.asked();
  await counter.later(-40 * day);
  await counter.later(day);
  counter.desk.printers.set('前台', 'ready');
  await counter.later(day);

  expect(counter.desk.tray).toEqual([]);
  expect(await counter.states()).toEqual(['stopped']);
});

it('what waited over a restart on another day is asked about first', async () => {
  counter.queue.stop();
  await counter.asked();
  counter.computer.later(-day);
  await counter.restart();
  await counter.looked();

  expect(counter.desk.tray).toEqual([]);
  expect(counter.desk.told).toEqual(['late']);
});

it('no timer is longer than a timer can be, which would ring at once and for ever', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout');
  counter.desk.comesOut = false;
  await counter.asked();
  await counter.later(-40 * day);
  await counter.looked();
  const waits = timer.mock.calls.map(([, ms = 0]) => ms);
  timer.mockRestore();

  expect(Math.max(...waits)).toBeLessThan(2 ** 31);
});
