import { useSyncExternalStore } from 'react';

import { useShop } from '../use-shop.ts';
import { meetingOf } from './meeting-keeper.ts';

/** The keeper of the shared folder, and how it stands; the screen draws itself again at each change. */
export function useMeeting() {
  const keeper = meetingOf(useShop());
  const state = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.state ?? nothing);
  return { keeper, state };
}

const never = () => () => undefined;
const nothing = () => undefined;
