import { useCallback } from 'react';

import type { Shop } from '#data/shop.ts';
import { useAfterArrivals } from '#data/use-after-arrivals.ts';
import { useShop } from '#data/use-shop.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

type Ask<Answer> = (shop: Shop, today: BusinessDay) => Promise<readonly Answer[]>;

/** By shop and by the question itself: the last answer, and for which day it is. */
const answers = new WeakMap<
  Shop,
  WeakMap<object, { readonly day: BusinessDay; answer: unknown }>
>();

/**
 * What `ask` says of a day, asked again after something arrived. The last answer is kept from one showing of the
 * board to the next, so that it is drawn whole at once and not piece by piece; undefined before the first. `ask` must be a function of its file.
 */
export function useAsked<Answer>(
  ask: Ask<Answer>,
  today: BusinessDay,
): readonly Answer[] | undefined {
  const shop = useShop();
  const run = useCallback(async () => {
    const answer = await ask(shop, today);
    keptFor(shop).set(ask, { day: today, answer });
    return answer;
  }, [ask, shop, today]);
  const fresh = useAfterArrivals(run);
  if (fresh !== undefined) return fresh;
  const kept = keptFor(shop).get(ask);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept under the very function that answered it
  return kept?.day === today ? (kept.answer as readonly Answer[]) : undefined;
}

function keptFor(shop: Shop) {
  const known = answers.get(shop);
  if (known !== undefined) return known;
  const fresh = new WeakMap<object, { readonly day: BusinessDay; answer: unknown }>();
  answers.set(shop, fresh);
  return fresh;
}
