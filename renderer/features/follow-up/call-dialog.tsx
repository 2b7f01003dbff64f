import { Button, Group, Stack } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useState } from 'react';

import { addInteraction } from '#data/care/interactions.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { PhoneText } from '#ui/phone-text.tsx';

import { CareModal } from './care-modal.tsx';
import { ConsentMark } from './consent-mark.tsx';
import classes from './dialogs.module.css';
import type { CareDialogProps } from './follow-up-wish.ts';
import { oneAct } from './one-act.ts';

type CallDialogProps = CareDialogProps & { readonly customerId: RowId };

/** The number, large enough to be dialled from an arm's length; Y notes that it was called. */
export function CallDialog({ customerId, acts, onClose }: CallDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const [press] = useState(() => oneAct(acts.newAct()));
  const card = useLiveQuery(
    async () => (await cardOf(shop, customerId)) ?? null,
    [shop, customerId],
  );
  if (card === undefined) return null;
  const name = card?.name || t('common.noName');

  async function called(act: Act) {
    const call = { customerId, what: 'call', channel: 'phone', text: '' } as const;
    const outcome = await addInteraction(shop, call, act);
    onClose();
    if (outcome.ok) void acts.tellDone(act.operationId, t('followUp.saved-called', { name }));
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const isYes = event.key.toLowerCase() === 'y';
    // The Enter that opened this may still be held: it must not say that somebody was called.
    if (isYes || (event.repeat && event.key === 'Enter')) event.preventDefault();
    if (isYes && !event.repeat) void press(called);
  }

  const phones = card?.phones ?? [];
  return (
    <CareModal title={t('followUp.callTitle', { name })} onClose={onClose}>
      {phones.length === 0 ? (
        <EmptyState icon="person" title={t(card === null ? 'card.gone' : 'followUp.noPhone')} />
      ) : (
        <Stack onKeyDown={onKeyDown}>
          <ConsentMark consent={card?.consent?.answer ?? null} />
          {phones.map((phone) => (
            <p key={phone.key} className={classes.phone}>
              <PhoneText typed={phone.typed} digits={phone.digits} />
            </p>
          ))}
          <p className={classes.hint}>{t('followUp.callHow')}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('followUp.notCalled')}
            </Button>
            <Button
              data-autofocus
              rightSection={<KeyHint keys="Y" />}
              aria-keyshortcuts="Y"
              onClick={() => void press(called)}
            >
              {t('followUp.called')}
            </Button>
          </Group>
        </Stack>
      )}
    </CareModal>
  );
}
