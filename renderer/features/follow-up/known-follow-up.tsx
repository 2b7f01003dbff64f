import { type ReactNode, useEffect, useState } from 'react';

import { type KnownFollowUp, followUpById } from '#data/care/follow-up-by-id.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { CareModal } from './care-modal.tsx';

type KnownFollowUpProps = {
  readonly id: RowId;
  readonly onClose: () => void;
  readonly children: (known: KnownFollowUp | undefined, name: string) => ReactNode;
};

/**
 * What is asked about a follow-up. The dialog is there at once and says whose it is a moment later, since keys are
 * pressed faster than anything is read; says so if it is gone or settled meanwhile.
 */
export function KnownFollowUpDialog({ id, onClose, children }: KnownFollowUpProps) {
  const shop = useShop();
  const { t } = useWords();
  // Read once: what the dialog itself saves must not change it while it closes.
  const [read, setRead] = useState<KnownFollowUp | null>();
  useEffect(() => {
    let isLeft = false;
    void followUpById(shop, id).then((known) => {
      if (!isLeft) setRead(known ?? null);
    });
    return () => {
      isLeft = true;
    };
  }, [shop, id]);
  if (read === null || (read !== undefined && read.followUp.state !== 'open')) {
    const why = read === null ? 'followUp.none' : 'followUp.closed';
    return (
      <CareModal title={t('followUp.title')} onClose={onClose}>
        <EmptyState icon="check" title={t(why)} />
      </CareModal>
    );
  }
  return <>{children(read, read === undefined ? '' : read.card.name || t('common.noName'))}</>;
}
