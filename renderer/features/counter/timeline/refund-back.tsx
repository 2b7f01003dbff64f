import { useLiveQuery } from 'dexie-react-hooks';

import { debtAfterRefund } from '#data/sales/debt-after-refund.ts';
import { quoteRefund } from '#data/sales/refund-sale.ts';
import { useShop } from '#data/use-shop.ts';
import { type Cents, type RowId, cents, pointUnits } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { useWords } from '#i18n/use-words.ts';

import { useShopFacts } from '../use-shop-facts.ts';
import classes from './refund-back.module.css';

type RefundBackProps = {
  readonly saleId: RowId;
  /** Undefined while it is no amount. */
  readonly amount: Cents | undefined;
  readonly method: PaymentMethod;
};

/** What a refund will give back and take back, before it is made: the same reckoning that makes it. */
export function RefundBack({ saleId, amount, method }: RefundBackProps) {
  const shop = useShop();
  const { t, money, points } = useWords();
  const { decimals } = useShopFacts();
  const preview = useLiveQuery(async () => {
    if (amount === undefined) return undefined;
    const quote = await quoteRefund(shop, { saleId, amount });
    if (!quote.ok) return undefined;
    return { ...quote.value, debt: await debtAfterRefund(shop, { saleId, amount }) };
  }, [shop, saleId, amount]);
  if (preview === undefined) return null;

  const { byMethod, stored, units, returned, debt } = preview;
  const { principal, bonus } = stored;
  const lines = [
    ...(byMethod > 0
      ? [t('timeline.backMoney', { method: t(`sale.${method}`), amount: money(byMethod) })]
      : []),
    ...(principal + bonus > 0
      ? [
          t('timeline.backStored', {
            all: money(cents(principal + bonus)),
            principal: money(principal),
            bonus: money(bonus),
          }),
        ]
      : []),
    ...(returned > 0 ? [t('timeline.backPoints', { points: points(returned, decimals) })] : []),
    ...(units < 0
      ? [t('timeline.takenPoints', { points: points(pointUnits(0 - units), decimals) })]
      : []),
  ];
  return (
    <ul className={classes.root} aria-label={t('timeline.backTitle')} aria-live="polite">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {debt > 0 && (
        <li data-warn="true">{t('timeline.debtAfter', { points: points(debt, decimals) })}</li>
      )}
    </ul>
  );
}
