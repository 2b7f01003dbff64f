import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { staffOf } from '#data/catalogue/staff.ts';
import { cardsOf } from '#data/stored/stored-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { CardState } from '#domain/stored/fold-cards.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { AsOfField } from '../parts/as-of-field.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { CardItem } from './card-item.tsx';
import { RefundCard } from './refund-card.tsx';
import { SellCard } from './sell-card.tsx';

/** Somebody's visit cards: sold, used, given back; each with its whole story, as of any day (`rules.md` §6). */
export function CardsDialog(props: WalletDialogProps) {
  const { customer, acts, onClose } = props;
  const { id, name } = customer;
  const shop = useShop();
  const { t } = useWords();
  const [through, setThrough] = useState(today);
  const [isSelling, setSelling] = useState(false);
  const [refunding, setRefunding] = useState<CardState>();
  const isNow = through === today();
  const cards = useLiveQuery(
    async () => cardsOf(shop, id, isNow ? undefined : through),
    [shop, id, through, isNow],
  );
  const staff = useLiveQuery(async () => staffOf(shop), [shop]);
  if (cards === undefined || staff === undefined) return null;
  if (isSelling) return <SellCard {...props} onClose={() => setSelling(false)} />;
  if (refunding !== undefined) {
    return <RefundCard {...props} card={refunding} onClose={() => setRefunding(undefined)} />;
  }
  const live = cards.filter(({ isOver }) => isOver === null);
  const over = cards.filter(({ isOver }) => isOver !== null).toReversed();
  const item = (card: CardState) => (
    <CardItem
      key={card.cardId}
      card={card}
      acts={acts}
      staff={new Map(staff.map((one) => [one.id, one.name]))}
      isNow={isNow}
      onRefund={() => setRefunding(card)}
    />
  );
  return (
    <WalletModal title={t('wallet.cards')} name={name} size="wide" onClose={onClose}>
      <div className={classes.head}>
        <Button data-autofocus onClick={() => setSelling(true)}>
          {t('wallet.sellCard')}
        </Button>
        <AsOfField day={through} onDay={setThrough} />
      </div>
      {cards.length === 0 && (
        <EmptyState icon="book" title={t('wallet.noCards')} hint={t('wallet.noCardsHint')} />
      )}
      {live.length > 0 && <ul className={classes.list}>{live.map(item)}</ul>}
      {over.length > 0 && (
        <details className={classes.fold} open={live.length === 0}>
          <summary>{t('wallet.cardsOver', { count: over.length })}</summary>
          <ul className={classes.list}>{over.map(item)}</ul>
        </details>
      )}
    </WalletModal>
  );
}
