import { Button } from '@mantine/core';
import { useState } from 'react';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { Sheet } from '#ui/sheet.tsx';

import type { OnComplaint } from '../complaint-wish.ts';
import type { OnFollowUp } from '../follow-up-wish.ts';
import rows from '../sheet-rows.module.css';
import { CareList } from './care-list.tsx';
import { InteractionDialog } from './interaction-dialog.tsx';
import { RatingDialog } from './rating-dialog.tsx';
import { useContactKey } from './use-contact-key.ts';

type CareSheetProps = {
  readonly customerId: RowId;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: OnComplaint;
};

/** What was promised to somebody and what they complain about, and what can be written down about them. */
export function CareSheet({ customerId, onFollowUp, onComplaint }: CareSheetProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState<'interaction' | 'rating'>();
  const close = () => setAsking(undefined);
  useContactKey(() => setAsking('interaction'));
  return (
    <Sheet title={t('profile.careTitle')}>
      <CareList customerId={customerId} onFollowUp={onFollowUp} onComplaint={onComplaint} />
      <div className={rows.tools}>
        <Button
          variant="default"
          size="compact-sm"
          aria-keyshortcuts="Alt+L"
          rightSection={<KeyHint keys="Alt+L" />}
          onClick={() => setAsking('interaction')}
        >
          {t('profile.addInteraction')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onFollowUp({ kind: 'new', customerId, day: null })}
        >
          {t('profile.addFollowUp')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setAsking('rating')}>
          {t('profile.rate')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onComplaint({ kind: 'new', customerId })}
        >
          {t('profile.addComplaint')}
        </Button>
      </div>
      {asking === 'interaction' && <InteractionDialog customerId={customerId} onClose={close} />}
      {asking === 'rating' && <RatingDialog customerId={customerId} onClose={close} />}
    </Sheet>
  );
}
