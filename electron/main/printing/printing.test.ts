import { describe, expect, it } from 'vitest';

import type { Sheet } from '#domain/printing/sheet.ts';

import type { PrinterState } from '../../contract-print.ts';
import { drawingDesk } from './drawing-desk.ts';
import { type PrintAnswer, type DriverOrder, type SheetWindow, printing } from './printing.ts';
import { printerList } from './printers.ts';
import type { Spooler, SpoolerJob } from './spooler/spooler.ts';

const sheet: Sheet = {
  paper: { id: 'roll58', width: 58, height: null, margins: white(), rotation: 0 },
  title: '',
  blocks: [],
};
const order = { sheet, printer: 'P', copies: 1 };
const soon = { drawing: 30, handingOver: 30, appearing: 30 };
const never = new Promise<never>(() => undefined);

describe('printing a sheet', () => {
  it('hands it over with its size and names the job at the spooler', async () => {
    const shop = aShop({});
    expect(await shop.press.print(order)).toEqual({
      kind: 'handed-over',
      job: { printer: 'P', number: 8 },
    });
    expect(shop.orders).toEqual([
      { printer: 'P', copies: 1, size: { width: 58_000, height: 101_600 } },
    ]);
  });

  it.each(['paused', 'rejecting', 'offline', 'out-of-paper', 'trouble'] as const)(
    'keeps it back when the printer is %s',
    async (state) => {
      const shop = aShop({ state });
      expect(await shop.press.print(order)).toEqual({ kind: 'printer-stopped', why: state });
      expect(shop.orders).toEqual([]);
    },
  );

  it('keeps it back when there is no such printer', async () => {
    const shop = aShop({});
    expect(await shop.press.print({ ...order, printer: 'Q' })).toEqual({ kind: 'printer-unknown' });
    expect(shop.orders).toEqual([]);
  });

  it('does not believe "printed" when the spooler has no such job', async () => {
    const shop = aShop({ losesJobs: true });
    expect(await shop.press.print(order)).toEqual({ kind: 'printer-refused', code: 'NO_JOB' });
  });

  it('believes it where the spooler cannot be asked', async () => {
    const shop = aShop({ isSilent: true });
    expect(await shop.press.print(order)).toEqual({ kind: 'handed-over', job: null });
  });

  it.each([
    ['Invalid deviceName provided', { kind: 'printer-unknown' }],
    ['Print job failed', { kind: 'printer-refused', code: 'FAILED' }],
    ['Something about 王女士', { kind: 'printer-refused', code: 'UNKNOWN' }],
  ])('answers "%s" in words of its own', async (why, outcome) => {
    const shop = aShop({ answer: { taken: false, why } });
    expect(await shop.press.print(order)).toEqual(outcome);
  });

  it('gives up a window that does not draw, and one that does not hand over', async () => {
    const mute = aShop({ drawn: never });
    expect(await mute.press.print(order)).toEqual({ kind: 'stuck', at: 'drawing' });
    const hanging = aShop({ answer: never });
    expect(await hanging.press.print(order)).toEqual({ kind: 'stuck', at: 'handing-over' });
    expect([mute.discarded(), hanging.discarded()]).toEqual([1, 1]);
  });

  it('refuses what cannot be drawn or is longer than any paper', async () => {
    const broken = aShop({ drawn: Promise.resolve({ task: 1, kind: 'failed', why: 'picture' }) });
    expect(await broken.press.print(order)).toEqual({ kind: 'sheet-refused', why: 'picture' });
    const long = aShop({ drawn: Promise.resolve({ task: 1, kind: 'drawn', height: 9000 }) });
    expect(await long.press.pdf(sheet)).toEqual({ kind: 'sheet-refused', why: 'too-long' });
  });
});

