import type { Product } from '#data/catalogue/products.ts';
import { useWords } from '#i18n/use-words.ts';
import { PrintButton } from '#ui/print-button.tsx';

import { RowButton } from './row-button.tsx';
import classes from './rows.module.css';

type ProductRowProps = { readonly product: Product; readonly onEdit: () => void };

/** One product on its line. */
export function ProductRow({ product, onEdit }: ProductRowProps) {
  const { t, money } = useWords();
  const { id, name, code, category, unit, price, active } = product;
  return (
    <li className={classes.row} data-off={!active}>
      <span className={classes.name}>{name}</span>
      <span className={classes.soft}>
        {[code, category].filter((text) => text !== '').join(' · ')}
      </span>
      {!active && <span className={classes.flag}>{t('settings.inactive')}</span>}
      <span className={classes.end}>
        {unit === '' ? money(price) : `${money(price)} / ${unit}`}
      </span>
      <PrintButton
        small
        label={t('print.doPriceLabelOf', { name })}
        wish={() => ({
          documents: ['priceLabel'],
          subject: { kind: 'products', labels: [{ productId: id, count: 1 }] },
          how: 'look',
        })}
      />
      <RowButton name={name} onClick={onEdit} />
    </li>
  );
}
