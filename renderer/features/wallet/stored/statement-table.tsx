import { Button } from '@mantine/core';

import type { StatementRow } from '#data/stored/stored-queries.ts';
import { type Cents, type RowId, cents } from '#domain/kernel/units.ts';
import type { ExplainedLot } from '#domain/stored/explain-stored.ts';
import { lastRefundDay } from '#domain/stored/requests.ts';
import { movementInWords } from '#i18n/movement-in-words.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from '../parts/wallet.module.css';

type StatementTableProps = {
  readonly rows: readonly StatementRow[];
  readonly lots: readonly ExplainedLot[];
  /** Days in which a top-up can be given back; null where the past is shown and nothing can be done. */
  readonly refundDays: number | null;
  readonly onRefund: (row: StatementRow) => void;
};

/** Movements, newest first, with what was in both purses afterwards. */
export function StatementTable({ rows, lots, refundDays, onRefund }: StatementTableProps) {
  const { t } = useWords();
  const left = new Map(lots.map((lot) => [lot.id, lot.left.principal]));
  const canRefund = (row: StatementRow) =>
    refundDays !== null && isRefundable(row, left, refundDays) ? () => onRefund(row) : undefined;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('wallet.day')}</th>
          <th scope="col">{t('wallet.what')}</th>
          {(['principal', 'bonus', 'total'] as const).map((column) => (
            <th key={column} scope="col" className={classes.number}>
              {t(`wallet.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MovementRow key={row.entryId} row={row} onRefund={canRefund(row)} />
        ))}
      </tbody>
    </table>
  );
}

type MovementRowProps = {
  readonly row: StatementRow;
  readonly onRefund: (() => void) | undefined;
};

function MovementRow({ row, onRefund }: MovementRowProps) {
  const words = useWords();
  const { t, day, time, money } = words;
  const { balance } = row;
  return (
    <tr>
      <td className={classes.when}>
        {day(row.day, today())}
        <p className={classes.quiet}>{time(row.at)}</p>
      </td>
      <td>
        <span className={classes.main}>{movementInWords(row, words)}</span>
        <p className={classes.quiet}>
          {[
            row.method === null ? '' : t(`sale.${row.method}`),
            row.staffName === null ? '' : t('profile.byName', { name: row.staffName }),
            row.words === null ? '' : t('timeline.because', { reason: row.words }),
          ]
            .filter((one) => one !== '')
            .join(' · ')}
        </p>
        {onRefund !== undefined && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('wallet.refundTopUpOf', {
              day: day(row.day, today()),
              amount: money(row.principal),
            })}
            onClick={onRefund}
          >
            {t('wallet.refundTopUp')}
          </Button>
        )}
      </td>
      <Purse change={row.principal} after={balance.principal} words={words} />
      <Purse change={row.bonus} after={balance.bonus} words={words} />
      <td className={`${classes.number} ${classes.amount}`}>
        {money(cents(balance.principal + balance.bonus))}
      </td>
    </tr>
  );
}

type PurseProps = { readonly change: Cents; readonly after: Cents; readonly words: Words };

function Purse({ change, after, words: { money } }: PurseProps) {
  return (
    <td className={classes.number}>
      <span className={change < 0 ? classes.minus : classes.plus}>
        {change === 0 ? '—' : `${change > 0 ? '+' : '−'}${money(cents(Math.abs(change)))}`}
      </span>
      <p className={classes.quiet}>{money(after)}</p>
    </td>
  );
}

/** The command judges; a button that can only refuse is not offered. */
function isRefundable(
  { what, entryId, day }: StatementRow,
  left: ReadonlyMap<RowId, Cents>,
  refundDays: number,
): boolean {
  return (
    what === 'topup' &&
    (left.get(entryId) ?? 0) > 0 &&
    today() <= lastRefundDay({ day }, refundDays)
  );
}
