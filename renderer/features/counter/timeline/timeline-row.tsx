import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import pastRow from '#ui/past-row.module.css';

import { useShopFacts } from '../use-shop-facts.ts';
import { LineActions } from './line-actions.tsx';
import { LineText } from './line-text.tsx';
import classes from './timeline.module.css';

type TimelineRowProps = { readonly line: TimelineLine };

/**
 * One thing that happened: when, what, how much. What does not count any more stays readable, struck
 * through, with the reason: a book without torn-out pages.
 */
export function TimelineRow({ line }: TimelineRowProps) {
  const words = useWords();
  const { t, day, time, money, pointsChange } = words;
  const { decimals } = useShopFacts();
  const units = 'units' in line ? line.units : null;
  const moved = isLoyaltyLine(line) ? loyaltyLine(line, words).amount : null;
  return (
    <li className={classes.row} data-kind={line.kind} data-off={line.off}>
      <div className={pastRow.when}>
        <span>{day(line.day, today())}</span>
        <span className={pastRow.time}>{time(line.at)}</span>
      </div>
      <div className={pastRow.what}>
        <LineText line={line} decimals={decimals} />
        <p className={pastRow.asides}>
          {line.off && (
            <span className={pastRow.flag}>
              {t(line.kind === 'sale' ? 'timeline.voided' : 'timeline.undone')}
            </span>
          )}
          {line.kind === 'sale' && line.refunded > 0 && (
            <span className={pastRow.flag}>
              {t('timeline.refunded', { amount: money(line.refunded) })}
            </span>
          )}
          {line.reason !== null && line.reason !== '' && (
            <span>{t('timeline.because', { reason: line.reason })}</span>
          )}
        </p>
      </div>
      <div className={pastRow.sum}>
        {line.kind === 'sale' && <span className={pastRow.amount}>{money(line.total)}</span>}
        {(line.kind === 'refund' || line.kind === 'return') && (
          <span className={pastRow.amount}>{`−${money(line.amount)}`}</span>
        )}
        {moved !== null && <span className={pastRow.amount}>{moved}</span>}
        {units !== null && units !== 0 && (
          <span className={pastRow.points}>
            {t('timeline.points', { points: pointsChange(units, decimals) })}
          </span>
        )}
      </div>
      <LineActions line={line} />
    </li>
  );
}
