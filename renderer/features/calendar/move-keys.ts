import type { FollowUpLine } from '#domain/care/calendar/calendar-line.ts';
import { daysLater } from '#domain/kernel/days-later.ts';

import type { Moved } from './use-calendar-acts.ts';

const daysOfKey: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Where Alt and an arrow put a follow-up: a day on or back, a week down or up, as the month is laid out. */
export function movedByKey(
  { altKey, key }: { readonly altKey: boolean; readonly key: string },
  { followUp }: FollowUpLine,
): Moved | undefined {
  const days = daysOfKey[key];
  if (!altKey || days === undefined || followUp.state !== 'open') return undefined;
  return { day: daysLater(followUp.day, days), minute: followUp.minute };
}
