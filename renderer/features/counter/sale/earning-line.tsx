import { cents } from '#domain/kernel/units.ts';
import { type EarningSteps, earningSteps } from '#domain/loyalty/earning-steps.ts';
import type { Quote } from '#domain/sales/quote.ts';
import type { Earned } from '#domain/sales/sale.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './points-preview.module.css';

type EarningLineProps = { readonly quote: Quote; readonly earned: Earned };

const roundings = {
  floor: 'sale.roundDown',
  half_up: 'sale.roundHalfUp',
  ceil: 'sale.roundUp',
} as const;

/** `¥268.00 ÷ ¥10.00 × 1 分 × 1.2（金卡）× 2（生日）= 64.32，舍去零头`: each factor with where it comes from. */
export function EarningLine({ quote, earned }: EarningLineProps) {
  const words = useWords();
  const { t, money, number } = words;
  const amount = cents(quote.total + (quote.used?.value ?? 0));
  const steps = earningSteps(earned, { amount, net: quote.total });
  if (steps.below !== null) {
    return (
      <p className={classes.how}>
        {t('sale.earnsBelow', { amount: money(earned.minimum ?? cents(0)) })}
      </p>
    );
  }
  const { rule, rounding = 'floor' } = earned;
  return (
    <p className={classes.how}>
      <span>
        {t('sale.earnsHow', {
          total: money(earned.gross === true ? amount : quote.total),
          every: money(rule.forEvery),
          points: number(rule.points),
        })}
      </span>
      {steps.factors.map(({ from, name, times }) => (
        <span key={`${from}-${name}`} className={classes.factor} data-from={from}>
          {from === 'birthday' && <Icon name="cake" size={15} />}
          {t('sale.earnsTimes', { times: times.text, why: factorName(from, name, words) })}
        </span>
      ))}
      {steps.extra !== null && <span>{t('sale.earnsExtra', { points: steps.extra })}</span>}
      {steps.factors.length > 1 && steps.stack !== 'multiply' && (
        <span>{t(`sale.stack_${steps.stack}`, { times: steps.times.text })}</span>
      )}
      <span>{resultOf(steps, t(roundings[rounding]), words)}</span>
    </p>
  );
}

function factorName(
  from: EarningSteps['factors'][number]['from'],
  name: string,
  { t }: Words,
): string {
  if (from === 'birthday') return t('sale.factorBirthday');
  if (from === 'goods') return t('sale.factorGoods');
  return name;
}

/** What was rounded away is said only where something was. */
function resultOf({ exact, given }: EarningSteps, how: string, { t }: Words): string {
  if (exact.exact && exact.text === given) return t('sale.earnsExactly', { given });
  const about = exact.exact ? exact.text : `${exact.text}…`;
  return t('sale.earnsRounded', { exact: about, how, given });
}
