import { NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { savedFilters } from '#data/catalogue/saved-filters.ts';
import { tagsOf } from '#data/catalogue/tags.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

type GroupSelectProps = {
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly className?: string;
  /** `groupKey` of what is chosen. */
  readonly value: string;
  /** What stands first: nobody chosen yet, or everybody. */
  readonly first: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (key: string) => void;
};

/** A tag or a saved filter of the customer list. Both move by themselves: who is meant is asked at the moment. */
export function GroupSelect({ first, onChange, ...field }: GroupSelectProps) {
  const shop = useShop();
  const { t } = useWords();
  const tags = useLiveQuery(async () => tagsOf(shop), [shop]) ?? [];
  const filters = useLiveQuery(async () => savedFilters(shop), [shop]) ?? [];
  return (
    <NativeSelect
      {...field}
      onChange={({ currentTarget: { value } }) => onChange(value)}
      data={[
        ...first,
        ...(filters.length === 0
          ? []
          : [
              {
                group: t('filter.savedOnes'),
                items: filters.map(({ id, name }) => ({ value: `filter ${id}`, label: name })),
              },
            ]),
        ...(tags.length === 0
          ? []
          : [
              {
                group: t('settings.tags'),
                items: tags.map(({ id, name }) => ({ value: `tag ${id}`, label: name })),
              },
            ]),
      ]}
    />
  );
}