describe('a job at the spooler', () => {
  it.each([
    [
      { number: 7, state: 'waiting' },
      { kind: 'waiting', printer: 'ready' },
    ],
    [{ number: 7, state: 'printed' }, { kind: 'printed' }],
    [{ number: 7, state: 'ended' }, { kind: 'gone' }],
    [{ number: 6, state: 'printed' }, { kind: 'unknown' }],
  ] as const)('that is %j is %j', async (job, state) => {
    const { press } = aShop({ jobs: [job] });
    expect(await press.look({ printer: 'P', number: 7 })).toEqual(state);
  });

  it('is taken back only while it waits at the printer that is named', async () => {
    const { press } = aShop({ jobs: [{ number: 7, state: 'waiting' }] });
    expect(await press.cancel({ printer: 'P', number: 7 })).toEqual({ kind: 'cancelled' });
    const none = { kind: 'not-possible', code: 'NO_JOB' };
    expect(await press.cancel({ printer: 'P', number: 1 })).toEqual(none);
    expect(await aShop({}).press.cancel({ printer: 'P', number: 7 })).toEqual(none);
  });

  it('is not asked for a hundred times at once', async () => {
    const { press } = aShop({});
    const job = { printer: 'P', number: 7 };
    const states = await Promise.all(Array.from({ length: 100 }, () => press.look(job)));
    expect(states.filter(({ kind }) => kind === 'printed')).toHaveLength(20);
    expect(states.filter(({ kind }) => kind === 'unknown')).toHaveLength(80);
  });

  it('is gone with its printer', async () => {
    const { press } = aShop({});
    expect(await press.look({ printer: 'removed', number: 7 })).toEqual({ kind: 'gone' });
  });
});

describe('the drawing desk', () => {
  it('hands a sheet to a page that waits, and to one that comes later', async () => {
    const desk = drawingDesk();
    const early = desk.take();
    const first = desk.draw(sheet);
    expect((await early).task).toBe(1);
    desk.hear({ task: 1, kind: 'drawn', height: 10 });
    expect(await first).toMatchObject({ height: 10 });
    void desk.draw(sheet);
    expect((await desk.take()).task).toBe(2);
  });

  it('does not take an answer that comes too late for the next sheet', async () => {
    const desk = drawingDesk();
    void desk.draw(sheet);
    const second = desk.draw(sheet);
    desk.hear({ task: 1, kind: 'failed', why: 'drawing' });
    desk.hear({ task: 2, kind: 'drawn', height: 20 });
    expect(await second).toMatchObject({ kind: 'drawn', height: 20 });
  });
});

describe('the list of printers', () => {
  it('has the usual one first, and those of which the spooler says nothing', () => {
    const named = ['B', 'A', 'C'].map((name) => ({ name, displayName: name, description: '前台' }));
    const list = printerList(named, [{ name: 'B', isDefault: true, state: 'ready' }]);
    expect(
      list.kind === 'printers' && list.printers.map(({ name, state }) => [name, state]),
    ).toEqual([
      ['B', 'ready'],
      ['A', 'unknown'],
      ['C', 'unknown'],
    ]);
  });

  it('is not empty but silent when nobody answers', () => {
    expect(printerList([], undefined)).toEqual({ kind: 'spooler-silent' });
    expect(printerList([], [])).toEqual({ kind: 'printers', printers: [] });
  });
});

type Given = {
  readonly state?: PrinterState;
  readonly jobs?: readonly SpoolerJob[];
  readonly drawn?: ReturnType<SheetWindow['draw']>;
  readonly answer?: PrintAnswer | Promise<PrintAnswer>;
  readonly losesJobs?: boolean;
  readonly isSilent?: boolean;
};

/** A shop with one printer, `P`, whose last job was number 7. */
function aShop(given: Given) {
  const orders: DriverOrder[] = [];
  let discarded = 0;
  let jobs = given.jobs ?? [{ number: 7, state: 'printed' as const }];
  const window: SheetWindow = {
    draw: () => given.drawn ?? Promise.resolve({ task: 1, kind: 'drawn', height: 101.3 }),
    print: async (order) => {
      orders.push(order);
      if (given.losesJobs !== true) jobs = [...jobs, { number: 8, state: 'waiting' }];
      return given.answer ?? { taken: true };
    },
    pdf: async () => new Uint8Array(),
    printers: async () => [],
    discard: () => {
      discarded += 1;
    },
  };
  const told = [{ name: 'P', isDefault: true, state: given.state ?? ('ready' as const) }];
  const spooler: Spooler = {
    remembersJobs: true,
    printers: async () => (given.isSilent === true ? undefined : told),
    jobs: async () => (given.isSilent === true ? undefined : jobs),
    cancel: async () => ({ kind: 'cancelled' }),
    papers: async () => [],
  };
  const press = printing({ window, spooler, patience: soon });
  return { press, orders, discarded: () => discarded };
}

function white() {
  return { top: 2, right: 2, bottom: 2, left: 2 };
}
