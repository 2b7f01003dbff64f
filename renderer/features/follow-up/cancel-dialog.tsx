import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { cancelFollowUp } from '#data/care/follow-ups.ts';
import type { KnownFollowUp } from '#data/care/follow-up-by-id.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { CareModal } from './care-modal.tsx';
import classes from './dialogs.module.css';
import type { CareDialogProps } from './follow-up-wish.ts';
import { focusNow } from './focus-now.ts';
import { nameFor } from './name-for.ts';
import { oneAct } from './one-act.ts';
import { sayNotSaved } from './refusal-words.ts';
import { WhatAbout } from './what-about.tsx';

type CancelDialogProps = CareDialogProps & {
  readonly id: RowId;
  readonly known: KnownFollowUp | undefined;
  readonly name: string;
};

/** It will not be done; a word why helps whoever reads the card later. */
export function CancelDialog({ id, known, name, acts, onClose }: CancelDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const [why, setWhy] = useState('');
  const [press] = useState(() => oneAct(acts.newAct()));

  async function cancel(act: Act) {
    const who = await nameFor(shop, id, name, { t });
    const outcome = await cancelFollowUp(shop, id, why, act);
    onClose();
    const said = t('followUp.saved-cancelled', { name: who });
    if (outcome.ok) void acts.tellDone(act.operationId, said);
    else sayNotSaved(outcome.refusal.kind, t);
    return true;
  }

  return (
    <CareModal title={t('followUp.cancelTitle', { name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void press(cancel);
        }}
      >
        <Stack>
          {known && <WhatAbout known={known} />}
          {known !== undefined && known.followUp.repeat !== null && (
            <p className={classes.marked}>{t('followUp.cancelEnds')}</p>
          )}
          <TextInput
            label={t('followUp.cancelWhy')}
            value={why}
            maxLength={500}
            data-autofocus
            ref={focusNow}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('followUp.keep')}
            </Button>
            <Button type="submit" color="red">
              {t('followUp.cancelDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </CareModal>
  );
}
