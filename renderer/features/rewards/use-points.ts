import { useLiveQuery } from 'dexie-react-hooks';

import { readProgram } from '#data/loyalty/program.ts';
import { useShop } from '#data/use-shop.ts';
import type { PointUnits } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

/** The decimals of the shop's points, and points said with them. */
export function usePoints() {
  const { db } = useShop();
  const { t, points } = useWords();
  const decimals = useLiveQuery(async () => (await readProgram(db)).earn.decimals, [db]) ?? 0;
  const said = (units: PointUnits) => t('rewards.points', { points: points(units, decimals) });
  return { decimals, said };
}
