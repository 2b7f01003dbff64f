import { cents } from '#domain/kernel/units.ts';
import type { Quote } from '#domain/sales/quote.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './pays.module.css';

type BillSumProps = { readonly quote: Quote };

/** How a bill that not only money pays comes down to what is to be taken: every part, and the rest. */
export function BillSum({ quote }: BillSumProps) {
  const { t, money } = useWords();
  const { before, discounts, couponOff, used, stored, due } = quote;
  const byStored = stored === null ? 0 : stored.principal + stored.bonus;
  const parts = [
    { name: t('sale.sumCoupon'), off: couponOff },
    { name: t('sale.sumPoints'), off: used?.value ?? 0 },
    { name: t('sale.sumStored'), off: byStored },
  ].filter(({ off }) => off > 0);
  if (parts.length === 0) return null;
  return (
    <dl className={classes.sum}>
      <dt>{t('sale.sumBill')}</dt>
      <dd>{money(cents(before - discounts))}</dd>
      {parts.map(({ name, off }) => (
        <div key={name} className={classes.part}>
          <dt>{name}</dt>
          <dd>{`−${money(cents(off))}`}</dd>
        </div>
      ))}
      <dt className={classes.due}>{t('sale.sumDue')}</dt>
      <dd className={classes.due}>{money(due)}</dd>
    </dl>
  );
}
