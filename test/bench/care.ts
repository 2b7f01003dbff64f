import 'fake-indexeddb/auto';

import { careBookOf, startCareBook } from '#data/care/care-book.ts';
import { saveFollowUps } from '#data/care/care-book-snapshot.ts';
import { carePass } from '#data/care/care-pass.ts';
import { saveCareRule } from '#data/care/care-rules.ts';
import { doneFollowUp } from '#data/care/follow-ups.ts';
import { startCareKeeper } from '#data/care/keep-care.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import type { Shop } from '#data/shop.ts';
import type { StoredDocument } from '#data/stored-rows.ts';
import { readCounters, writeCounters } from '#data/write/counters.ts';
import { type CareTrigger } from '#domain/care/care-rule.ts';
import { followUpFrom, followUpKind, followUpKinds } from '#domain/care/follow-up.ts';
import { planCare } from '#domain/care/plan-care.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { type RowId, seq, toOperationId, toRowId, toStamp } from '#domain/kernel/units.ts';
import { noStanding } from '#domain/loyalty/standing.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf } from '#test/support/at-the-counter.ts';

import { machineTimes, timed, timesOf } from './measure.ts';
import { stepsTable } from './report.ts';

/** What the issue asks for, in milliseconds, without a disk: the database is one in memory. */
const limits = { bookOpened: 100, arrival: 5, day: 5 };

const people = 100_000;
const openOnes = 50_000;
/** Only what is asked for is in the database: one in memory goes through all of a table for every question. */
const served = 2_000;
const asked = 200;

const computer = new TestComputer();
const { shop } = await computer.open();
const today = shop.clock.today();
const ids = Array.from({ length: people }, (_, at) => toRowId(`c-${String(at).padStart(7, '0')}`));
const filled = await fill(shop);

const quiet: CareTrigger = { kind: 'stage', stage: 'quiet' };
const pointsEnd: CareTrigger = { kind: 'pointsEnd', days: 30 };
for (const [afterDays, trigger] of [
  [3, { kind: 'anySale' }],
  [30, { kind: 'anySale' }],
  [0, quiet],
  [0, pointsEnd],
] as const) {
  const rule = {
    isOn: true,
    trigger,
    afterDays,
    kind: 'afterSale',
    text: '',
    staffId: null,
  } as const;
  await saveCareRule(shop, { ...rule, since: today }, computer.act());
  computer.later();
}

const upTo = seq((await readCounters(shop.db)).seq);
await saveFollowUps(
  shop.db,
  filled.map(followUpFrom).filter((one) => one !== null),
  { upTo, merges: 0 },
);
const book = careBookOf(shop);
await book.caughtUp();
const year = book.open(null, addDays(today, 400));
const opened = await each(9, async () => {
  const start = performance.now();
  const again = startCareBook(shop);
  await new Promise<void>((ready) => again.subscribe(ready));
  const took = performance.now() - start;
  // What only changes need is made in idle slices afterwards.
  await again.caughtUp();
  again.stop();
  return took;
});
const day = await timed(200, () => {
  book.counts(today);
  return [
    book.open(null, addDays(today, -1)).length,
    book.open(today, today),
    book.closedOn(today),
  ];
});
const month = await timed(200, () => book.open(today, addDays(today, 41)));
const arrivals = await each(100, async (at) => {
  const followUp = filled[at];
  if (followUp === undefined) throw new Error('No follow-up.');
  await doneFollowUp(shop, followUp.id, { result: 'reached', note: '' }, computer.act());
  computer.later();
  const start = performance.now();
  await book.caughtUp();
  return performance.now() - start;
});

const signal = new AbortController().signal;
const run = { progress: () => undefined, signal };
const keeper = startCareKeeper(shop, (on) => carePass(shop, on, run));
await keeper.caughtUp();
const sales = await each(60, async (at) => {
  await recordSale(shop, amountOf(5_000, ids[at] ?? null), computer.act());
  computer.later();
  const start = performance.now();
  await keeper.caughtUp();
  return performance.now() - start;
});
const rule = { id: toRowId('r'), trigger: quiet, afterDays: 3, since: today } as const;
const reasons = [{ because: today, from: today }];
const closed = { closedWeekdays: [6], holidays: [] };
const plan = { customerId: toRowId('c'), today, closed };
const plans = await timed(2_000, () => planCare(rule, reasons, [], plan));
keeper.stop();
book.stop();

console.log(
  `## Care, ${people.toLocaleString('en')} customers, ${year.length.toLocaleString('en')} open\n`,
);
console.log(
  stepsTable([
    ['book: opened from the packed record', opened],
    ['book: one follow-up done, until it is in the book', arrivals],
    ['today: overdue, today, done, counts', day],
    ['six weeks of a calendar', month],
    ['plan of one rule for one customer', plans],
    ['a sale, until both its follow-ups are made or moved', sales],
  ]),
);
const { median, p95 } = machineTimes();
console.log(
  `\nA database in memory. Machine: fixed arithmetic ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms.\n`,
);
const failures = [
  opened.median > limits.bookOpened && `book opened in ${opened.median} ms`,
  arrivals.median > limits.arrival && `arrival took ${arrivals.median} ms`,
  day.p99 > limits.day && `today p99 ${day.p99} ms`,
].filter((failure) => failure !== false);
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

async function each(times: number, work: (at: number) => Promise<number>) {
  const samples: number[] = [];
  for (let at = 0; at < times; at += 1) samples.push(await work(at));
  return timesOf(samples);
}

/** Cards, standings and follow-ups as rows, and every follow-up for the packed record. */
async function fill({ db }: Shop): Promise<readonly StoredDocument[]> {
  const head = {
    rev: toStamp(`${String(computer.nowMs).padStart(15, '0')}-0000-till-1`),
    operationId: toOperationId('filled'),
    by: null,
    clock: {},
  };
  const cards = ids.slice(0, served).map((id, at): StoredDocument => {
    const fields = { name: `顾客${at}`, number: `${at}`, stage: 'customer', createdDay: today };
    return { ...head, id, kind: 'customer', fields, seq: seq(at + 1) };
  });
  const followUps = Array.from({ length: openOnes }, (_, at): StoredDocument => {
    const customerId: RowId = ids[(at * 7) % people] ?? toRowId('nobody');
    const kind = followUpKinds[at % followUpKinds.length] ?? 'custom';
    const fields = { customerId, kind, day: addDays(today, (at % 395) - 30), minute: at % 1_440 };
    return {
      ...head,
      id: toRowId(`f-${at}`),
      kind: followUpKind,
      fields,
      seq: seq(people + at + 1),
    };
  });
  await db.documents.bulkPut([...cards, ...followUps.slice(0, asked)]);
  await db.standings.bulkPut(
    ids.slice(0, served).map((id, at) => {
      const lastDay = addDays(today, -(at % 90));
      return { ...noStanding(id), sales: 1, lastDay, life: 'active', lifeSince: lastDay } as const;
    }),
  );
  const counters = await readCounters(db);
  await writeCounters(db, { ...counters, seq: people + openOnes + 1 });
  return followUps;
}
