import { Button } from '@mantine/core';

import type { Redemption } from '#data/rewards/redemptions.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import { Section } from '../parts/section.tsx';
import classes from '../parts/wallet.module.css';

type PastRedemptionsProps = {
  readonly past: readonly Redemption[];
  readonly decimals: number;
  readonly onCancel: (redemption: Redemption) => void;
};

/** What points were spent on, newest first; nothing without any. */
export function PastRedemptions({ past, decimals, onCancel }: PastRedemptionsProps) {
  const { t, day, points } = useWords();
  if (past.length === 0) return null;
  return (
    <Section title={t('wallet.pastRedemptions')}>
      <ul className={classes.list}>
        {past
          .toReversed()
          .slice(0, 200)
          .map((one) => {
            const name = one.name ?? '';
            const units = pointUnits(one.units * 10 ** Math.max(0, decimals - one.decimals));
            return (
              <li key={one.id} className={classes.row} aria-label={name}>
                <div>
                  <p className={classes.main}>{name}</p>
                  <p className={classes.quiet}>
                    {`${day(one.day, today())} · ${t('wallet.pointsOf', { points: points(units, decimals) })}`}
                  </p>
                </div>
                <div className={classes.sum}>
                  {one.cancelled ? (
                    <span className={classes.state}>{t('wallet.cancelled')}</span>
                  ) : (
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={t('wallet.cancelOf', { name })}
                      onClick={() => onCancel(one)}
                    >
                      {t('wallet.cancelRedeem')}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
