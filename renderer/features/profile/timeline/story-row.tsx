import type { CardHistory } from '#data/customers/history.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import { useWords } from '#i18n/use-words.ts';
import pastRow from '#ui/past-row.module.css';

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
  const { t, monthDay, time, money, pointsChange } = words;
  const { line } = step;
  const units = 'units' in line ? line.units : null;
  const moved = isLoyaltyLine(line) ? loyaltyLine(line, words).amount : null;
  const [, month = 1, day = 1] = line.day.split('-').map(Number);
  return (
    <li className={classes.row} data-kind={line.kind} data-off={line.off}>
      <div className={pastRow.when}>
        <span>{monthDay(month, day)}</span>
        <span className={pastRow.time}>{time(line.at)}</span>
      </div>
      <div className={pastRow.what}>
        <StoryText step={step} history={history} decimals={decimals} />
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
          {line.kind !== 'sale' && byName !== undefined && (
            <span>{t('profile.byName', { name: byName })}</span>
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
    </li>
  );
}
