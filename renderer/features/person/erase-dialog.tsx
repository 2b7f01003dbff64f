import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { cardOf } from '#data/customers/card-queries.ts';
import { documentsOfGroup } from '#data/customers/customer-documents.ts';
import { erasePerson } from '#data/customers/erase-person.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { Dialog } from '#ui/dialog.tsx';
import { showToast } from '#ui/toast.tsx';

import { EraseConsequences } from './erase-consequences.tsx';
import { EraseSure } from './erase-sure.tsx';

type EraseDialogProps = {
  readonly id: RowId;
  readonly onClose: () => void;
  readonly onErased: (ids: readonly RowId[]) => void;
};

/** Forgetting a person: says what goes, what stays and what is out of reach, then asks a second time. */
export function EraseDialog({ id, onClose, onErased }: EraseDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const [act] = useState(() => ({ operationId: newOperationId(), by: null }));
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const card = useLiveQuery(async () => cardOf(shop, id), [shop, id]);
  const cards = useLiveQuery(async () => (await documentsOfGroup(shop.db, id)).length, [shop, id]);

  async function erase() {
    setBusy(true);
    const erased = await erasePerson(shop, id, act);
    if (erased.ok) {
      onErased(erased.value);
      // Out of every answer before it is said; packed copies too.
      await shop.search.caughtUp();
    }
    onClose();
    const title = t(erased.ok ? 'person.erased' : 'person.notErased');
    showToast({ id: act.operationId, kind: erased.ok ? 'done' : 'problem', title });
  }

  if (card === undefined && !isBusy) return null;
  const name = card?.name || t('common.noName');
  return (
    <Dialog
      size="lg"
      onClose={isBusy ? () => undefined : onClose}
      title={isSure ? t('person.sureTitle') : t('person.eraseTitle', { name })}
    >
      {isSure ? (
        <EraseSure
          name={card?.name ?? ''}
          number={card?.number ?? ''}
          busy={isBusy}
          onErase={() => void erase()}
          onClose={onClose}
        />
      ) : (
        <EraseConsequences cards={cards ?? 1} onContinue={() => setSure(true)} onClose={onClose} />
      )}
    </Dialog>
  );
}
