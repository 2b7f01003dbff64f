import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';

import { cardOf } from '#data/customers/card-queries.ts';
import { loyaltyOf } from '#data/loyalty/loyalty-of.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { CardsDialog } from './cards/cards-dialog.tsx';
import { CouponsDialog } from './coupons/coupons-dialog.tsx';
import { DrawDialog } from './draw/draw-dialog.tsx';
import { WalletModal } from './parts/wallet-modal.tsx';
import { AdjustPoints } from './points/adjust-points.tsx';
import { WhyPoints } from './points/why-points.tsx';
import { RewardsDialog } from './rewards/rewards-dialog.tsx';
import { AdjustStored } from './stored/adjust-stored.tsx';
import { StatementDialog } from './stored/statement-dialog.tsx';
import { TopUpDialog } from './stored/top-up-dialog.tsx';
import { MembershipDialog } from './tier/membership-dialog.tsx';
import { WhyTier } from './tier/why-tier.tsx';
import type { WalletActs, WalletCustomer, WalletDialogProps, WalletWish } from './wallet-wish.ts';

type WalletDialogsProps = {
  readonly wish: WalletWish;
  readonly acts: WalletActs;
  readonly onWish: (wish: WalletWish) => void;
  readonly onClose: () => void;
};

/** Everything a customer has with the shop, each thing in a dialog of its own; one may lead to another. */
export function WalletDialogs({ wish, acts, onWish, onClose }: WalletDialogsProps) {
  const { t } = useWords();
  const customer = useWalletCustomer(wish.customerId);
  useFocusBack();
  if (customer === undefined) return null;
  if (customer === null) {
    return (
      <WalletModal title={t('card.region')} name="" onClose={onClose}>
        <EmptyState icon="person" title={t('card.gone')} />
      </WalletModal>
    );
  }
  const { customerId } = wish;
  const onGo = (kind: WalletWish['kind']) => onWish({ kind, customerId });
  return <Dialog kind={wish.kind} customer={customer} acts={acts} onClose={onClose} onGo={onGo} />;
}

function Dialog({ kind, ...props }: WalletDialogProps & Pick<WalletWish, 'kind'>) {
  switch (kind) {
    case 'why-points':
      return <WhyPoints {...props} />;
    case 'why-tier':
      return <WhyTier {...props} />;
    case 'adjust':
      return <AdjustPoints {...props} />;
    case 'top-up':
      return <TopUpDialog {...props} />;
    case 'statement':
      return <StatementDialog {...props} />;
    case 'adjust-stored':
      return <AdjustStored {...props} />;
    case 'cards':
      return <CardsDialog {...props} />;
    case 'coupons':
      return <CouponsDialog {...props} />;
    case 'rewards':
      return <RewardsDialog {...props} />;
    case 'draw':
      return <DrawDialog {...props} />;
    case 'membership':
      return <MembershipDialog {...props} />;
  }
}

/** Undefined while it is read; null if the card is gone. */
function useWalletCustomer(id: RowId): WalletCustomer | null | undefined {
  const shop = useShop();
  const { t } = useWords();
  const read = useLiveQuery(async () => {
    const card = await cardOf(shop, id);
    const loyalty = await loyaltyOf(shop, id);
    return { id, known: card && loyalty && { name: card.name, loyalty } };
  }, [shop, id]);
  if (read?.id !== id) return undefined;
  const { known } = read;
  return known === undefined ? null : { id, ...known, name: known.name || t('common.noName') };
}

/** Whoever opened a dialog by key goes on from the same button. */
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
}
