import { Button } from '@mantine/core';

import { parseMoney } from '#domain/kernel/money-text.ts';
import { cents } from '#domain/kernel/units.ts';
import { spendable } from '#domain/stored/split-spend.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { MoneyInput } from '#ui/money-input.tsx';

import { useDrafts } from '../draft/drafts-store.ts';
import { focusFilled } from '../keys/focus.ts';
import classes from './pays.module.css';
import { problemInWords } from './refusal-in-words.ts';
import type { Till } from './till-of.ts';

type StoredFieldProps = { readonly till: Till };

/** Stored value that pays: one key fills what is due, or what is left. It says out of which purse how much comes. */
export function StoredField({ till }: StoredFieldProps) {
  const words = useWords();
  const { t, money } = words;
  const typed = useDrafts(({ sale }) => sale.stored);
  const changeSale = useDrafts((drafts) => drafts.changeSale);
  const { terms, afterPoints, outcome } = till;
  if (terms.buyer === null) return null;
  const { purses } = terms.buyer;
  const left = spendable(purses);
  if (left === 0 && typed === '') return null;

  const isRefused = outcome?.ok === false && outcome.refusal.kind === 'stored-too-little';
  const refusal = isRefused ? outcome.refusal : undefined;
  const hasBonus = purses.bonus !== 0;
  const paid = outcome?.ok ? outcome.value.stored : null;
  return (
    <div className={classes.pay}>
      <MoneyInput
        id="sale-stored"
        label={t('sale.useStored')}
        placeholder="0.00"
        parse={parseMoney}
        value={typed}
        error={refusal && problemInWords(refusal, till, words)}
        description={
          paid === null
            ? t(hasBonus ? 'sale.storedLeft' : 'sale.storedLeftPlain', inPurses(purses))
            : hasBonus && t('sale.storedSplit', inPurses(paid))
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(stored) => changeSale({ stored })}
      />
      <Button
        id="sale-use-stored"
        size="compact-sm"
        variant="light"
        className={classes.all}
        rightSection={<KeyHint keys="Alt+C" />}
        aria-keyshortcuts="Alt+C"
        onClick={() => {
          const most = cents(Math.min(left, afterPoints));
          if (typed.trim() === '' && most > 0) changeSale({ stored: typedMoney(most) });
          focusFilled('sale-stored');
        }}
      >
        {t('sale.useAll')}
      </Button>
    </div>
  );

  function inPurses({ principal, bonus }: typeof purses) {
    return {
      all: money(cents(principal + bonus)),
      principal: money(principal),
      bonus: money(bonus),
    };
  }
}
