import { type OfferKind, setOffered } from '#data/rewards/offers.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { useOfferActs } from './use-offer-acts.ts';

type Offer = { readonly id: RowId; readonly name: string; readonly active: boolean };

/** Takes something off the list or puts it back, and says so. */
export function useTurnOffer(kind: OfferKind) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell, sayProblem } = useOfferActs();

  return async ({ id, name, active }: Offer): Promise<void> => {
    const act = newAct();
    const outcome = await setOffered(shop, { kind, id, active: !active }, act);
    if (!outcome.ok) return sayProblem(act.operationId, t('rewards.gone'));
    await tell(act, t(active ? 'rewards.retired' : 'rewards.offered', { name }));
  };
}
