import { useSyncExternalStore } from 'react';

import { useShop } from '../use-shop.ts';
import { calendarFileOf } from './calendar-file.ts';

/** The keeper of the calendar file, and how it stands; the screen draws itself again at each change. */
export function useCalendarFile() {
  const keeper = calendarFileOf(useShop());
  const state = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.state ?? nothing);
  return { keeper, state };
}

const never = () => () => undefined;
const nothing = () => undefined;
