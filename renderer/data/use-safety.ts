import { useSyncExternalStore } from 'react';

import type { Safety } from './journal/safety.ts';
import { useShop } from './use-shop.ts';

/** Whether what was recorded is in the journal; the bar at the top of the screen shows it. */
export function useSafety(): Safety {
  const { sender } = useShop();
  return useSyncExternalStore(sender.subscribe, sender.safety);
}
