import { NativeSelect, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { addInteraction } from '#data/care/interactions.ts';
import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import {
  type Channel,
  type InteractionKind,
  channels,
  interactionKinds,
} from '#domain/care/facts.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { StaffSelect } from '#ui/staff-select.tsx';

import { useProfileActs } from '../use-profile-acts.ts';
import { CareDialog } from './care-dialog.tsx';

type InteractionDialogProps = { readonly customerId: RowId; readonly onClose: () => void };

/** How the shop and somebody were in touch: what it was, by which way, what was said, by whom. */
export function InteractionDialog({ customerId, onClose }: InteractionDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useProfileActs();
  const [act] = useState(newAct);
  const [what, setWhat] = useState<InteractionKind>('call');
  const [channel, setChannel] = useState<Channel>('phone');
  const [text, setText] = useState('');
  const [staffId, setStaffId] = useState<RowId | null>(null);
  const [problem, setProblem] = useState<string>();
  const staff = useLiveQuery(async () => staffOf(shop), [shop]) ?? [];

  async function save() {
    const draft = { customerId, what, channel, text, staffId };
    const outcome = await addInteraction(shop, draft, act);
    if (!outcome.ok) return setProblem(t('form.unknownCard'));
    onClose();
    await tell(act, t('profile.interactionAdded', { what: t(`care.what-${what}`) }));
  }

  return (
    <CareDialog
      title={t('profile.addInteraction')}
      problem={problem}
      onSave={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('profile.interactionWhat')}
        value={what}
        data={interactionKinds.map((one) => ({ value: one, label: t(`care.what-${one}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setWhat(interactionKinds.find((one) => one === value) ?? what)
        }
      />
      <NativeSelect
        label={t('profile.interactionChannel')}
        value={channel}
        data={channels.map((one) => ({ value: one, label: t(`care.channel-${one}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setChannel(channels.find((one) => one === value) ?? channel)
        }
      />
      <TextInput
        label={t('profile.interactionText')}
        placeholder={t('profile.interactionHint')}
        autoComplete="off"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <StaffSelect label={t('sale.staff')} staff={staff} value={staffId} onChange={setStaffId} />
    </CareDialog>
  );
}
