import { useLiveQuery } from 'dexie-react-hooks';

import { greetingValues } from '#data/care/greetings.ts';
import { useShop } from '#data/use-shop.ts';
import { festivalsBetween } from '#domain/care/festival-days.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import { type FillRefusal, fillTemplate } from '#domain/care/greeting-template.ts';
import type { GreetingLanguage } from '#domain/care/greeting.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

/** A template in the words for the chosen customer; undefined while nobody is chosen. */
export type FillGreeting = (text: string) => Result<string, FillRefusal> | undefined;

/** Fills templates for one real customer, in that customer's language; the festival is the shop's next. */
export function useGreetingFor(
  customerId: RowId | null,
  language: GreetingLanguage,
  festivals: readonly FestivalKind[],
): FillGreeting {
  const shop = useShop();
  const { t } = useWords();
  const today = shop.clock.today();
  const [next] = festivalsBetween(today, addDays(today, 400), festivals);
  const festival = t(`care.festival-${next?.kind ?? 'spring'}`, { lng: language });
  const values = useLiveQuery(
    async () =>
      customerId === null ? undefined : greetingValues(shop, customerId, language, festival),
    [shop, customerId, language, festival],
  );
  return (text) => (values === undefined ? undefined : fillTemplate(text, values));
}
