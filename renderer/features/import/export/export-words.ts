import type { CustomerWords } from '#data/export/export-customers.ts';
import type { ProductWords } from '#data/export/export-products.ts';
import type { SaleWords } from '#data/export/export-sales.ts';
import type { SaleColumn } from '#data/export/sale-rows.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import {
  type FigureColumn,
  type KnownColumn,
  customerColumns,
  figureColumns,
} from '#domain/export/customer-cells.ts';
import type { Words } from '#i18n/use-words.ts';

/** Headings and words of the list of customers, as the import reads them back. */
export function customerWords(fields: readonly CustomField[], { t }: Words): CustomerWords {
  return {
    title: t('import.outCustomers'),
    heading: (column) => {
      const known = customerColumns.find((one) => one === column);
      if (known === undefined)
        return fields.find(({ id }) => column === `custom/${id}`)?.name ?? '';
      return isFigure(known) ? t(`export.${known}`) : t(`field.${known}`);
    },
    gender: { female: t('customers.female'), male: t('customers.male') },
    stage: {
      lead: t('stage.lead'),
      aiming: t('stage.aiming'),
      customer: t('stage.customer'),
      gone: t('stage.gone'),
    },
    consent: { yes: t('customers.mayYes'), no: t('customers.mayNo') },
    yes: t('customers.yes'),
    no: t('customers.no'),
  };
}

/** Headings and words of the list of sales. */
export function saleWords({ t, time }: Words): SaleWords {
  return {
    title: t('import.outSales'),
    heading: (column) => {
      return isOurOwn(column) ? t(`import.out-${column}`) : t(`import.sale-${column}`);
    },
    method: {
      cash: t('sale.cash'),
      wechat: t('sale.wechat'),
      alipay: t('sale.alipay'),
      card: t('sale.card'),
      other: t('sale.other'),
    },
    time,
  };
}

/** Headings and words of the catalogue. */
export function productWords({ t }: Words): ProductWords {
  const headings = {
    code: t('settings.productCode'),
    name: t('settings.productName'),
    category: t('settings.category'),
    price: t('settings.price'),
    unit: t('settings.unit'),
    careText: t('settings.careText'),
    active: t('settings.active'),
  };
  return {
    title: t('import.outProducts'),
    heading: (column) => headings[column],
    yes: t('customers.yes'),
    no: t('customers.no'),
  };
}

/** What stands beside the card and not on it. */
function isFigure(column: KnownColumn): column is FigureColumn {
  return figureColumns.some((one) => one === column);
}

const ownSaleColumns = ['lineDiscount', 'discount', 'refunded', 'note'] as const;
type OwnSaleColumn = (typeof ownSaleColumns)[number];

/** What a list of sales from elsewhere does not have, or not so. */
function isOurOwn(column: SaleColumn): column is OwnSaleColumn {
  return ownSaleColumns.some((one) => one === column);
}
