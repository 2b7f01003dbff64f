import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { goneReasonsOf } from '#data/customers/gone-reasons.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import { firstReasons } from './first-reasons.ts';
import { ReasonForm } from './reason-form.tsx';
import { ReasonList } from './reason-list.tsx';
import { useLeadActs } from './use-lead-acts.ts';

type GoneDialogProps = {
  readonly name: string;
  readonly onGo: (reason: string) => void;
  readonly onClose: () => void;
};

/** Why somebody goes: one of the shop's own words, or other words. Without a reason nobody goes. */
export function GoneDialog({ name, onGo, onClose }: GoneDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { keepReasons } = useLeadActs();
  const [isListOpen, setListOpen] = useState(false);
  const own = useLiveQuery(() => goneReasonsOf(shop), [shop]);
  const reasons = own ?? firstReasons(t);

  return (
    <Dialog onClose={onClose} title={t('leads.goneTitle', { name })}>
      {isListOpen ? (
        <ReasonList
          reasons={reasons}
          onSave={(list) => void keepReasons(list)}
          onClose={() => setListOpen(false)}
        />
      ) : (
        <ReasonForm
          reasons={reasons}
          onGo={onGo}
          onEditList={() => setListOpen(true)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
