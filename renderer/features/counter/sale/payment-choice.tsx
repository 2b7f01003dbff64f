import { type PaymentMethod, paymentMethods } from '#domain/sales/sale.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import classes from './payment-choice.module.css';

type PaymentChoiceProps = {
  readonly label: string;
  readonly value: PaymentMethod;
  readonly onChange: (method: PaymentMethod) => void;
  /** In the sale panel Alt+1…5 choose; a dialog has arrow keys only. */
  readonly withKeys?: boolean;
};

/** How the money came. Real radio buttons, so that arrows work and a screen reader says "2 of 5". */
export function PaymentChoice({ label, value, onChange, withKeys = false }: PaymentChoiceProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.root}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.choices}>
        {paymentMethods.map((method, index) => (
          <label key={method} className={classes.choice}>
            <input
              type="radio"
              name={withKeys ? 'sale-method' : 'refund-method'}
              className={classes.radio}
              checked={method === value}
              aria-keyshortcuts={withKeys ? `Alt+${index + 1}` : undefined}
              onChange={() => onChange(method)}
            />
            <span>{t(`sale.${method}`)}</span>
            {withKeys && <KeyHint keys={String(index + 1)} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
