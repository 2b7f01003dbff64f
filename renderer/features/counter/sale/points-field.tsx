import { Button, TextInput } from '@mantine/core';

import type { Cents, PointUnits } from '#domain/kernel/units.ts';
import { readPoints, typedPoints } from '#domain/kernel/points-text.ts';
import { mostPointsFor } from '#domain/loyalty/spending.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { useDrafts } from '../draft/drafts-store.ts';
import { focusFilled } from '../keys/focus.ts';
import classes from './pays.module.css';
import { problemInWords } from './refusal-in-words.ts';
import type { Till } from './till-of.ts';

type PointsFieldProps = { readonly till: Till };

/** Points as money off: as many as are typed, or all that may be. What they are worth stands below, or why not. */
export function PointsField({ till }: PointsFieldProps) {
  const words = useWords();
  const { t, money, points } = words;
  const typed = useDrafts(({ sale }) => sale.points);
  const changeSale = useDrafts((drafts) => drafts.changeSale);
  const { terms, afterCoupon, outcome } = till;
  const { program, buyer } = terms;
  const { decimals } = program.earn;
  if (buyer === null || program.spending.perPoint <= 0) return null;
  if (buyer.points <= 0 && typed === '') return null;

  const available = till.points;
  const most = mostPointsFor(program, { balance: till.points, amount: afterCoupon });
  const refusal =
    outcome?.ok === false && outcome.refusal.kind === 'points' ? outcome.refusal : undefined;
  const isNumber = typed.trim() === '' || readPoints(typed, decimals) !== undefined;
  const problem = isNumber
    ? refusal && problemInWords(refusal, till, words)
    : t('sale.pointsNotNumber');
  const used = outcome?.ok ? outcome.value.used : null;
  return (
    <div className={classes.pay}>
      <TextInput
        id="sale-points"
        label={t('sale.usePoints')}
        inputMode="decimal"
        autoComplete="off"
        placeholder="0"
        value={typed}
        error={problem}
        description={
          used === null ? offered(till.billed > 0 ? most : undefined) : worth(used.value)
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={({ currentTarget: { value } }) => changeSale({ points: value })}
      />
      <Button
        id="sale-use-points"
        size="compact-sm"
        variant="light"
        className={classes.all}
        rightSection={<KeyHint keys="Alt+J" />}
        aria-keyshortcuts="Alt+J"
        onClick={() => {
          if (typed.trim() === '' && most > 0) changeSale({ points: typedPoints(most, decimals) });
          focusFilled('sale-points');
        }}
      >
        {t('sale.useAll')}
      </Button>
    </div>
  );

  function offered(onThisBill: PointUnits | undefined): string {
    return onThisBill === undefined
      ? t('sale.pointsHave', { points: points(available, decimals) })
      : t('sale.pointsMost', { points: points(onThisBill, decimals) });
  }

  function worth(value: Cents): string {
    return t('sale.pointsWorth', { value: money(value) });
  }
}
