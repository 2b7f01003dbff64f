import { NativeSelect } from '@mantine/core';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

type StaffSelectProps = {
  readonly label: string;
  /** Everyone who works or worked here. */
  readonly staff: readonly {
    readonly id: RowId;
    readonly name: string;
    readonly active: boolean;
  }[];
  readonly value: RowId | null;
  readonly onChange: (staffId: RowId | null) => void;
};

/** One of those who work here, whoever was chosen before, or nobody; absent in a shop that keeps no staff. */
export function StaffSelect({ label, staff, value, onChange }: StaffSelectProps) {
  const { t } = useWords();
  const choices = staff.filter(({ id, active }) => active || id === value);
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: t('sale.nobody') },
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(choices.find(({ id }) => id === currentTarget.value)?.id ?? null)
      }
    />
  );
}
