import i18next from 'i18next';

import { inSlices } from '#data/breath.ts';
import type { KeptCalendar } from '#data/care/kept-calendar.ts';
import { discreet } from '#domain/care/ics/discreet.ts';
import { keptIcs } from '#domain/care/ics/kept-ics.ts';
import type { IcsItem } from '#domain/care/ics/write-ics.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { icsItem } from '#features/calendar/ics-item.ts';
import { now } from '#platform/clock.ts';
import { zoneOver } from '#platform/shop-zone.ts';

/** A title longer than this is cut: a phone shows one line of it. */
const mostInTitle = 120;
const noTexts = new Map<never, string>();

/**
 * The calendar as the text of the file. Unless the owner wants names in it, it says whom and what as other customers may
 * know it: 王*明, and the kind of a follow-up instead of what was written down.
 */
export async function composeCalendar(
  calendar: KeptCalendar,
  withNames: boolean,
): Promise<{ readonly text: string; readonly endsOn: BusinessDay | null }> {
  const { period, isShort } = calendar;
  const head = { name: i18next.t('calendar.fileTitle'), zone: zoneOver(period) };
  const text = await inSlices(keptIcs(itemsOf(calendar, withNames), now(), head));
  return { text, endsOn: isShort ? period.through : null };
}

/** Ten thousand titles in words are a fifth of a second: each is made when it is written. */
function* itemsOf({ lines, texts }: KeptCalendar, withNames: boolean): Generator<IcsItem, void> {
  for (const line of lines) {
    const item = withNames
      ? icsItem(line, i18next, texts)
      : icsItem(discreet(line), i18next, noTexts);
    yield { ...item, title: cut(item.title) };
  }
}

function cut(title: string): string {
  const letters = Array.from(title);
  return letters.length > mostInTitle ? `${letters.slice(0, mostInTitle - 1).join('')}…` : title;
}
