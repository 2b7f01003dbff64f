import { useLiveQuery } from 'dexie-react-hooks';

import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { StaffSelect } from '#ui/staff-select.tsx';

type StaffFieldProps = {
  readonly value: RowId | null;
  readonly onChange: (staffId: RowId | null) => void;
};

/** Who takes care of it; absent in a shop that keeps no staff. */
export function StaffField({ value, onChange }: StaffFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const staff = useLiveQuery(async () => staffOf(shop), [shop]) ?? [];
  return (
    <StaffSelect label={t('complaints.staff')} staff={staff} value={value} onChange={onChange} />
  );
}
