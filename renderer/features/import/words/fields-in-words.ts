import { type KnownField, importFields } from '#domain/customers/import-columns.ts';
import { type PastSaleField, pastSaleFields } from '#domain/sales/past-sale-columns.ts';
import { type ProductField, productFields } from '#domain/sales/product-columns.ts';
import type { Words } from '#i18n/use-words.ts';

import type { ListKind, OwnFields } from '../job/import-job.ts';

export type FieldChoice = { readonly value: string; readonly label: string };

/** What a column of such a list can become, the shop's own fields included. */
export function fieldChoices(kind: ListKind, own: OwnFields, words: Words): readonly FieldChoice[] {
  const none = { value: '', label: words.t('import.ignore') };
  switch (kind) {
    case 'customers':
      return [
        none,
        ...importFields.map((value) => ({ value, label: knownFieldInWords(value, words) })),
        ...own.map(({ id, name }) => ({ value: `custom/${id}`, label: name })),
      ];
    case 'sales':
      return [
        none,
        ...pastSaleFields.map((value) => ({ value, label: saleFieldInWords(value, words) })),
      ];
    case 'products':
      return [
        none,
        ...productFields.map((value) => ({ value, label: productFieldInWords(value, words) })),
      ];
  }
}

function knownFieldInWords(field: KnownField, { t }: Words): string {
  return t(`import.customer-${field}`);
}

function saleFieldInWords(field: PastSaleField, { t }: Words): string {
  return t(`import.sale-${field}`);
}

/** By the words of the catalogue's own form, which are also the headings of the file that leaves. */
function productFieldInWords(field: ProductField, { t }: Words): string {
  return t(`settings.${productWords[field]}`);
}

const productWords = {
  code: 'productCode',
  name: 'productName',
  category: 'category',
  price: 'price',
  unit: 'unit',
  careText: 'careText',
  active: 'active',
} as const;
