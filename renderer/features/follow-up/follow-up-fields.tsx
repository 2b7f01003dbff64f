import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import { followUpKinds } from '#domain/care/follow-up.ts';
import { useWords } from '#i18n/use-words.ts';
import { PromiseFields } from '#ui/promise-fields.tsx';

import classes from './dialogs.module.css';
import type { FollowUpForm } from './follow-up-form.ts';
import { sayNotSaved } from './refusal-words.ts';

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
      <PromiseFields
        promised={form}
        kinds={followUpKinds}
        staff={staff}
        onChange={onChange}
        onHalfTyped={(field) => sayNotSaved(field === 'day' ? 'no-day' : 'no-time', t)}
      />
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
