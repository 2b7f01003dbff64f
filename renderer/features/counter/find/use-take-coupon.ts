import { couponByCode } from '#data/coupons/coupon-queries.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { showToast } from '#ui/toast.tsx';

import { openCard } from '../desk-acts.ts';
import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';

const lost = {
  redeemed: 'sale.couponUsed',
  expired: 'sale.couponOver',
  voided: 'sale.couponVoided',
} as const;

/**
 * What a coupon's code means, scanned or typed: its owner's card is laid on the counter and the coupon chosen for the
 * sale. Of one that cannot be used it says why. Answers false where no coupon has this code.
 */
export function useTakeCoupon(): (code: string) => Promise<boolean> {
  const shop = useShop();
  const { t } = useWords();

  return async (code) => {
    const coupon = await couponByCode(shop, code, today());
    if (coupon === undefined) return false;
    const card = await cardOf(shop, coupon.customerId);
    useDesk.getState().type('');
    const say = (kind: 'done' | 'problem', title: string) =>
      showToast({ id: `coupon-${coupon.issueId}`, kind, title });
    if (card === undefined) say('problem', t('card.gone'));
    else if (!openCard(card.id)) say('problem', t('search.finishCard'));
    else if (coupon.state !== 'held') say('problem', t(lost[coupon.state]));
    else {
      const { sale, changeSale } = useDrafts.getState();
      const name = card.name === '' ? card.number : card.name;
      if (sale.customerId !== card.id) say('problem', t('sale.couponElsewhere', { name }));
      else {
        changeSale({ couponIssueId: coupon.issueId });
        say('done', t('sale.couponTaken', { name: coupon.name }));
      }
    }
    return true;
  };
}
