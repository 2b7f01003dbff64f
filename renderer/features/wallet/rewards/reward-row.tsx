import { Button } from '@mantine/core';

import type { RewardOnList } from '#data/rewards/reward-list.ts';
import { type PointUnits, pointUnits } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../parts/wallet.module.css';

type RewardRowProps = {
  readonly reward: RewardOnList;
  readonly balance: PointUnits;
  readonly decimals: number;
  readonly onRedeem: () => void;
};

/** One reward: what it costs, how many are left, and whether the points are enough. */
export function RewardRow({ reward, balance, decimals, onRedeem }: RewardRowProps) {
  const { t, money, points } = useWords();
  const { name, type, cost, value, left } = reward;
  const missing = pointUnits(Math.max(0, cost - balance));
  const isGone = left !== null && left <= 0;
  return (
    <li className={classes.row} aria-label={name}>
      <div>
        <p className={classes.main}>{name}</p>
        <p className={classes.quiet}>
          {[
            t(`wallet.reward-${type}`),
            ...(value > 0 ? [money(value)] : []),
            ...(left === null ? [] : [t('wallet.stockLeft', { count: left })]),
            ...(missing > 0 ? [t('wallet.missing', { points: points(missing, decimals) })] : []),
          ].join(' · ')}
        </p>
      </div>
      <div className={classes.sum}>
        <Button
          size="compact-md"
          variant={missing > 0 || isGone ? 'default' : 'filled'}
          aria-label={t('wallet.redeemFor', { name, points: points(cost, decimals) })}
          onClick={onRedeem}
        >
          {t('wallet.pointsOf', { points: points(cost, decimals) })}
        </Button>
      </div>
    </li>
  );
}
