import fc from 'fast-check';
import { expect, it } from 'vitest';

import { PrintCounter, cardsOf, minute, slipOf } from '#test/support/print-counter.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';

import { printsOf } from './print-entries.ts';
import { dropJob, retryJob } from './print-queue.ts';

/** What can happen before a printer in a day, in any order. */
type Happening =
  | { readonly kind: 'asks'; readonly cards: number }
  | { readonly kind: 'printer'; readonly state: 'ready' | 'offline' | 'out-of-paper' | 'removed' }
  | { readonly kind: 'spooler'; readonly holds: boolean }
  | { readonly kind: 'no-answer'; readonly cameOut: boolean }
  | { readonly kind: 'passes'; readonly minutes: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'drops' | 'retries'; readonly which: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('asks' as const),
      cards: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('printer' as const),
      state: fc.constantFrom('ready' as const, 'offline', 'out-of-paper', 'removed'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('spooler' as const), holds: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('no-answer' as const), cameOut: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('passes' as const),
      minutes: fc.integer({ min: 0, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'restart' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('drops' as const, 'retries'), which: fc.nat(5) }),
  },
);

it('prints nothing twice, loses nothing that nobody dropped, and counts what is in the tray', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 25 }), async (day) => {
      const counter = await PrintCounter.openIt();
      try {
        await lived(counter, day);
      } finally {
        counter.close();
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);

async function lived(counter: PrintCounter, day: readonly Happening[]): Promise<void> {
  const asked: RowId[] = [];
  const dropped = new Set<string>();
  for (const one of day) await happens(counter, one, asked, dropped);
  counter.desk.printers.set('前台', 'ready');
  counter.desk.outcome = undefined;
  counter.desk.comesOut = true;
  counter.desk.letOut();
  for (let round = 0; round < mostRounds && (await isBusy(counter)); round += 1) {
    await counter.worked();
  }

  const { tray } = counter.desk;
  expect(new Set(tray).size).toBe(tray.length);
  const jobs = await counter.jobs();
  const waiting = new Set(jobs.flatMap(({ request, done }) => idsOf(request).slice(done)));
  const unsure = new Set(
    jobs.flatMap(({ request, done, state }) =>
      state.kind === 'unsure' ? idsOf(request).slice(done, done + 1) : [],
    ),
  );
  for (const id of asked) {
    // It lies in the tray or does not: that is what a person is asked.
    if (dropped.has(id) || unsure.has(id)) continue;
    expect(Number(tray.includes(id)) + Number(waiting.has(id))).toBe(1);
    expect(await printsOf(counter.shop, id, documentOf(id))).toBe(Number(tray.includes(id)));
  }
  // Only a person is waited for now.
  expect(await isBusy(counter)).toBe(false);
}

/** Far more than all that can be asked for needs. */
const mostRounds = 30;

async function isBusy(counter: PrintCounter): Promise<boolean> {
  await counter.looked();
  return (await counter.jobs()).some(
    ({ state }) => state.kind !== 'unsure' && !(state.kind === 'stopped' && !state.again),
  );
}

async function happens(
  counter: PrintCounter,
  one: Happening,
  asked: RowId[],
  dropped: Set<string>,
): Promise<void> {
  const { desk } = counter;
  switch (one.kind) {
    case 'asks': {
      const request = fresh(asked, one.cards);
      await counter.asked(request);
      return;
    }
    case 'printer':
      if (one.state === 'removed') desk.printers.delete('前台');
      else desk.printers.set('前台', one.state);
      return;
    case 'spooler':
      desk.comesOut = !one.holds;
      if (!one.holds) desk.letOut();
      return;
    case 'no-answer':
      desk.outcome = { kind: 'stuck', at: 'handing-over' };
      desk.isDeaf = one.cameOut;
      await counter.asked(fresh(asked, 1));
      desk.outcome = undefined;
      return;
    case 'passes':
      return counter.later(one.minutes * minute);
    case 'restart':
      return counter.restart();
    case 'drops':
    case 'retries':
      return sayTo(counter, one, dropped);
  }
}

/** A person drops something, or has it tried again; what is unsure is left to who stands at the printer. */
async function sayTo(
  counter: PrintCounter,
  { kind, which }: Extract<Happening, { readonly which: number }>,
  dropped: Set<string>,
): Promise<void> {
  const jobs = await counter.jobs();
  const job = jobs[which % Math.max(1, jobs.length)];
  if (job === undefined || job.state.kind === 'unsure') return;
  if (kind === 'retries') await retryJob(counter.shop, job.id);
  else {
    for (const id of idsOf(job.request)) dropped.add(id);
    await dropJob(counter.shop, job.id);
  }
  await counter.looked();
}

function fresh(asked: RowId[], cards: number): PrintRequest {
  const ids = Array.from({ length: cards }, (_, at) =>
    toRowId(`${cards === 1 ? 'slip' : 'card'}-${asked.length + at}`),
  );
  asked.push(...ids);
  return cards === 1 ? slipOf(...ids) : cardsOf(ids);
}

function documentOf(id: RowId) {
  return id.startsWith('slip') ? 'receipt' : 'memberCard';
}

function idsOf({ subject }: PrintRequest): readonly RowId[] {
  if (subject.kind === 'entries') return subject.entryIds;
  return subject.kind === 'customers' ? subject.customerIds : [];
}
