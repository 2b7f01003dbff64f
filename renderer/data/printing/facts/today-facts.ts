import { birthdayLine } from '#domain/care/board-lines.ts';
import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';
import { isShopsTurn } from '#domain/care/complaint-board.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import { minuteText } from '#domain/kernel/minute-text.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { ListFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { complaintFeedOf } from '../../care/complaint-feed.ts';
import { followUpWords } from '../../care/follow-up-words.ts';
import { careDoneSince } from '../../care/interactions.ts';
import { nameIn } from '../../care/name-in.ts';
import { readGroups } from '../../entries-door.ts';
import type { Shop } from '../../shop.ts';
import { phoneIn, readDays, staffOf, toldLine } from './calendar-lines.ts';
import { type Desk, type PaperFacts, paperOf } from './desk.ts';

type Row = ListFacts['rows'][number];

/** In every font that has Chinese, which a ballot box is not. */
const toTick = words('□');

/**
 * What is still to do on a day, as the board of the day has it: what the day is, whose birthday it is, promises by their
 * time, those left from earlier days, and complaints that wait for the shop. Who is gone, does not want to be greeted or
 * was greeted already is not on it.
 */
export async function todayFacts(desk: Desk, day: BusinessDay): Promise<PaperFacts | 'empty'> {
  const { shop, language } = desk;
  const { lines, open } = await readDays(shop, { from: day, through: day }, null);
  const promised = open.filter((one) => nameIn(shop, one.customerId) !== undefined);
  const said = await followUpWords(shop.db, promised);
  const isToGreet = await greetingsLeft(shop, day);
  const rows = [
    ...lines.filter(isToGreet).map((line) => greetRow(desk, line)),
    ...promised.filter((one) => one.day === day).map((one) => promiseRow(desk, one, day, said)),
    ...promised.filter((one) => one.day < day).map((one) => promiseRow(desk, one, day, said)),
    ...(day === desk.today ? await complaintRows(desk) : []),
  ];
  if (rows.length === 0) return 'empty';
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
}

function greetRow(desk: Desk, line: CalendarLine): Row {
  const { name, what } = toldLine(desk, line, new Map());
  const phone = line.kind === 'birthday' ? phoneIn(desk.shop, line.customerId) : '';
  return { done: toTick, what: words(what), name: words(name), phone: words(phone) };
}

function promiseRow(
  desk: Desk,
  one: FollowUp,
  day: BusinessDay,
  said: ReadonlyMap<RowId, string>,
): Row {
  const { shop, language } = desk;
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

/** Birthdays and festivals that nobody has seen to yet. */
async function greetingsLeft(
  shop: Shop,
  day: BusinessDay,
): Promise<(line: CalendarLine) => boolean> {
  const groups = await readGroups(shop.db);
  const seen = await careDoneSince(shop, day);
  const done = new Set(
    seen.map(({ customerId, line }) => `${canonicalId(groups, customerId)} ${line}`),
  );
  return (line) => {
    if (line.kind === 'festival') return true;
    if (line.kind !== 'birthday') return false;
    return !done.has(`${canonicalId(groups, line.customerId)} ${birthdayLine(day)}`);
  };
}

async function complaintRows({ shop, language }: Desk): Promise<readonly Row[]> {
  const feed = complaintFeedOf(shop);
  await feed.caughtUp();
  return (feed.complaints() ?? []).filter(isShopsTurn).map(({ name, number, phone, type }) => ({
    done: toTick,
    what: words(language.tell.complaint(type)),
    name: words(name || number),
    phone: words(phone),
  }));
}
