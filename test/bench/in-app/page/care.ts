import { passInWorker } from '#app/care/keep-care.ts';
import { birthdaysBetween } from '#data/care/birthdays.ts';
import { calendarOthers } from '#data/care/calendar-others.ts';
import { careBookOf } from '#data/care/care-book.ts';
import { saveCareRule } from '#data/care/care-rules.ts';
import { careDoneSince } from '#data/care/interactions.ts';
import { movedSince } from '#data/care/life-moves.ts';
import { nameIn } from '#data/care/name-in.ts';
import { runningOut } from '#data/care/running-out.ts';
import { signInsOn } from '#data/care/sign-ins.ts';
import { columnsOf } from '#data/columns/columns-of.ts';
import type { Shop } from '#data/shop.ts';
import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import { wholeCalendar } from '#domain/care/calendar/calendar-filter.ts';
import { periodOf } from '#domain/care/calendar/period.ts';
import type { CareTrigger } from '#domain/care/care-rule.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { newOperationId } from '#platform/ids.ts';

import { type Row, timed, timesOf } from '../../measure.ts';

const rules: readonly (readonly [afterDays: number, trigger: CareTrigger])[] = [
  [3, { kind: 'anySale' }],
  [30, { kind: 'anySale' }],
  [0, { kind: 'stage', stage: 'quiet' }],
  [0, { kind: 'stage', stage: 'sleeping' }],
  [0, { kind: 'pointsEnd', days: 30 }],
];
/** What a cell of a month shows at the most. */
const roomsInCell = 4;
const keyEveryMs = 25;

/**
 * A morning with half as many open follow-ups as customers: what the today board and a month cost, and the pass of
 * a new day in its worker while somebody types at the counter.
 */
export async function measureCare(shop: Shop): Promise<readonly Row[]> {
  const today = shop.clock.today();
  const week = addDays(today, 7);
  const book = careBookOf(shop);
  await Promise.all([book.caughtUp(), columnsOf(shop).list.caughtUp(), shop.search.caughtUp()]);
  const open = book.open(null, addDays(today, 1_000)).length;
  const board = await timed(100, () => {
    book.counts(today);
    return [book.open(null, today), book.closedOn(today)];
  });
  const asked = await timed(9, () =>
    Promise.all([
      birthdaysBetween(shop, today, week),
      runningOut(shop, today, week),
      movedSince(shop, addDays(today, -7)),
      signInsOn(shop, today),
      careDoneSince(shop, addDays(today, -60)),
    ]),
  );
  const period = periodOf('month', today);
  const others = await timed(9, () => calendarOthers(shop, period));
  const { lines } = await calendarOthers(shop, period);
  const month = await timed(50, () =>
    calendarDays(
      {
        period,
        open: book.open(period.from, period.through),
        closedOn: (day) => book.closedOn(day),
        others: lines,
        nameOf: (id) => nameIn(shop, id),
      },
      wholeCalendar,
      roomsInCell,
    ),
  );
  for (const [afterDays, trigger] of rules) {
    const draft = { isOn: true, trigger, afterDays, text: '', staffId: null, since: today };
    const act = { operationId: newOperationId(), by: null };
    await saveCareRule(shop, { ...draft, kind: 'afterSale' }, act);
  }
  const first = await passed(shop, 0);
  const next = await passed(shop, 1);
  return [
    { what: `today: ${open} promises, what is due of them`, times: board },
    { what: 'today: the rest of the board, read in the background', times: asked },
    { what: 'month: the days of a calendar', times: month },
    { what: 'month: birthdays, festivals, activities, read', times: others },
    { what: 'care: rules switched on, first pass in a worker', times: timesOf([first.took]) },
    { what: 'care: the pass of a new day in a worker', times: timesOf([next.took]) },
    { what: 'care: a keystroke during the first pass', times: timesOf(first.keys) },
    { what: 'care: a keystroke during the pass of a new day', times: timesOf(next.keys) },
  ];
}

/** Milliseconds of the pass of the day so many days from now, and of each key that is typed during it. */
async function passed(shop: Shop, later: number) {
  const keys: number[] = [];
  let isOver = false;
  const start = performance.now();
  const pass = passInWorker(shop, addDays(shop.clock.today(), later), new AbortController().signal);
  const whole = pass.then((isWhole) => {
    isOver = true;
    return { isWhole, took: performance.now() - start };
  });
  for (let at = 0; !isOver; at += 1) {
    const due = performance.now() + keyEveryMs;
    await new Promise((resolve) => {
      setTimeout(resolve, keyEveryMs);
    });
    // From the moment the key would have come: a page that is busy hears it late.
    shop.search.find(String(at % 100));
    keys.push(performance.now() - due);
  }
  const { isWhole, took } = await whole;
  if (!isWhole) throw new Error('The pass did not end.');
  return { took, keys };
}
