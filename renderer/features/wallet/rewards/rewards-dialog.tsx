import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { cancelRedeem } from '#data/rewards/cancel-redeem.ts';
import { type RedeemRefusal, redeemReward } from '#data/rewards/redeem-reward.ts';
import { type Redemption, redemptionsOf } from '#data/rewards/redemptions.ts';
import { type RewardOnList, rewardsOf } from '#data/rewards/reward-list.ts';
import { useShop } from '#data/use-shop.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { PastRedemptions } from './past-redemptions.tsx';
import { RewardRow } from './reward-row.tsx';

/** What somebody's points buy: those they can have first; and what they had, which can be brought back. */
export function RewardsDialog({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t, points } = words;
  const { id, name, loyalty } = customer;
  const { decimals } = loyalty.program.earn;
  const balance = loyalty.standing.points;
  const { act, told, once } = useTold(acts);
  const [problem, setProblem] = useState<string>();
  const rewards = useLiveQuery(async () => rewardsOf(shop), [shop]);
  const past = useLiveQuery(async () => redemptionsOf(shop.db, id), [shop, id]);
  if (rewards === undefined || past === undefined) return null;
  const offered = rewards
    .filter(({ active }) => active)
    .sort((one, other) => one.cost - other.cost);

  async function redeem(reward: RewardOnList) {
    const outcome = await redeemReward(shop, { customerId: id, rewardId: reward.id }, act);
    setProblem(outcome.ok ? undefined : refusalInWords(outcome.refusal, decimals, words));
    if (!outcome.ok) return;
    const cost = points(reward.cost, decimals);
    await told(t('wallet.redeemDone', { name: reward.name, points: cost }), name);
  }

  async function cancel(redemption: Redemption) {
    const outcome = await cancelRedeem(shop, redemption.id, act);
    setProblem(outcome.ok ? undefined : t(`wallet.cancel-${outcome.refusal.kind}`));
    const called = redemption.name ?? '';
    if (outcome.ok) await told(t('wallet.cancelDone', { name: called }), name);
  }

  return (
    <WalletModal title={t('wallet.rewards')} name={name} size="wide" onClose={onClose}>
      <p className={classes.balance} aria-live="polite">
        <span className={classes.big}>
          {t('wallet.pointsOf', { points: points(balance, decimals) })}
        </span>
        <span className={classes.quiet}>{t('wallet.toSpend')}</span>
      </p>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {offered.length === 0 && (
        <EmptyState icon="star" title={t('wallet.noRewards')} hint={t('wallet.noRewardsHint')} />
      )}
      <ul className={classes.list}>
        {offered.map((reward) => (
          <RewardRow
            key={reward.id}
            reward={reward}
            balance={balance}
            decimals={decimals}
            onRedeem={() => void once(async () => redeem(reward))}
          />
        ))}
      </ul>
      <PastRedemptions
        past={past}
        decimals={decimals}
        onCancel={(one) => void once(async () => cancel(one))}
      />
    </WalletModal>
  );
}

function refusalInWords(refusal: RedeemRefusal, decimals: number, { t, points }: Words): string {
  switch (refusal.kind) {
    case 'too-few-points':
      return t('wallet.redeem-too-few-points', { points: points(refusal.missing, decimals) });
    case 'coupon':
      return t('wallet.redeem-coupon', { why: t(`wallet.issue-${refusal.why}`) });
    case 'unknown-customer':
    case 'unknown-reward':
    case 'retired':
    case 'no-stock':
      return t(`wallet.redeem-${refusal.kind}`);
  }
}
