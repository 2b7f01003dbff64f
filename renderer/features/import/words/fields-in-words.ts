import { type KnownField, importFields } from '#domain/customers/import-columns.ts';
import { type PastSaleField, pastSaleFields } from '#domain/sales/past-sale-columns.ts';
import type { Words } from '#i18n/use-words.ts';

import type { ListKind, OwnFields } from '../job/import-job.ts';

export type FieldChoice = { readonly value: string; readonly label: string };

/** What a column of such a list can become, the shop's own fields included. */
export function fieldChoices(kind: ListKind, own: OwnFields, words: Words): readonly FieldChoice[] {
  const none = { value: '', label: words.t('import.ignore') };
  if (kind === 'sales') {
    return [
      none,
      ...pastSaleFields.map((value) => ({ value, label: saleFieldInWords(value, words) })),
    ];
  }
  return [
    none,
    ...importFields.map((value) => ({ value, label: knownFieldInWords(value, words) })),
    ...own.map(({ id, name }) => ({ value: `custom/${id}`, label: name })),
  ];
}

function knownFieldInWords(field: KnownField, { t }: Words): string {
  return t(`import.customer-${field}`);
}

function saleFieldInWords(field: PastSaleField, { t }: Words): string {
  return t(`import.sale-${field}`);
}
