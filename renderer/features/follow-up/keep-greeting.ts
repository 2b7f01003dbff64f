import { doneFollowUp } from '#data/care/follow-ups.ts';
import { greetingSent } from '#data/care/greeting-sent.ts';
import { addInteraction } from '#data/care/interactions.ts';
import type { Shop } from '#data/shop.ts';
import type { Act } from '#data/write/act.ts';

import type { ToGreet } from './follow-up-wish.ts';

/**
 * Keeps that a greeting was sent, in the words that were. Of a follow-up the message stays a fact of its own: who
 * takes "done" back has sent it all the same. False if the card is gone.
 */
export async function keepGreeting(
  shop: Shop,
  { customerId, line, followUpId }: ToGreet,
  text: string,
  own: { readonly message: Act; readonly done: Act },
): Promise<boolean> {
  if (followUpId === undefined) {
    return (await greetingSent(shop, { customerId, line, text }, own.done)).ok;
  }
  const message = { customerId, what: 'message', channel: 'wechat', text, followUpId } as const;
  const kept = await addInteraction(shop, message, own.message);
  const done = { result: 'reached', note: '' } as const;
  return kept.ok && (await doneFollowUp(shop, followUpId, done, own.done)).ok;
}
