import { Button, Checkbox } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type ActivityOnList, activitiesOf } from '#data/activities/activity-list.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../offers.module.css';
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
  const [showsAll, setShowsAll] = useState(false);
  if (activities === undefined) return null;

  const retired = activities.filter(({ active }) => !active).length;
  const shown = activities.filter(({ active }) => active || showsAll);
  const close = () => setWish(undefined);
  const add = (
    <Button
      leftSection={<Icon name="add" size={18} />}
      onClick={() => setWish({ kind: 'edit', activity: undefined })}
    >
      {t('rewards.newActivity')}
    </Button>
  );

  return (
    <Sheet
      title={t('rewards.tab-activities')}
      hint={t('rewards.activitiesHint')}
      {...(activities.length > 0 && { aside: add })}
    >
      {activities.length === 0 && (
        <EmptyState
          icon="star"
          title={t('rewards.noActivities')}
          hint={t('rewards.noActivitiesHint')}
        >
          {add}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {shown.map((activity) => (
          <ActivityRow
            key={activity.id}
            activity={activity}
            onWish={(kind) => setWish({ kind, activity })}
            onTurn={() => void turn(activity)}
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
      {wish?.kind === 'edit' && <ActivityForm activity={wish.activity} onClose={close} />}
      {wish?.kind === 'award' && <AwardDialog activity={wish.activity} onClose={close} />}
      {wish?.kind === 'awards' && <AwardsDialog activity={wish.activity} onClose={close} />}
    </Sheet>
  );
}
