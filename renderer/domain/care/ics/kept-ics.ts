import type { Instant } from '../../kernel/units.ts';
import { type IcsZone, zoneLines } from './ics-zone.ts';
import { type IcsItem, icsOf } from './write-ics.ts';

/** What a calendar says of itself to those who subscribe to it. */
export type KeptIcsHead = {
  readonly name: string;
  /** The shop's; null where the computer does not know its own, and times stay floating. */
  readonly zone: IcsZone | null;
};

/** How often a subscriber is asked to look again: promises are made for a day, seldom for the hour. */
const refresh = 'PT1H';
/** Events between two places to pause at: a few milliseconds of work. */
const inOneGo = 25;
const beginsEvent = 'BEGIN:VEVENT\r\n';
const ends = 'END:VCALENDAR\r\n';

/**
 * The calendar as a file that others subscribe to, in pieces, since a year of a large shop is ten thousand events. As
 * `icsOf` writes them, with the same UIDs, so that what was downloaded and what is subscribed to are one; and with what
 * subscribers ask for: `METHOD:PUBLISH`, how often to look (RFC 7986 and Microsoft's older word for it), and times in the
 * shop's zone. Floating ones are right on a phone in the shop, but Google's calendar takes them for UTC.
 */
export function* keptIcs(
  items: Iterable<IcsItem>,
  stamp: Instant,
  { name, zone }: KeptIcsHead,
): Generator<undefined, string, void> {
  const own = icsOf([], stamp, name);
  const pieces = [own.slice(0, -ends.length), headLines(zone)];
  for (const some of inParts(items)) {
    const text = icsOf(some, stamp);
    const events = text.slice(text.indexOf(beginsEvent), -ends.length);
    pieces.push(zone === null ? events : inZone(events, zone));
    yield;
  }
  return [...pieces, ends].join('');
}

function headLines(zone: IcsZone | null): string {
  const lines = [
    'METHOD:PUBLISH',
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...(zone === null ? [] : [`X-WR-TIMEZONE:${zone.name}`, ...zoneLines(zone)]),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A line that goes on begins with a space: what looks like a beginning of a line in somebody's words is none. */
function inZone(events: string, { name }: IcsZone): string {
  return events.replaceAll('\r\nDTSTART:', `\r\nDTSTART;TZID=${name}:`);
}

/** Drawn as they are needed, so that whoever makes them is paused as well. */
function* inParts(items: Iterable<IcsItem>): Generator<readonly IcsItem[], void> {
  let part: IcsItem[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < inOneGo) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
