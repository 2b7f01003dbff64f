import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

import type { IcsShift, IcsZone } from '#domain/care/ics/ics-zone.ts';
import type { Period } from '#domain/care/calendar/period.ts';

dayjs.extend(utc);

/** This computer's time zone over some days, and when its clocks are set; null if it does not know its own name. */
export function zoneOver({ from, through }: Period): IcsZone | null {
  const name = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A name in a file must not be more than a name.
  if (!/^[A-Za-z][\w+/-]{0,40}$/.test(name)) return null;
  const first = dayjs(from).startOf('day');
  const end = dayjs(through).endOf('day');
  const shifts: IcsShift[] = [];
  for (let day = first; day.isBefore(end); day = day.add(1, 'day')) {
    const next = day.add(1, 'day');
    if (next.utcOffset() !== day.utcOffset()) shifts.push(shiftBetween(day, next));
  }
  return { name, offset: first.utcOffset(), shifts };
}

/** The minute at which the offset is another, looked for by halves. */
function shiftBetween(before: Dayjs, after: Dayjs): IcsShift {
  const [from, to] = [before.utcOffset(), after.utcOffset()];
  let [low, high] = [before.valueOf(), after.valueOf()];
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2);
    if (dayjs(middle).utcOffset() === from) low = middle;
    else high = middle;
  }
  const minute = Math.round(high / 60_000) * 60_000;
  return { at: dayjs.utc(minute).add(from, 'minute').format('YYYYMMDDTHHmmss'), from, to };
}
