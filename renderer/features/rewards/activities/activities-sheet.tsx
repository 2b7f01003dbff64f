import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type ActivityOnList, activitiesOf } from '#data/activities/activity-list.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import { OfferSheet } from '../offer-sheet.tsx';
import { useTurnOffer } from '../use-turn-offer.ts';
import { ActivityForm } from './activity-form.tsx';
import { ActivityRow } from './activity-row.tsx';
import { AwardDialog } from './award-dialog.tsx';
import { AwardsDialog } from './awards-dialog.tsx';

type ActivityWish =
  | { readonly kind: 'edit'; readonly activity: ActivityOnList | undefined }
  | { readonly kind: 'award' | 'awards'; readonly activity: ActivityOnList };

/** What the shop gives points for besides sales: each head once, to one or to many, taken back in one step. */
export function ActivitiesSheet() {
  const shop = useShop();
  const { t } = useWords();
  const turn = useTurnOffer('activity');
  const activities = useLiveQuery(async () => activitiesOf(shop), [shop]);
  const [wish, setWish] = useState<ActivityWish>();
  if (activities === undefined) return null;

  const close = () => setWish(undefined);
  return (
    <OfferSheet
      title={t('rewards.tab-activities')}
      hint={t('rewards.activitiesHint')}
      add={t('rewards.newActivity')}
      onAdd={() => setWish({ kind: 'edit', activity: undefined })}
      empty={{
        icon: 'star',
        title: t('rewards.noActivities'),
        hint: t('rewards.noActivitiesHint'),
      }}
      offers={activities}
      row={(activity) => (
        <ActivityRow
          key={activity.id}
          activity={activity}
          onWish={(kind) => setWish({ kind, activity })}
          onTurn={() => void turn(activity)}
        />
      )}
    >
      {wish?.kind === 'edit' && <ActivityForm activity={wish.activity} onClose={close} />}
      {wish?.kind === 'award' && <AwardDialog activity={wish.activity} onClose={close} />}
      {wish?.kind === 'awards' && <AwardsDialog activity={wish.activity} onClose={close} />}
    </OfferSheet>
  );
}
