import type { UpdateCalls } from '../../contract-updates.ts';
import type { Handlers } from '../answer-page.ts';
import { readNothing, readUpdateWish } from '../requests/read-requests.ts';
import type { UpdateKeeper } from './updates.ts';

export type UpdateAnswering = { readonly updates: UpdateKeeper };

/** Who answers the page about new versions. */
export function updateHandlers({ updates }: UpdateAnswering): Pick<Handlers, keyof UpdateCalls> {
  return {
    'updates:look': { read: readNothing, run: () => updates.look() },
    'updates:set': { read: readUpdateWish, run: (wish) => updates.set(wish) },
    'updates:ask': { read: readNothing, run: () => updates.ask() },
  };
}
