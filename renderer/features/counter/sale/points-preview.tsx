import type { SaleTerms } from '#domain/sales/quote.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import type { Quote } from '#domain/sales/quote.ts';
import { useWords } from '#i18n/use-words.ts';

import { EarningLine } from './earning-line.tsx';
import classes from './points-preview.module.css';

type PointsPreviewProps = { readonly quote: Quote | undefined; readonly terms: SaleTerms };

/** The points a sale will earn, with the arithmetic, before it is saved: what the clerk can say aloud. */
export function PointsPreview({ quote, terms }: PointsPreviewProps) {
  const { t, day, points } = useWords();
  if (quote === undefined) return null;
  const { buyer, isClockBehind, program } = terms;
  if (buyer === null) return <p className={classes.root}>{t('sale.earnsNone')}</p>;
  if (isClockBehind) {
    return (
      <p className={classes.root} data-warn="true">
        {t('sale.clockBehind')}
      </p>
    );
  }
  if (quote.earned === null || program.earn.points === 0) return null;
  const { decimals } = program.earn;
  const spent = (quote.used?.units ?? 0) + (quote.reward?.cost ?? 0);
  const after = pointUnits(buyer.points - spent + quote.units);
  const until = quote.earned.until ?? null;
  return (
    <div className={classes.root} aria-live="polite">
      <p className={classes.earns}>
        <strong>{t('sale.earns', { points: points(quote.units, decimals) })}</strong>
        <span>{t('sale.earnsAfter', { points: points(after, decimals) })}</span>
      </p>
      <EarningLine quote={quote} earned={quote.earned} />
      {until !== null && quote.units > 0 && (
        <p>{t('sale.earnsUntil', { day: day(until, terms.day) })}</p>
      )}
    </div>
  );
}
