import { useWords, type Words } from '#i18n/use-words.ts';

import { useLoyalty } from '../use-loyalty.ts';
import { type Offer, offersFor } from './offers-for.ts';
import classes from './points-preview.module.css';
import type { Till } from './till-of.ts';

type OfferHintsProps = { readonly till: Till };

/** The sentence a good clerk would say: "twelve more yuan make a point", "a coupon of yours ends on Sunday". */
export function OfferHints({ till }: OfferHintsProps) {
  const words = useWords();
  const loyalty = useLoyalty(till.draft?.customerId ?? null);
  const offers = offersFor(till, loyalty?.next ?? null);
  if (offers.length === 0) return null;
  return (
    <ul className={classes.hints} aria-label={words.t('sale.offers')}>
      {offers.map((offer) => {
        const text = inWords(offer, till, words);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}

function inWords(offer: Offer, { terms: { day: today } }: Till, { t, money, day }: Words): string {
  switch (offer.kind) {
    case 'tier-reached':
      return t('sale.offerTierReached', { name: offer.name });
    case 'tier-near':
      return t('sale.offerTierNear', { name: offer.name, missing: money(offer.missing) });
    case 'coupon-within-reach':
      return t('sale.offerCouponNear', { name: offer.name, missing: money(offer.missing) });
    case 'coupon-ends':
      return t('sale.offerCouponEnds', { name: offer.name, until: day(offer.until, today) });
    case 'next-point':
      return t('sale.offerNextPoint', { more: money(offer.more) });
  }
}
