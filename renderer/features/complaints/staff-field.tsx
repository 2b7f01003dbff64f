import { NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

type StaffFieldProps = {
  readonly value: RowId | null;
  readonly onChange: (staffId: RowId | null) => void;
};

/** Who takes care of it; absent in a shop that keeps no staff. */
export function StaffField({ value, onChange }: StaffFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const staff = useLiveQuery(async () => staffOf(shop), [shop]) ?? [];
  const active = staff.filter((one) => one.active || one.id === value);
  if (active.length === 0) return null;
  return (
    <NativeSelect
      label={t('complaints.staff')}
      value={value ?? ''}
      data={[
        { value: '', label: t('sale.nobody') },
        ...active.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(isRowId(currentTarget.value) ? currentTarget.value : null)
      }
    />
  );
}
