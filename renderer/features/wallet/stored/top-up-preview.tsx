import type { TopUpQuote } from '#data/stored/top-up.ts';
import type { Cents } from '#domain/kernel/units.ts';
import type { TopUpRule } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../parts/wallet.module.css';

type TopUpPreviewProps = {
  readonly quote: TopUpQuote & { readonly principal: Cents };
  readonly rules: readonly TopUpRule[];
};

/** Which rule a top-up reaches, and what would be on the account. */
export function TopUpPreview({ quote, rules }: TopUpPreviewProps) {
  const { t, money } = useWords();
  const { principal, bonus, balance } = quote;
  const rule = rules.find((one) => one.principal <= principal && one.bonus === bonus);
  return (
    <div className={classes.preview} aria-live="polite">
      {bonus > 0 && rule !== undefined && (
        <p>
          {t('wallet.topUpBy', {
            rule: t('wallet.topUpRule', {
              amount: money(rule.principal),
              bonus: money(rule.bonus),
            }),
            bonus: money(bonus),
          })}
        </p>
      )}
      <p>
        {t('wallet.topUpAfter', {
          principal: money(balance.principal),
          bonus: money(balance.bonus),
        })}
      </p>
    </div>
  );
}
