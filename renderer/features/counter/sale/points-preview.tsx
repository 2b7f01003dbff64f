import { useLiveQuery } from 'dexie-react-hooks';

import { overviewOf } from '#data/customers/overview.ts';
import { useShop } from '#data/use-shop.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import type { Quote } from '#domain/sales/quote.ts';
import { useWords } from '#i18n/use-words.ts';

import { useDrafts } from '../draft/drafts-store.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import classes from './points-preview.module.css';

type PointsPreviewProps = { readonly quote: Quote | undefined };

/** The points a sale will earn, with the arithmetic, before it is saved: what the clerk can say aloud. */
export function PointsPreview({ quote }: PointsPreviewProps) {
  const shop = useShop();
  const { t, money, points, number } = useWords();
  const { rule } = useShopFacts();
  const customerId = useDrafts(({ sale }) => sale.customerId);
  const before = useLiveQuery(
    async () => (customerId === null ? undefined : (await overviewOf(shop, customerId))?.points),
    [shop, customerId],
  );

  if (quote === undefined || rule === undefined) return null;
  if (customerId === null) return <p className={classes.root}>{t('sale.earnsNone')}</p>;
  const { decimals } = rule;
  return (
    <div className={classes.root} aria-live="polite">
      <p className={classes.earns}>
        <strong>{t('sale.earns', { points: points(quote.units, decimals) })}</strong>
        {before !== undefined && (
          <span>
            {t('sale.earnsAfter', { points: points(pointUnits(before + quote.units), decimals) })}
          </span>
        )}
      </p>
      <p className={classes.how}>
        {t('sale.earnsHow', {
          total: money(quote.total),
          every: money(rule.forEvery),
          points: number(rule.points),
        })}
      </p>
    </div>
  );
}
