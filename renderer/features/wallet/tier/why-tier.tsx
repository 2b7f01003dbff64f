import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type TierStory, tierStoryOf } from '#data/loyalty/tier-story.ts';
import { useShop } from '#data/use-shop.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { factInWords } from '#i18n/fact-in-words.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { AsOfField } from '../parts/as-of-field.tsx';
import { Section } from '../parts/section.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { MembershipList } from './membership-list.tsx';

const page = 60;

/** Why somebody is gold: what counts, until when, and how far it is to the next (`rules-points.md` 10). */
export function WhyTier({ customer: { id, name }, onClose, onGo }: WalletDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t, money, day } = words;
  const [through, setThrough] = useState(today);
  const [most, setMost] = useState(page);
  const story = useLiveQuery(
    async () => tierStoryOf(shop, id, { through, most }),
    [shop, id, through, most],
  );
  if (story === undefined) return null;
  const { state, counted, memberships } = story;
  const called = (tierId: string | null) => nameOf(story, tierId, words);
  const isLifted = state.tierId !== state.earnedId;
  return (
    <WalletModal title={t('wallet.whyTier')} name={name} size="wide" onClose={onClose}>
      <div className={classes.head}>
        <p className={classes.balance} aria-live="polite">
          <span className={classes.big}>{called(state.tierId)}</span>
          <span className={classes.quiet}>
            {through === today()
              ? t('wallet.now')
              : t('wallet.atEndOf', { day: day(through, today()) })}
          </span>
        </p>
        <AsOfField day={through} onDay={setThrough} />
      </div>
      <p>
        {t('wallet.tierSum', { count: story.tierMonths, amount: money(state.spent) })}
        {state.until !== null && ` ${t('wallet.tierUntil', { day: day(state.until, today()) })}`}
      </p>
      {isLifted && (
        <p className={classes.quiet}>{t('wallet.tierLifted', { tier: called(state.earnedId) })}</p>
      )}
      {state.next !== null && (
        <p>
          {t('wallet.tierNext', {
            amount: money(state.next.missing),
            tier: called(state.next.tierId),
          })}
        </p>
      )}
      <p className={classes.quiet}>{t(`wallet.policy-${story.tierPolicy}`)}</p>
      <div className={classes.tools}>
        <Button variant="default" size="compact-md" onClick={() => onGo('membership')}>
          {t('wallet.membership')}
        </Button>
      </div>
      <MembershipList memberships={memberships} tiers={story.tiers} />
      {counted.length === 0 ? (
        <EmptyState icon="flag" title={t('wallet.noCounted')} hint={t('wallet.noCountedHint')} />
      ) : (
        <Section title={t('wallet.counted')}>
          <ul className={classes.list}>
            {counted.map((one) => (
              <li key={one.id} className={classes.row}>
                <div>
                  <p className={classes.main}>{factInWords(story.facts.get(one.id), words)}</p>
                  <p className={classes.quiet}>
                    {t('wallet.countsUntil', {
                      on: day(one.day, today()),
                      until: day(addDays(one.leaves, -1), today()),
                    })}
                  </p>
                </div>
                <p className={`${classes.sum} ${classes.amount}`}>{money(one.net)}</p>
              </li>
            ))}
          </ul>
          {story.moreCounted > 0 && (
            <Button variant="default" mt="sm" onClick={() => setMost(most + page)}>
              {t('timeline.showMore')}
            </Button>
          )}
        </Section>
      )}
    </WalletModal>
  );
}

function nameOf({ tiers }: TierStory, tierId: string | null, words: Words): string {
  return tierName(tiers.find(({ id }) => id === tierId)?.name ?? 'base', words);
}
