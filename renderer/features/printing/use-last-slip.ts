import { useLiveQuery } from 'dexie-react-hooks';

import { lastSlip } from '#data/printing/slips.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { useWords } from '#i18n/use-words.ts';

import { aboutOf } from './about.ts';

/** Whose slip the one key prints; undefined before the first of the day. */
export function useLastSlip(): string | undefined {
  const shop = useShop();
  const { language } = useWords();
  const today = useToday();
  return useLiveQuery(async () => {
    const slip = await lastSlip(shop);
    return slip && aboutOf(shop, { kind: 'entries', entryIds: [slip.entryId] });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another day has another last slip, another language other words
  }, [shop, language, today]);
}
