import { NativeSelect } from '@mantine/core';

import { pointUnits, toRowId } from '#domain/kernel/units.ts';
import type { OfferedReward } from '#domain/sales/quote.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import { useDrafts } from '../draft/drafts-store.ts';
import classes from './pays.module.css';
import { problemInWords } from './refusal-in-words.ts';
import type { Till } from './till-of.ts';

type RewardFieldProps = { readonly till: Till };

/** What goes along for points, in the same sale. What points do not reach says how many are missing. */
export function RewardField({ till }: RewardFieldProps) {
  const words = useWords();
  const chosen = useDrafts(({ sale }) => sale.rewardId);
  const changeSale = useDrafts((drafts) => drafts.changeSale);
  const { terms, outcome } = till;
  const rewards = terms.rewards ?? [];
  if (rewards.length === 0 && chosen === null) return null;

  const balance = terms.buyer?.points ?? 0;
  const refusal =
    outcome?.ok === false && outcome.refusal.kind === 'reward' ? outcome.refusal : undefined;
  return (
    <div className={classes.pay}>
      <NativeSelect
        id="sale-reward"
        label={words.t('sale.reward')}
        value={chosen ?? ''}
        error={refusal && problemInWords(refusal, till, words)}
        onChange={({ currentTarget: { value } }) =>
          changeSale({ rewardId: value === '' ? null : toRowId(value) })
        }
        data={[
          { value: '', label: words.t('sale.rewardNone') },
          ...rewards.map((reward) => ({
            value: reward.id,
            label: rewardLine(reward, balance, terms.program.earn.decimals, words),
            disabled: reward.id !== chosen && (reward.cost > balance || reward.left === 0),
          })),
        ]}
      />
    </div>
  );
}

function rewardLine(
  { name, cost, left }: OfferedReward,
  balance: number,
  decimals: number,
  { t, points }: Words,
): string {
  if (left === 0) return t('sale.rewardOut', { name });
  return cost > balance
    ? t('sale.rewardShort', { name, points: points(pointUnits(cost - balance), decimals) })
    : t('sale.rewardLine', { name, points: points(cost, decimals) });
}
