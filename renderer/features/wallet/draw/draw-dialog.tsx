import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type DrawRefusal, draw, winsOf } from '#data/activities/draw.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { Section } from '../parts/section.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { OddsTable } from './odds-table.tsx';

/** A lucky draw, once a day: the odds are shown before, and they are those that are drawn by (`rules.md` §7). */
export function DrawDialog({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t, day, time, points } = words;
  const { program, standing } = customer.loyalty;
  const { decimals } = program.earn;
  const { prizes, costUnits } = program.draw;
  const { act, told, once, isBusy } = useTold(acts);
  const [refusal, setRefusal] = useState<DrawRefusal>();
  const wins = useLiveQuery(async () => winsOf(shop, customer.id), [shop, customer.id]);
  if (wins === undefined) return null;
  const ofToday = wins.find((win) => win.day === today());

  async function take() {
    const outcome = await draw(shop, customer.id, act);
    setRefusal(outcome.ok ? undefined : outcome.refusal);
    if (!outcome.ok) return;
    const prize = prizes.find(({ id }) => id === outcome.value.prizeId);
    await told(t('wallet.drawWon', { name: prize?.name ?? '' }), customer.name);
  }

  const problem =
    refusal === undefined
      ? undefined
      : refusal.kind === 'already'
        ? t('wallet.draw-already', { time: time(refusal.at) })
        : refusal.kind === 'too-few-points'
          ? t('wallet.redeem-too-few-points', { points: points(refusal.missing, decimals) })
          : t(`wallet.draw-${refusal.kind}`);
  return (
    <WalletModal title={t('wallet.draw')} name={customer.name} onClose={onClose}>
      {prizes.length === 0 ? (
        <EmptyState icon="star" title={t('wallet.noDraw')} hint={t('wallet.noDrawHint')} />
      ) : (
        <>
          <OddsTable prizes={prizes} decimals={decimals} />
          <p className={classes.quiet}>
            {t(costUnits > 0 ? 'wallet.drawFor' : 'wallet.drawFree', {
              cost: points(costUnits, decimals),
              points: points(standing.points, decimals),
            })}
          </p>
          {ofToday !== undefined && (
            <p className={classes.preview} role="status">
              {t('wallet.drawToday', { name: ofToday.reason ?? '' })}
            </p>
          )}
          {problem !== undefined && (
            <p className={classes.problem} role="alert">
              {problem}
            </p>
          )}
          <div className={classes.tools}>
            <Button
              data-autofocus
              loading={isBusy}
              disabled={ofToday !== undefined}
              onClick={() => void once(take)}
            >
              {t(costUnits > 0 ? 'wallet.doDraw' : 'wallet.doDrawFree', {
                cost: points(costUnits, decimals),
              })}
            </Button>
          </div>
        </>
      )}
      {wins.length > 0 && (
        <Section title={t('wallet.pastWins')}>
          <ul className={classes.moves}>
            {wins.slice(0, 50).map((win) => (
              <li key={win.id}>{`${day(win.day, today())} ${win.reason ?? ''}`}</li>
            ))}
          </ul>
        </Section>
      )}
    </WalletModal>
  );
}
