import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { customFieldsOf } from '#data/catalogue/custom-fields.ts';
import { settingsOf } from '#data/catalogue/settings.ts';
import { type Tag, tagsOf } from '#data/catalogue/tags.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { RowId } from '#domain/kernel/units.ts';

/** The small lists that name what the columns hold. Each is below 200 rows. */
export type ListFacts = {
  readonly tags: readonly Tag[];
  readonly tagById: ReadonlyMap<RowId, Tag>;
  readonly fields: readonly CustomField[];
  /** Decimals of the shop's points. */
  readonly decimals: number;
};

/**
 * Tags, own fields and grain of points, which every row of the list is written with; the same object until one of
 * them changes.
 */
export function useListFacts(): ListFacts {
  const shop = useShop();
  const tags = useLiveQuery(() => tagsOf(shop), [shop]);
  const fields = useLiveQuery(() => customFieldsOf(shop), [shop]);
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  return useMemo(
    () => ({
      tags: tags ?? [],
      tagById: new Map((tags ?? []).map((tag) => [tag.id, tag])),
      fields: fields ?? [],
      decimals: settings?.earnRule.decimals ?? 0,
    }),
    [tags, fields, settings],
  );
}
