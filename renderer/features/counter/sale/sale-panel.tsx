import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';

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
import { BillSum } from './bill-sum.tsx';
import { OfferHints } from './offer-hints.tsx';
import { PaymentChoice } from './payment-choice.tsx';
import { Pays } from './pays.tsx';
import { PointsPreview } from './points-preview.tsx';
import { ProductField } from './product-field.tsx';
import { type SaleProblem, problemInWords } from './refusal-in-words.ts';
import { SaleLines } from './sale-lines.tsx';
import classes from './sale-panel.module.css';
import { SaleWho } from './sale-who.tsx';
import { tillOf } from './till-of.ts';
import { useCustomerView } from './use-customer-view.ts';
import { useSaleTerms } from './use-sale-terms.ts';
import { useSaveSale } from './use-save-sale.ts';

/**
 * The till. An amount and Enter is a sale; everything else is there for those who want it. The one
 * form means that Enter saves from every field, and the big button says what Enter will do.
 */
export function SalePanel() {
  const words = useWords();
  const { t, money } = words;
  const { sale, changeSale, clearSale } = useDrafts();
  const { staff } = useShopFacts();
  const saveSale = useSaveSale();
  const terms = useSaleTerms(sale.customerId);
  const till = useMemo(() => terms && tillOf(sale, terms), [sale, terms]);
  const quote = till?.outcome?.ok ? till.outcome.value : undefined;
  const [problem, setProblem] = useState<SaleProblem>();
  useCustomerView(quote, terms);

  const saveLabel =
    quote === undefined
      ? t('sale.save')
      : quote.due === 0
        ? t('sale.saveNothingDue')
        : t('sale.saveAmount', { total: money(quote.due) });

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
      {till !== undefined && <Pays till={till} />}
      <PaymentChoice
        withKeys
        label={t('sale.method')}
        value={sale.method}
        onChange={(method) => changeSale({ method })}
      />
      {terms !== undefined && <PointsPreview quote={quote} terms={terms} />}
      {till !== undefined && <OfferHints till={till} />}
      {quote !== undefined && <BillSum quote={quote} />}
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problemInWords(problem, till, words)}
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
          {saveLabel}
        </Button>
      </div>
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
    </form>
  );
}
