import { daysBetween } from '#domain/kernel/calendar.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

type SinceTextProps = { readonly day: BusinessDay | null };

/** A past day as a shopkeeper thinks of it: today, 3 days ago, 5 months ago; the date itself beside it. */
export function SinceText({ day }: SinceTextProps) {
  const { t, day: inWords } = useWords();
  if (day === null) return <span>{t('card.never')}</span>;
  const days = daysBetween(day, today());
  return (
    <span>
      <strong>{agoIn(days)}</strong>
      {days > 1 && ` · ${inWords(day, today())}`}
    </span>
  );

  function agoIn(passed: number): string {
    if (passed <= 0) return t('common.today');
    if (passed === 1) return t('common.yesterday');
    if (passed < 60) return t('common.daysAgo', { count: passed });
    return t('common.monthsAgo', { count: Math.floor(passed / 30.44) });
  }
}
