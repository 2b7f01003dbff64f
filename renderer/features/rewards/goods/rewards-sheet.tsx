import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type RewardOnList, rewardsOf } from '#data/rewards/reward-list.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import { OfferSheet } from '../offer-sheet.tsx';
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
  if (rewards === undefined) return null;

  return (
    <OfferSheet
      title={t('rewards.tab-goods')}
      hint={t('rewards.goodsHint')}
      add={t('rewards.newReward')}
      onAdd={() => setEdited('new')}
      empty={{ icon: 'gift', title: t('rewards.noRewards'), hint: t('rewards.noRewardsHint') }}
      offers={rewards}
      row={(reward) => (
        <RewardRow
          key={reward.id}
          reward={reward}
          onStock={() => setStocked(reward)}
          onEdit={() => setEdited(reward)}
          onTurn={() => void turn(reward)}
        />
      )}
    >
      {edited !== undefined && (
        <RewardForm
          reward={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onStock={setStocked}
        />
      )}
      {stocked !== undefined && <StockDialog of={stocked} onClose={() => setStocked(undefined)} />}
    </OfferSheet>
  );
}
