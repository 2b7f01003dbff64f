import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { pointsStoryOf } from '#data/loyalty/points-story.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';

import { AsOfField } from '../parts/as-of-field.tsx';
import { Section } from '../parts/section.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { LotList } from './lot-list.tsx';
import { StoryLines } from './story-lines.tsx';

const page = 60;
/** Those that go first; the days below must stay within sight. */
const firstLots = 4;

/** "Why do I have 37 points?", answered to the point, for today or any day before (`rules-points.md`). */
export function WhyPoints({ customer: { id, name }, onClose, onGo }: WalletDialogProps) {
  const shop = useShop();
  const { t, points, day } = useWords();
  const [through, setThrough] = useState(today);
  const [most, setMost] = useState(page);
  const story = useLiveQuery(
    async () => pointsStoryOf(shop, id, { through, most }),
    [shop, id, through, most],
  );
  if (story === undefined) return null;
  const { state, decimals, live, gone, lines } = story;
  const shown = points(state.balance, decimals);
  return (
    <WalletModal title={t('wallet.whyPoints')} name={name} size="wide" onClose={onClose}>
      <div className={classes.head}>
        <p className={classes.balance} aria-live="polite">
          <span className={classes.big}>{t('wallet.pointsOf', { points: shown })}</span>
          <span className={classes.quiet}>
            {through === today()
              ? t('wallet.now')
              : t('wallet.atEndOf', { day: day(through, today()) })}
          </span>
        </p>
        <AsOfField day={through} onDay={setThrough} />
      </div>
      {state.debt > 0 && (
        <p className={classes.warn}>
          {t('wallet.debtText', { points: points(state.debt, decimals) })}
        </p>
      )}
      {state.nextExpiry !== null && (
        <p className={classes.quiet}>
          {t('wallet.nextExpiry', {
            points: points(state.nextExpiry.units, decimals),
            day: day(state.nextExpiry.day, today()),
          })}
        </p>
      )}
      <div className={classes.tools}>
        <Button variant="default" size="compact-md" onClick={() => onGo('adjust')}>
          {t('wallet.adjust')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => onGo('rewards')}>
          {t('wallet.rewards')}
        </Button>
        <PrintButton
          hasKey
          size="compact-md"
          label={t('print.doPrintPoints')}
          wish={() => ({
            documents: ['pointsStatement'],
            subject: { kind: 'statement', customerId: id, from: null, through },
            how: 'look',
          })}
        />
      </div>
      {lines.length === 0 ? (
        <EmptyState icon="star" title={t('wallet.noPoints')} hint={t('wallet.noPointsHint')} />
      ) : (
        <>
          {live.length > 0 && (
            <Section title={t('wallet.lots')}>
              <LotList story={story} lots={live.slice(0, firstLots)} />
              {live.length > firstLots && (
                <details className={classes.fold}>
                  <summary>
                    {t('wallet.moreLots', { count: live.length - firstLots + story.moreLive })}
                  </summary>
                  <LotList story={story} lots={live.slice(firstLots)} />
                </details>
              )}
            </Section>
          )}
          <Section title={t('wallet.dayByDay')}>
            <StoryLines story={story} />
            {story.moreLines > 0 && (
              <Button variant="default" mt="sm" onClick={() => setMost(most + page)}>
                {t('timeline.showMore')}
              </Button>
            )}
          </Section>
          {gone.length > 0 && (
            <details className={classes.fold}>
              <summary>{t('wallet.goneLots', { count: gone.length + story.moreGone })}</summary>
              <LotList story={story} lots={gone} />
            </details>
          )}
        </>
      )}
    </WalletModal>
  );
}
