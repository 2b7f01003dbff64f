import { hoursWaiting } from '#domain/care/complaint-board.ts';
import type { Complaint } from '#domain/care/complaint.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';
import type { BusinessDay, Instant } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

/** How old a complaint is: the hours it waits for its answer, then the days since it was made. */
export function ageInWords(
  complaint: Complaint,
  { now, today }: { readonly now: Instant; readonly today: BusinessDay },
  { t, day }: Words,
): string {
  const { state, openedDay, checkedDay } = complaint;
  if (state === 'checked') {
    return t('complaints.checkedOn', { day: day(checkedDay ?? openedDay, today) });
  }
  if (state !== 'open') {
    const days = Math.max(0, dayNumber(today) - dayNumber(openedDay)) + 1;
    return t('complaints.ageDays', { count: days });
  }
  const hours = hoursWaiting(complaint, now);
  if (hours < 1) return t('complaints.justNow');
  if (hours < 72) return t('complaints.waitsHours', { count: hours });
  return t('complaints.waitsDays', { count: Math.floor(hours / 24) });
}
