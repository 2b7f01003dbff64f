import { NativeSelect, Stack, TextInput, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';

import type { FollowUpKind } from '#domain/care/follow-up.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './promise-fields.module.css';

/** What is promised to a customer while it is being typed: day and time are still texts. */
export type Promised = {
  readonly kind: FollowUpKind;
  readonly day: string;
  /** Empty: at any time of the day. */
  readonly time: string;
  readonly text: string;
  /** Null: whoever is there. */
  readonly staffId: RowId | null;
};

type PromiseFieldsProps = {
  readonly promised: Promised;
  readonly kinds: readonly FollowUpKind[];
  readonly staff: readonly {
    readonly id: RowId;
    readonly name: string;
    readonly active: boolean;
  }[];
  readonly problems?: { readonly day?: string | undefined; readonly time?: string | undefined };
  readonly onChange: (change: Partial<Promised>) => void;
  /** Half a day or half a time was typed, which the field gives out as nothing at all: it must not be saved so. */
  readonly onHalfTyped: (field: 'day' | 'time') => void;
};

/** What is promised, for when and by whom; the same wherever a promise is made. */
export function PromiseFields(props: PromiseFieldsProps) {
  const { promised, kinds, staff, problems, onChange, onHalfTyped } = props;
  const { t } = useWords();
  const halfTyped = (field: 'day' | 'time') => (event: FormEvent) => {
    event.preventDefault();
    onHalfTyped(field);
  };
  return (
    <Stack gap="sm">
      <Textarea
        data-autofocus
        label={t('followUp.text')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={promised.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          max="9999-12-31"
          label={t('followUp.day')}
          value={promised.day}
          error={problems?.day}
          onInvalid={halfTyped('day')}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('followUp.time')}
          value={promised.time}
          error={problems?.time}
          onInvalid={halfTyped('time')}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('followUp.kind')}
          value={promised.kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`care.kind-${kind}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ kind: kinds.find((kind) => kind === value) ?? 'custom' })
          }
        />
        <NativeSelect
          label={t('followUp.who')}
          value={promised.staffId ?? ''}
          data={[
            { value: '', label: t('followUp.anybody') },
            ...staff
              .filter(({ active, id }) => active || id === promised.staffId)
              .map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ staffId: staff.find(({ id }) => id === value)?.id ?? null })
          }
        />
      </div>
    </Stack>
  );
}
