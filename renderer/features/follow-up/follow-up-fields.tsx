import { NativeSelect, Stack, TextInput, Textarea } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import { followUpKinds } from '#domain/care/follow-up.ts';
import { isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './dialogs.module.css';
import type { FollowUpForm } from './follow-up-form.ts';

type FollowUpFieldsProps = {
  readonly form: FollowUpForm;
  readonly onChange: (change: Partial<FollowUpForm>) => void;
};

const repeats = ['none', 'day', 'week', 'month', 'year'] as const;

/** What is promised, for when, by whom, and whether it comes again. */
export function FollowUpFields({ form, onChange }: FollowUpFieldsProps) {
  const shop = useShop();
  const { t } = useWords();
  const staff = useLiveQuery(() => staffOf(shop), [shop]) ?? [];
  return (
    <Stack gap="sm">
      <Textarea
        label={t('followUp.text')}
        autosize
        minRows={2}
        maxLength={2000}
        value={form.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('followUp.day')}
          value={form.day}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('followUp.time')}
          value={form.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('followUp.kind')}
          value={form.kind}
          data={followUpKinds.map((kind) => ({ value: kind, label: t(`care.kind-${kind}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ kind: followUpKinds.find((kind) => kind === value) ?? 'custom' })
          }
        />
        <NativeSelect
          label={t('followUp.who')}
          value={form.staffId ?? ''}
          data={[
            { value: '', label: t('followUp.anybody') },
            ...staff
              .filter(({ active, id }) => active || id === form.staffId)
              .map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ staffId: isRowId(value) ? value : null })
          }
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('followUp.repeat')}
          value={form.repeat}
          data={repeats.map((one) => ({ value: one, label: t(`followUp.repeat-${one}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ repeat: repeats.find((one) => one === value) ?? 'none' })
          }
        />
        {form.repeat !== 'none' && (
          <TextInput
            inputMode="numeric"
            label={t('followUp.every')}
            value={form.every}
            onChange={(event) => onChange({ every: event.currentTarget.value })}
          />
        )}
        {form.repeat !== 'none' && (
          <NativeSelect
            label={t('followUp.from')}
            value={form.from}
            data={(['due', 'done'] as const).map((one) => ({
              value: one,
              label: t(`followUp.from-${one}`),
            }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ from: value === 'done' ? 'done' : 'due' })
            }
          />
        )}
      </div>
    </Stack>
  );
}
