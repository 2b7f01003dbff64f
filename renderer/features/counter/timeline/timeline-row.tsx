import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { PastFlags } from '#ui/past/past-flags.tsx';
import pastRow from '#ui/past/past-row.module.css';
import { PastSum } from '#ui/past/past-sum.tsx';

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
  const { day, time } = words;
  const { decimals } = useShopFacts();
  return (
    <li className={classes.row} data-kind={line.kind} data-off={line.off}>
      <div className={pastRow.when}>
        <span>{day(line.day, today())}</span>
        <span className={pastRow.time}>{time(line.at)}</span>
      </div>
      <div className={pastRow.what}>
        <LineText line={line} decimals={decimals} />
        <PastFlags
          off={line.off}
          isSale={line.kind === 'sale'}
          refunded={line.kind === 'sale' ? line.refunded : null}
          reason={line.reason}
        />
      </div>
      <PastSum
        sold={line.kind === 'sale' ? line.total : null}
        back={line.kind === 'refund' || line.kind === 'return' ? line.amount : null}
        moved={isLoyaltyLine(line) ? loyaltyLine(line, words).amount : null}
        units={'units' in line ? line.units : null}
        decimals={decimals}
      />
      <LineActions line={line} />
    </li>
  );
}
