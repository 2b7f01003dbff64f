import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';

import type { CustomerLoyalty } from '#data/loyalty/loyalty-of.ts';
import { type Cents, cents } from '#domain/kernel/units.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';

import type { OnWallet, WalletWish } from '../wallet-wish.ts';
import classes from './card-loyalty.module.css';
import { SignInButton } from './sign-in-button.tsx';
import { VisitCards } from './visit-cards.tsx';
import { WalletMenu } from './wallet-menu.tsx';

type CardLoyaltyProps = { readonly loyalty: CustomerLoyalty; readonly onWallet: OnWallet };

/** What the customer has with the shop, each thing a door to its own story. What they have not takes no room. */
export function CardLoyalty({ loyalty, onWallet }: CardLoyaltyProps) {
  const words = useWords();
  const { t, money, points, day } = words;
  const { customerId, program, standing, tier, next } = loyalty;
  const ask = (kind: WalletWish['kind']) => () => onWallet({ kind, customerId });
  const [until, expiring] = standing.lots[0] ?? [null, null];
  const { stored, coupons } = standing;
  const ofMoney = cents(stored.principal + stored.bonus);
  const hasStored = stored.principal !== 0 || stored.bonus !== 0;
  const isLow = standing.marks.includes('stored-low') || standing.marks.includes('stored-below');

  return (
    <section className={classes.root} aria-label={t('card.loyalty')}>
      {tier !== null && (
        <Part icon="star" onClick={ask('why-tier')}>
          <strong>{tierName(tier.name, words)}</strong>
          {standing.tierUntil !== null && (
            <small>{t('card.tierUntil', { day: day(standing.tierUntil, today()) })}</small>
          )}
          {next !== null && (
            <small>{missingText(next.missing, tierName(next.tier.name, words))}</small>
          )}
        </Part>
      )}
      {until !== null && expiring !== null && (
        <Part icon="history" onClick={ask('why-points')}>
          {t('card.pointsExpire', {
            points: points(expiring, program.earn.decimals),
            day: day(until, today()),
          })}
        </Part>
      )}
      {hasStored && (
        <Part icon="box" isLow={isLow} onClick={ask('statement')}>
          <span>{t('card.stored')}</span>
          <strong>{money(ofMoney)}</strong>
          {isLow && <small>{t('card.storedLow')}</small>}
          {!isLow && stored.bonus !== 0 && (
            <small>
              {t('card.storedParts', {
                principal: money(stored.principal),
                bonus: money(stored.bonus),
              })}
            </small>
          )}
        </Part>
      )}
      <VisitCards cards={standing.cards} onAll={ask('cards')} />
      {coupons.length > 0 && (
        <Part icon="ticket" onClick={ask('coupons')}>
          {t('card.couponsHeld', { count: coupons.length })}
        </Part>
      )}
      {loyalty.signIn !== null && <SignInButton customerId={customerId} signIn={loyalty.signIn} />}
      <WalletMenu customerId={customerId} onWallet={onWallet} />
    </section>
  );

  function missingText(missing: Cents, name: string): string {
    return t('card.tierMissing', { missing: money(missing), name });
  }
}

type PartProps = {
  readonly icon: 'star' | 'history' | 'box' | 'ticket';
  readonly isLow?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Part({ icon, isLow = false, onClick, children }: PartProps) {
  return (
    <UnstyledButton className={classes.part} data-low={isLow} onClick={onClick}>
      <Icon name={icon} size={16} />
      {children}
    </UnstyledButton>
  );
}
