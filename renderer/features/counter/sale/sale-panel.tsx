import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import { parseMoney } from '#domain/kernel/money-text.ts';
import { toRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { MoneyInput } from '#ui/money-input.tsx';

import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { isBlankSale } from '../draft/sale-form.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import { AmountField } from './amount-field.tsx';
import { PaymentChoice } from './payment-choice.tsx';
import { PointsPreview } from './points-preview.tsx';
import { ProductField } from './product-field.tsx';
import { SaleLines } from './sale-lines.tsx';
import classes from './sale-panel.module.css';
import { SaleWho } from './sale-who.tsx';
import { useQuote } from './use-quote.ts';
import { type SaleProblem, useSaveSale } from './use-save-sale.ts';

/**
 * The till. An amount and Enter is a sale; everything else is there for those who want it. The one
 * form means that Enter saves from every field, and the big button says what Enter will do.
 */
export function SalePanel() {
  const { t, money } = useWords();
  const { sale, changeSale, clearSale } = useDrafts();
  const { rule, staff } = useShopFacts();
  const saveSale = useSaveSale();
  const quote = useQuote(sale, rule);
  const [problem, setProblem] = useState<SaleProblem>();

  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(await saveSale());
  }

  return (
    <form
      id="sale"
      className={classes.root}
      aria-label={t('sale.title')}
      noValidate
      onSubmit={(event) => void save(event)}
      onChange={() => setProblem(undefined)}
    >
      <SaleWho />
      <AmountField />
      <ProductField />
      <SaleLines lines={sale.lines} />
      <div className={classes.pair}>
        <MoneyInput
          id="sale-discount"
          label={t('sale.discount')}
          parse={parseMoney}
          value={sale.discount}
          aria-keyshortcuts="Alt+D"
          rightSection={<KeyHint keys="Alt+D" />}
          rightSectionWidth="4rem"
          onChange={(discount) => changeSale({ discount })}
        />
        {staff.length > 0 && (
          <NativeSelect
            label={t('sale.staff')}
            value={sale.staffId ?? ''}
            onChange={({ currentTarget: { value } }) =>
              changeSale({ staffId: value === '' ? null : toRowId(value) })
            }
            data={[
              { value: '', label: t('sale.nobody') },
              ...staff.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextInput
          label={t('sale.note')}
          placeholder={t('sale.noteHint')}
          value={sale.note}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => changeSale({ note: value })}
        />
      </div>
      <PaymentChoice
        withKeys
        label={t('sale.method')}
        value={sale.method}
        onChange={(method) => changeSale({ method })}
      />
      <PointsPreview quote={quote} />
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {t(problem)}
        </p>
      )}
      <div className={classes.foot}>
        <Button
          type="submit"
          size="lg"
          fullWidth
          className={classes.save}
          rightSection={<KeyHint keys="↵" />}
        >
          {quote === undefined
            ? t('sale.save')
            : t('sale.saveAmount', { total: money(quote.total) })}
        </Button>
        {!isBlankSale(sale) && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => clearSale(useDesk.getState().cardId)}
          >
            {t('sale.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
