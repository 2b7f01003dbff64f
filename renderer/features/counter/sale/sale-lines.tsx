import { ActionIcon, TextInput } from '@mantine/core';

import { cents } from '#domain/kernel/units.ts';
import { priceOf } from '#domain/sales/bill-goods.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { useDrafts } from '../draft/drafts-store.ts';
import { type SaleFormLine, lineFrom, quantityIn } from '../draft/sale-form.ts';
import { focusSoon } from '../keys/focus.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import classes from './sale-lines.module.css';

type SaleLinesProps = { readonly lines: readonly SaleFormLine[] };

/** The bill so far: quantity, price and discount of each line can be typed over. */
export function SaleLines({ lines }: SaleLinesProps) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  return (
    <ul className={classes.root} aria-label={t('sale.lines')}>
      {lines.map((line) => (
        <SaleLineRow key={line.key} line={line} />
      ))}
    </ul>
  );
}

function SaleLineRow({ line }: { readonly line: SaleFormLine }) {
  const { t, money } = useWords();
  const { name } = line;
  const draft = lineFrom(line);
  const total = draft === undefined ? '' : money(cents(priceOf(draft) - draft.discount));
  const { sale, changeSale } = useDrafts();

  function change(changed: Partial<SaleFormLine>) {
    changeSale({
      lines: sale.lines.map((one) => (one.key === line.key ? { ...one, ...changed } : one)),
    });
  }

  return (
    <li className={classes.row}>
      <span className={classes.name}>{name}</span>
      <TextInput
        size="xs"
        inputMode="decimal"
        aria-label={t('sale.quantity', { name })}
        leftSection={<span aria-hidden="true">{'×'}</span>}
        leftSectionWidth="1.5rem"
        value={line.quantity}
        error={quantityIn(line.quantity) === undefined}
        onChange={(event) => change({ quantity: event.currentTarget.value })}
      />
      <TextInput
        id={`sale-price-${line.key}`}
        size="xs"
        inputMode="decimal"
        className={classes.price}
        aria-label={t('sale.price', { name })}
        value={line.price}
        error={line.price !== '' && !parseMoney(line.price).ok}
        onChange={(event) => change({ price: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        inputMode="decimal"
        aria-label={t('sale.lineDiscount', { name })}
        leftSection={<span aria-hidden="true">{'−'}</span>}
        leftSectionWidth="1.5rem"
        placeholder="0"
        value={line.discount}
        error={line.discount !== '' && !parseMoney(line.discount).ok}
        onChange={(event) => change({ discount: event.currentTarget.value })}
      />
      <span className={classes.total}>{total}</span>
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        aria-label={t('sale.removeLine', { name })}
        onClick={() => {
          changeSale({ lines: sale.lines.filter((one) => one.key !== line.key) });
          focusSoon('sale-product');
        }}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </li>
  );
}
