import i18next from 'i18next';

import { startCalendarFile } from '#data/care/calendar-file.ts';
import { keptCalendarReader } from '#data/care/kept-calendar.ts';
import type { Shop } from '#data/shop.ts';
import { calendarDesk } from '#platform/calendar-place.ts';

/**
 * Keeps the file that others subscribe to while the app is open, in the language of the shop. What writes it is loaded once
 * somebody chose a place. Answers the function that ends it.
 */
export function keepCalendarFile(shop: Shop): () => void {
  const read = keptCalendarReader(shop);
  const keeper = startCalendarFile(shop, {
    desk: calendarDesk(),
    compose: async ({ withNames, anew }) => {
      const { composeCalendar } = await import('./compose-calendar.ts');
      return composeCalendar(await read(anew), withNames);
    },
  });
  const inOtherWords = () => {
    if (keeper.state().kind === 'kept') void keeper.writeNow();
  };
  i18next.on('languageChanged', inOtherWords);
  return () => {
    i18next.off('languageChanged', inOtherWords);
    keeper.stop();
  };
}
