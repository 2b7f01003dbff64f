import { Button, Skeleton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useEffect } from 'react';

import { overviewOf } from '#data/customers/overview.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';

import { EditForm } from './edit/edit-form.tsx';
import { useProfileDrafts } from './edit/profile-drafts.ts';
import { profileFormOf } from './edit/profile-form.ts';
import { ProfileHead } from './head/profile-head.tsx';
import type { OnComplaint } from './complaint-wish.ts';
import type { OnFollowUp } from './follow-up-wish.ts';
import type { OnWallet } from './loyalty/wallet-wish.ts';
import { ProfileBody } from './profile-body.tsx';
import classes from './profile-screen.module.css';
import { useCardWords } from './use-card-words.ts';
import { useEditKey } from './use-edit-key.ts';

type ProfileScreenProps = {
  readonly id: RowId;
  readonly onOpen: (id: RowId) => void;
  readonly onBack: () => void;
  /** The person asks to be forgotten, or to be told what is kept. */
  readonly onErase?: (id: RowId) => void;
  readonly onGiveData?: (id: RowId) => void;
  readonly onWallet: OnWallet;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: OnComplaint;
};

/** Everything about one person on one page: who they are, how it went, what was edited, whom they brought. */
export function ProfileScreen(props: ProfileScreenProps) {
  const { id, onOpen, onBack, onErase, onGiveData } = props;
  const { onWallet, onFollowUp, onComplaint } = props;
  const shop = useShop();
  const { t } = useWords();
  const { fields, tags, decimals } = useCardWords();
  const draft = useProfileDrafts(({ drafts }) => drafts[id]);
  // `null` is a card that is gone; `undefined` is one that is being read.
  const overview = useLiveQuery(async () => (await overviewOf(shop, id)) ?? null, [shop, id]);
  const card = overview?.card;

  function beginEdit() {
    if (card === undefined || draft !== undefined) return;
    useProfileDrafts.getState().begin(id, profileFormOf(card));
  }
  useEditKey(beginEdit);
  useEffect(() => {
    // Deleted or erased meanwhile: no word of it stays about in a draft.
    if (overview === null) useProfileDrafts.getState().drop(id);
  }, [overview, id]);

  function onKeyDown(event: KeyboardEvent) {
    const isOurs = event.key === 'Escape' && draft === undefined && !event.defaultPrevented;
    if (!isOurs || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    onBack();
  }

  return (
    <article className={classes.root} aria-label={t('profile.title')} onKeyDown={onKeyDown}>
      <div className={classes.inner}>
        <Button
          className={classes.back}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Icon name="back" size={16} />}
          onClick={onBack}
        >
          {t('profile.back')}
        </Button>
        {overview === undefined && <Skeleton className={classes.waiting} />}
        {overview === null && (
          <EmptyState icon="person" title={t('card.gone')} hint={t('profile.goneHint')}>
            <Button variant="default" onClick={onBack}>
              {t('profile.toList')}
            </Button>
          </EmptyState>
        )}
        {overview && card && (
          <>
            <ProfileHead
              overview={overview}
              onEdit={draft ? undefined : beginEdit}
              onErase={onErase}
              onGiveData={onGiveData}
            />
            {draft ? (
              <div className={classes.edit}>
                <EditForm id={id} draft={draft} fields={fields} tags={tags} onOpen={onOpen} />
              </div>
            ) : (
              <ProfileBody
                overview={overview}
                fields={fields}
                decimals={decimals}
                onDeleted={onBack}
                onWallet={onWallet}
                onFollowUp={onFollowUp}
                onComplaint={onComplaint}
              />
            )}
          </>
        )}
      </div>
    </article>
  );
}
