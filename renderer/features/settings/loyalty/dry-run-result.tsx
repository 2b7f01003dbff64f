import { Button } from '@mantine/core';
import { useState } from 'react';

import type { DryRun, DryRunRow } from '#data/loyalty/dry-run.ts';
import { useShop } from '#data/use-shop.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './dry-run-result.module.css';

type DryRunResultProps = {
  readonly result: DryRun;
  readonly before: LoyaltyProgram;
  readonly after: LoyaltyProgram;
};

/** A dialog's worth; the rest comes when asked for. */
const page = 100;

/** How many gain and lose, and each of them by name. */
export function DryRunResult({ result, before, after }: DryRunResultProps) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t, points, day } = words;
  const [limit, setLimit] = useState(page);
  const { up, down, expiring, rows, people } = result;
  const { decimals } = after.earn;

  function moved({ before: was, after: will, units }: DryRunRow): string {
    const tiers = was === will ? [] : [`${nameOf(before, was)} → ${nameOf(after, will)}`];
    const lasting =
      units > 0 && expiring.until !== null
        ? [
            t('loyalty.rowTerm', {
              points: points(units, decimals),
              day: day(expiring.until, today),
            }),
          ]
        : [];
    return [...tiers, ...lasting].join(' · ');
  }

  function nameOf({ tiers }: LoyaltyProgram, id: string | null): string {
    return tierName((tiers.find((one) => one.id === id) ?? tiers[0])?.name ?? 'base', words);
  }

  return (
    <div>
      <ul className={classes.sums}>
        <li>{t('loyalty.dryPeople', { count: people })}</li>
        {rows.length === 0 && <li>{t('loyalty.dryNobody')}</li>}
        {up > 0 && <li>{t('loyalty.dryUp', { count: up })}</li>}
        {down > 0 && <li>{t('loyalty.dryDown', { count: down })}</li>}
        {expiring.people > 0 && expiring.until !== null && (
          <li>
            {t('loyalty.dryExpiring', {
              count: expiring.people,
              points: points(pointUnits(expiring.units), decimals),
              day: day(expiring.until, today),
            })}
          </li>
        )}
      </ul>
      {rows.length > 0 && (
        <ul className={classes.rows} aria-label={t('loyalty.dryList')}>
          {rows.slice(0, limit).map((row) => (
            <li key={row.customerId} className={classes.row}>
              <span className={classes.name}>
                {row.name === '' ? t('common.noName') : row.name}{' '}
                <span className={classes.soft}>{row.number}</span>
              </span>
              <span className={classes.moved}>{moved(row)}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > limit && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + page)}>
          {t('loyalty.dryMore', { count: Math.min(page, rows.length - limit) })}
        </Button>
      )}
    </div>
  );
}
