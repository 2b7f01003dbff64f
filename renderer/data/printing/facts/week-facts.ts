import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import { wholeCalendar } from '#domain/care/calendar/calendar-filter.ts';
import { type CalendarLine, minuteOf } from '#domain/care/calendar/calendar-line.ts';
import type { Period } from '#domain/care/calendar/period.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { minuteText } from '#domain/kernel/minute-text.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { ListFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';

import { careBookOf } from '../../care/care-book.ts';
import { followUpWords } from '../../care/follow-up-words.ts';
import { nameIn } from '../../care/name-in.ts';
import { readDays, staffOf, toldLine } from './calendar-lines.ts';
import { type Desk, type PaperFacts, paperOf } from './desk.ts';

type Row = ListFacts['rows'][number];

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
