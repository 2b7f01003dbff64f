import type { CardHistory } from '#data/customers/history.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { slipOf } from '#domain/printing/slip-of.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { PastFlags } from '#ui/past/past-flags.tsx';
import pastRow from '#ui/past/past-row.module.css';
import { PastSum } from '#ui/past/past-sum.tsx';
import { PrintButton } from '#ui/print-button.tsx';

import type { StoryStep } from './by-month.ts';
import { StoryText } from './story-text.tsx';
import classes from './story.module.css';

type StoryRowProps = {
  readonly step: StoryStep;
  readonly history: CardHistory | undefined;
  readonly decimals: number;
  /** Who did it, if the shop keeps its people apart. */
  readonly byName: string | undefined;
};

/** One thing that happened. What does not count any more stays readable, struck through, with the reason. */
export function StoryRow({ step, history, decimals, byName }: StoryRowProps) {
  const words = useWords();
  const { t, monthDay, time } = words;
  const { line } = step;
  const documents = slipOf(line.kind);
  const [, month = 1, day = 1] = line.day.split('-').map(Number);
  return (
    <li className={classes.row} data-kind={line.kind} data-off={line.off}>
      <div className={pastRow.when}>
        <span>{monthDay(month, day)}</span>
        <span className={pastRow.time}>{time(line.at)}</span>
      </div>
      <div className={pastRow.what}>
        <StoryText step={step} history={history} decimals={decimals} />
        <PastFlags
          off={line.off}
          isSale={line.kind === 'sale'}
          refunded={line.kind === 'sale' ? line.refunded : null}
          by={
            line.kind === 'sale' || byName === undefined
              ? undefined
              : t('profile.byName', { name: byName })
          }
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
      {!line.off && documents !== undefined && (
        <PrintButton
          small
          label={t(line.kind === 'sale' ? 'print.doSaleSlip' : 'print.doSlip')}
          wish={() => ({
            documents,
            subject: { kind: 'entries', entryIds: [line.id] },
            how: 'look',
          })}
        />
      )}
    </li>
  );
}
