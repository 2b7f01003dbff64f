import { parseMoney } from '#domain/kernel/money-text.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { MoneyInput } from '#ui/money-input.tsx';

import { useDrafts } from '../draft/drafts-store.ts';
import classes from './amount-field.module.css';

/** The largest field of the counter: what the customer pays, read back from two metres away. */
export function AmountField() {
  const { t } = useWords();
  const { sale, changeSale } = useDrafts();
  return (
    <MoneyInput
      id="sale-amount"
      label={
        <span className={classes.label}>
          {t(sale.lines.length > 0 ? 'sale.otherAmount' : 'sale.amount')}
          <KeyHint keys="Alt+A" />
        </span>
      }
      aria-label={t(sale.lines.length > 0 ? 'sale.otherAmount' : 'sale.amount')}
      aria-keyshortcuts="Alt+A"
      placeholder="0.00"
      leftSection={<span className={classes.sign}>{'¥'}</span>}
      leftSectionPointerEvents="none"
      leftSectionWidth="3rem"
      classNames={{ input: classes.input, label: classes.fullLabel }}
      parse={parseMoney}
      value={sale.amount}
      onChange={(amount) => changeSale({ amount })}
    />
  );
}
