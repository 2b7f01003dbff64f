import { type Result, accept, refuse } from '../../kernel/result.ts';
import type { BusinessDay } from '../../kernel/units.ts';
import type { Repeat } from '../follow-up.ts';
import { type IcsLine, icsLine, linesIn, plainText, plainTexts } from './ics-line.ts';
import { type ToShopTime, repeatOf, whenOf } from './ics-when.ts';

/** A line of somebody else's calendar. */
export type IcsEvent = {
  /** The name the file gives it; the same when the file comes again. */
  readonly uid: string;
  readonly day: BusinessDay;
  /** Minutes after midnight, at the shop's clock; null for the whole day. */
  readonly minute: number | null;
  readonly title: string;
  readonly text: string;
  readonly categories: readonly string[];
  readonly repeat: Repeat | null;
};

export type IcsRefusal =
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'not-a-calendar' }
  /** Cut off, or not what a calendar is: the line of the file at which it could not go on. */
  | { readonly kind: 'damaged'; readonly line: number };

export type IcsFile = {
  readonly events: readonly IcsEvent[];
  /** How many had no day that can be read. */
  readonly unreadable: number;
  /** How many were called off, or done (of tasks). */
  readonly cancelled: number;
  /** How many repeat in a way a follow-up cannot: only their first day is taken. */
  readonly onceOnly: number;
  /** How many have a time in a zone nobody knows, taken as it stands. */
  readonly unsureTimes: number;
  /** How many had more words than a follow-up keeps. */
  readonly shortened: number;
};

/** 5 MB: the calendar of a busy shop over ten years is one. */
export const mostIcsSize = 5 * 1024 * 1024;
export const mostIcsEvents = 5_000;
/** An alarm lies in an event, in a calendar; nothing lies deeper. */
const mostDepth = 8;
const mostText = 2_000;
/** Longer names of events are cut: they are only compared. */
const mostUid = 500;

/**
 * Reads a calendar file (RFC 5545): events, and tasks by their day. Whatever else stands in it is passed over. A file that
 * is too large, cut off or something else is refused as a whole, so that nobody takes half a calendar for all of it.
 * Read by this and no package: `ts-ics` takes commas of one category for two, and every date for the computer's zone.
 */
export function readIcs(file: string, toShopTime: ToShopTime): Result<IcsFile, IcsRefusal> {
  if (file.length > mostIcsSize) return refuse({ kind: 'too-large', most: mostIcsSize });
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file;
  if (!/^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 1_000)))
    return refuse({ kind: 'not-a-calendar' });
  const components = componentsIn(text);
  return components.ok ? accept(fileOf(components.value, toShopTime)) : components;
}

/** The properties of one event or task. */
type Component = ReadonlyMap<string, IcsLine>;

function componentsIn(text: string): Result<readonly Component[], IcsRefusal> {
  const found: Component[] = [];
  const within: string[] = [];
  let present = new Map<string, IcsLine>();
  let last = 1;
  for (const { text: written, number } of linesIn(text)) {
    last = number;
    const line = icsLine(written);
    if (line === null) {
      // Calendars of old phones have stray lines; between events they do no harm, within one they may be half of it.
      if (isItem(within.at(-1)) || within.length === 0)
        return refuse({ kind: 'damaged', line: number });
      continue;
    }
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      within.push(name);
      if (within.length > mostDepth) return refuse({ kind: 'damaged', line: number });
      if (isItem(name)) present = new Map();
    } else if (line.name === 'END') {
      if (within.pop() !== name) return refuse({ kind: 'damaged', line: number });
      if (isItem(name)) found.push(present);
      if (found.length > mostIcsEvents) return refuse({ kind: 'too-many', most: mostIcsEvents });
    } else if (isItem(within.at(-1)) && !present.has(line.name)) present.set(line.name, line);
  }
  return within.length === 0 ? accept(found) : refuse({ kind: 'damaged', line: last });
}

function isItem(name: string | undefined): boolean {
  return name === 'VEVENT' || name === 'VTODO';
}

function fileOf(components: readonly Component[], toShopTime: ToShopTime): IcsFile {
  const events: IcsEvent[] = [];
  const counts = { unreadable: 0, cancelled: 0, onceOnly: 0, unsureTimes: 0, shortened: 0 };
  for (const component of components) {
    const status = component.get('STATUS')?.value.trim().toUpperCase();
    const line = component.get('DTSTART') ?? component.get('DUE');
    const when = line === undefined ? null : whenOf(line, toShopTime);
    if (status === 'CANCELLED' || status === 'COMPLETED') counts.cancelled += 1;
    else if (when === null) counts.unreadable += 1;
    else {
      const rule = component.get('RRULE')?.value;
      const repeat = rule === undefined ? null : repeatOf(rule, when.day);
      const title = textOf(component, 'SUMMARY');
      const text = textOf(component, 'DESCRIPTION');
      if (rule !== undefined && repeat === null) counts.onceOnly += 1;
      if (when.isUnsure) counts.unsureTimes += 1;
      if (title.length > mostText || text.length > mostText) counts.shortened += 1;
      events.push({
        uid: uidOf(component, `${when.day} ${when.minute} ${title}`),
        day: when.day,
        minute: when.minute,
        title: shortened(title),
        text: shortened(text),
        categories: plainTexts(component.get('CATEGORIES')?.value ?? ''),
        repeat,
      });
    }
  }
  return { events, ...counts };
}

/** One day of a row that was moved has the row's name; `RECURRENCE-ID` tells them apart. */
function uidOf(component: Component, otherwise: string): string {
  const uid = (component.get('UID')?.value.trim() ?? '') || `none ${otherwise}`;
  const moved = component.get('RECURRENCE-ID')?.value.trim();
  return (moved === undefined ? uid : `${uid} ${moved}`).slice(0, mostUid);
}

function textOf(component: Component, name: string): string {
  return plainText(component.get(name)?.value ?? '').trim();
}

function shortened(text: string): string {
  return text.length > mostText ? `${text.slice(0, mostText - 1).toWellFormed()}…` : text;
}
