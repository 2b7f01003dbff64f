import type { Earning } from '#data/loyalty/told-facts.ts';
import { earningSteps } from '#domain/loyalty/earning-steps.ts';
import type { EarningSteps } from '#domain/loyalty/earning-steps.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import type { Words } from '#i18n/use-words.ts';

/** The arithmetic of a bill's points: `¥268.00 ÷ ¥10.00 × 1 × 1.2 (gold) = 32.16 → 32`. */
export function earningInWords({ earned, amount, net }: Earning, words: Words): string {
  const { t } = words;
  if (earned.granted === true) return t('wallet.stepsGranted');
  const steps = earningSteps(earned, { amount, net });
  if (steps.below !== null) return t('wallet.stepsBelow', { minimum: steps.below });
  const { paid, forEvery, points, extra, exact, given } = steps;
  const parts = [
    t('wallet.steps', { paid, forEvery, points }),
    ...steps.factors.map(({ times, ...factor }) => ` × ${times.text}${named(factor, words)}`),
    ...(steps.factors.length > 1 ? [stacked(steps, words)] : []),
    ...(extra === null ? [] : [t('wallet.stepsExtra', { points: extra })]),
    ` = ${exact.text}${exact.exact ? '' : '…'}`,
    ...(exact.text === given ? [] : [` → ${given}`]),
  ];
  return parts.join('');
}

function named(
  { from, name }: Pick<EarningSteps['factors'][number], 'from' | 'name'>,
  words: Words,
): string {
  const { t } = words;
  switch (from) {
    case 'tier':
      return t('wallet.factor', { name: tierName(name, words) });
    case 'campaign':
      return t('wallet.factor', { name });
    case 'birthday':
      return t('wallet.factor', { name: t('wallet.factorBirthday') });
    case 'goods':
      return t('wallet.factor', { name: t('wallet.factorGoods') });
  }
}

function stacked({ stack, times }: EarningSteps, { t }: Words): string {
  switch (stack) {
    case 'multiply':
      return '';
    case 'max':
      return t('wallet.stackMax', { times: times.text });
    case 'add':
      return t('wallet.stackAdd', { times: times.text });
  }
}
