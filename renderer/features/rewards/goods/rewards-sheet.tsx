import { Button, Checkbox } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type RewardOnList, rewardsOf } from '#data/rewards/reward-list.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../offers.module.css';
import { StockDialog, type Stocked } from '../stock/stock-dialog.tsx';
import { useTurnOffer } from '../use-turn-offer.ts';
import { RewardForm } from './reward-form.tsx';
import { RewardRow } from './reward-row.tsx';

/** What customers spend points on. Nothing is ever deleted, since past redemptions name it; it goes off the list. */
export function RewardsSheet() {
  const shop = useShop();
  const { t } = useWords();
  const turn = useTurnOffer('reward');
  const rewards = useLiveQuery(async () => rewardsOf(shop), [shop]);
  const [edited, setEdited] = useState<RewardOnList | 'new'>();
  const [stocked, setStocked] = useState<Stocked>();
  const [showsAll, setShowsAll] = useState(false);
  if (rewards === undefined) return null;

  const retired = rewards.filter(({ active }) => !active).length;
  const shown = rewards.filter(({ active }) => active || showsAll);
  const add = (
    <Button leftSection={<Icon name="add" size={18} />} onClick={() => setEdited('new')}>
      {t('rewards.newReward')}
    </Button>
  );

  return (
    <Sheet
      title={t('rewards.tab-goods')}
      hint={t('rewards.goodsHint')}
      {...(rewards.length > 0 && { aside: add })}
    >
      {rewards.length === 0 && (
        <EmptyState icon="gift" title={t('rewards.noRewards')} hint={t('rewards.noRewardsHint')}>
          {add}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {shown.map((reward) => (
          <RewardRow
            key={reward.id}
            reward={reward}
            onStock={() => setStocked(reward)}
            onEdit={() => setEdited(reward)}
            onTurn={() => void turn(reward)}
          />
        ))}
      </ul>
      {retired > 0 && (
        <Checkbox
          mt="md"
          label={t('rewards.showRetired', { count: retired })}
          checked={showsAll}
          onChange={({ currentTarget: { checked } }) => setShowsAll(checked)}
        />
      )}
      {edited !== undefined && (
        <RewardForm
          reward={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onStock={setStocked}
        />
      )}
      {stocked !== undefined && <StockDialog of={stocked} onClose={() => setStocked(undefined)} />}
    </Sheet>
  );
}
