import { useLiveQuery } from 'dexie-react-hooks';

import { debtAfterRefund } from '#data/sales/debt-after-refund.ts';
import { quoteRefund } from '#data/sales/refund-sale.ts';
import { useShop } from '#data/use-shop.ts';
import type { Cents, RowId } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import { useWords } from '#i18n/use-words.ts';

import { useShopFacts } from '../use-shop-facts.ts';
import { backInWords } from './back-in-words.ts';
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
  const words = useWords();
  const { t, points } = words;
  const { decimals } = useShopFacts();
  const preview = useLiveQuery(async () => {
    if (amount === undefined) return undefined;
    const quote = await quoteRefund(shop, { saleId, amount });
    if (!quote.ok) return undefined;
    return { ...quote.value, amount, debt: await debtAfterRefund(shop, { saleId, amount }) };
  }, [shop, saleId, amount]);
  if (preview === undefined) return null;

  const lines = backInWords(preview, method, decimals, words);
  const { debt } = preview;
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
