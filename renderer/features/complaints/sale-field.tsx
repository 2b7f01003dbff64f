import { NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { timelineOf } from '#data/timeline/timeline.ts';
import { useShop } from '#data/use-shop.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

type SaleFieldProps = {
  readonly customerId: RowId;
  readonly value: RowId | null;
  readonly onChange: (id: RowId | null) => void;
};

/** Whoever complains does so about something bought lately. */
const mostSales = 20;

/** One of somebody's last sales, or none. */
export function SaleField({ customerId, value, onChange }: SaleFieldProps) {
  const shop = useShop();
  const { t, day, money } = useWords();
  const lines = useLiveQuery(
    async () => timelineOf(shop, customerId, mostSales, 'sales'),
    [shop, customerId],
  );
  const sales = (lines ?? []).flatMap((line) => (line.kind === 'sale' && !line.off ? [line] : []));
  if (sales.length === 0) return null;
  return (
    <NativeSelect
      label={t('complaints.sale')}
      value={value ?? ''}
      data={[
        { value: '', label: t('complaints.noSale') },
        ...sales.map((sale) => ({
          value: sale.id,
          label: [
            t('complaints.saleOf', { day: day(sale.day, today()), amount: money(sale.total) }),
            ...sale.lines.map(({ name }) => name),
          ]
            .filter((text) => text !== '')
            .join(' · '),
        })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(isRowId(currentTarget.value) ? currentTarget.value : null)
      }
    />
  );
}
