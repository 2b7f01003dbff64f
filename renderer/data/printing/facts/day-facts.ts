import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import { wholeCalendar } from '#domain/care/calendar/calendar-filter.ts';
import { type CalendarLine, minuteOf } from '#domain/care/calendar/calendar-line.ts';
import type { Period } from '#domain/care/calendar/period.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { minuteText } from '#domain/kernel/minute-text.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { ListFacts } from '#domain/printing/print-facts.ts';

import { calendarOthers, pointsExpiring } from '../../care/calendar-others.ts';
import { careBookOf } from '../../care/care-book.ts';
import { followUpWords } from '../../care/follow-up-words.ts';
import { nameIn } from '../../care/name-in.ts';
import { columnsOf } from '../../columns/columns-of.ts';
import type { Shop } from '../../shop.ts';
import { type Desk, type PaperFacts, paperOf, words } from './desk.ts';

type Row = ListFacts['rows'][number];

/** In every font that has Chinese, which a ballot box is not. */
const toTick = words('□');

/**
 * What is to do on a day: what the day is, whose birthday it is, promises by their time, and those that were left from
 * earlier days. Who is gone, and who does not want to be greeted, is not on it, as on the screen.
 */
export async function todayFacts(desk: Desk, day: BusinessDay): Promise<PaperFacts> {
  const { shop, language } = desk;
  const { lines, open } = await readDays(shop, { from: day, through: day }, null);
  const said = await followUpWords(shop.db, open);
  const isThere = (one: FollowUp) => nameIn(shop, one.customerId) !== undefined;
  const promised = open.filter(isThere);
  const rows = [
    ...lines.filter(({ kind }) => kind === 'festival' || kind === 'birthday').map(toGreet),
    ...promised.filter((one) => one.day === day).map(toDo),
    ...promised.filter((one) => one.day < day).map(toDo),
  ];
  const facts = paperOf(
    desk,
    'todayList',
    day,
    { day },
    {
      blanks: {
        heading: words(language.tell.title('todayList', language.tell.weekday(day))),
        count: words(language.tell.things(rows.length)),
      },
      lists: { todo: { rows } },
    },
  );
  return { facts, categories: [], tierId: null };

  function toGreet(line: CalendarLine): Row {
    const { name, what } = toldLine(desk, line, said);
    const phone = line.kind === 'birthday' ? phoneIn(shop, line.customerId) : '';
    return { done: toTick, what: words(what), name: words(name), phone: words(phone) };
  }

  function toDo(one: FollowUp): Row {
    const what = said.get(one.id) ?? language.tell.followUp(one.kind);
    return {
      done: toTick,
      time: words(one.minute === null ? '' : minuteText(one.minute)),
      what: words(one.day < day ? language.tell.overdue(what, one.day) : what),
      name: words(nameIn(shop, one.customerId) ?? ''),
      phone: words(phoneIn(shop, one.customerId)),
      staff: words(staffOf(desk, one)),
    };
  }
}

/** Seven days from a day on, as the calendar shows them; a day without anything has its row, to write on. */
export async function weekFacts(desk: Desk, from: BusinessDay): Promise<PaperFacts> {
  const { shop, language } = desk;
  const period: Period = { from, through: daysLater(from, 6) };
  const { lines, open } = await readDays(shop, period, from);
  const book = careBookOf(shop);
  const nameOf = (id: RowId) => nameIn(shop, id);
  const source = { period, open, closedOn: book.closedOn, others: lines, nameOf };
  const days = calendarDays(source, wholeCalendar, Infinity);
  const followUps = days.flatMap(({ lines: of }) =>
    of.flatMap((line) => (line.kind === 'followUp' ? [line.followUp] : [])),
  );
  const said = await followUpWords(shop.db, followUps);
  const rows = days.flatMap(({ day, lines: of }): readonly Row[] => {
    const head = { day: words(language.tell.weekday(day)) };
    if (of.length === 0) return [head];
    return of.map((line, at) => ({ ...(at === 0 && head), ...weekRow(desk, line, said) }));
  });
  const facts = paperOf(
    desk,
    'calendarWeek',
    from,
    { day: desk.today },
    {
      blanks: {
        heading: words(language.words.documents.calendarWeek),
        from: { kind: 'day', day: period.from },
        through: { kind: 'day', day: period.through },
        count: { kind: 'count', count: days.reduce((all, { count }) => all + count, 0) },
      },
      lists: { week: { rows } },
    },
  );
  return { facts, categories: [], tierId: null };
}

function weekRow(desk: Desk, line: CalendarLine, said: ReadonlyMap<RowId, string>): Row {
  const { name, what } = toldLine(desk, line, said);
  const minute = minuteOf(line);
  return {
    time: words(minute === null ? '' : minuteText(minute)),
    what: words(line.kind === 'followUp' && line.followUp.state !== 'open' ? `✓ ${what}` : what),
    name: words(name),
    ...(line.kind === 'followUp' && { staff: words(staffOf(desk, line.followUp)) }),
  };
}

/** A line of the calendar, who and what apart. */
function toldLine(
  { language: { tell } }: Desk,
  line: CalendarLine,
  said: ReadonlyMap<RowId, string>,
): { readonly name: string; readonly what: string } {
  switch (line.kind) {
    case 'followUp': {
      const { id, kind } = line.followUp;
      return { name: line.name, what: said.get(id) ?? tell.followUp(kind) };
    }
    case 'birthday':
      return { name: line.name, what: tell.birthdayOf(line.turning) };
    case 'festival':
      return { name: '', what: tell.festival(line.festival) };
    case 'expiry': {
      const { what } = line;
      const told =
        what.kind === 'points' ? tell.pointsEnd(what.people) : tell.couponEnds(what.name);
      return { name: '', what: told };
    }
    case 'activity':
      return { name: '', what: line.name };
  }
}

/** What lies on some days, once everything that arrived is known; open promises from `since`, null from the oldest. */
async function readDays(shop: Shop, period: Period, since: BusinessDay | null) {
  const book = careBookOf(shop);
  await Promise.all([book.caughtUp(), columnsOf(shop).list.caughtUp()]);
  const others = await calendarOthers(shop, period);
  const expiries = await pointsExpiring(shop, period, new AbortController().signal);
  return {
    lines: [...others.lines, ...(expiries ?? [])],
    open: book.open(since, period.through),
  };
}

function phoneIn(shop: Shop, id: RowId): string {
  const { slots, groups, texts } = columnsOf(shop).list.columns();
  const slot = slots.get(id) ?? slots.get(canonicalId(groups, id));
  const [first = ''] = (slot === undefined ? '' : (texts.phones.values[slot] ?? '')).split(' ');
  return first;
}

function staffOf({ staff }: Desk, { staffId }: FollowUp): string {
  return staffId === null ? '' : (staff.get(staffId) ?? '');
}
