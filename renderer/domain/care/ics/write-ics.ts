import { ICalCalendar } from 'ical-generator';

import { daysLater } from '../../kernel/days-later.ts';
import type { BusinessDay, Instant } from '../../kernel/units.ts';

/** One line of the calendar that leaves the app. */
export type IcsItem = {
  /** The same at each export: the row's id; for what has no row a name with a colon (`birthday:<customer>:2026`). */
  readonly id: string;
  readonly day: BusinessDay;
  /** Minutes after midnight; null for the whole day. */
  readonly minute: number | null;
  readonly title: string;
  /** Empty for none. */
  readonly text: string;
  readonly categories: readonly string[];
};

/** What stands behind the id in the name of an event, so that the app knows its own again. */
export const ownUid = '@regulars';

/**
 * The calendar as a file that other programs open and subscribe to (RFC 5545). The name of an event (UID) is made of its
 * id, so that a program that reads the file again moves what it has and makes nothing twice. `name` is the calendar's.
 *
 * Whole days are dates, and times are "floating", without a zone: 15:00 is 15:00 at the shop, on the owner's phone in
 * the shop, and still is after the computer's zone was changed. A zone would need the zone's whole rules in the file, and
 * UTC would move every promise by the zone in which the file happened to be written.
 *
 * Written by `ical-generator`, which folds at 75 octets; `ts-ics` folds at 75 letters, 187 octets of Chinese.
 */
export function icsOf(items: readonly IcsItem[], stamp: Instant, name = ''): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Regulars', product: 'Regulars', language: 'ZH' },
    name: name === '' ? null : plain(name),
  });
  for (const item of items) calendar.createEvent(eventOf(item, stamp));
  return `${calendar.toString()}\r\n`;
}

function eventOf(item: IcsItem, stamp: Instant) {
  const { id, day, minute, text, categories } = item;
  const isAllDay = minute === null;
  return {
    id: `${id}${ownUid}`,
    stamp,
    start: isAllDay ? `${day}T00:00:00.000Z` : at(day, minute),
    // Without an end some programs show no whole day. A time has none: it takes as long as it takes.
    ...(isAllDay && { end: `${daysLater(day, 1)}T00:00:00.000Z` }),
    allDay: isAllDay,
    // The written time is taken as it stands, "Z" and all.
    floating: !isAllDay,
    summary: plain(item.title),
    ...(text !== '' && { description: plain(text) }),
    categories: categories.map((category) => ({ name: plain(category) })),
  };
}

function at(day: BusinessDay, minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`;
}

/** Control letters are none that a calendar may hold, and half a letter has no octets. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .toWellFormed();
}
