import type { StatementRow } from '#data/stored/stored-queries.ts';
import { cents } from '#domain/kernel/units.ts';
import type { ExplainedLot } from '#domain/stored/explain-stored.ts';
import { movementInWords } from '#i18n/movement-in-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from '../parts/wallet.module.css';

type PaidInListProps = {
  readonly lots: readonly ExplainedLot[];
  readonly rows: readonly StatementRow[];
};

/** What was paid in, one by one: what is left of each, and what took the rest. The oldest is spent first. */
export function PaidInList({ lots, rows }: PaidInListProps) {
  const words = useWords();
  const { t, day, money } = words;
  const byId = new Map(rows.map((row) => [row.entryId, row]));
  return (
    <details className={classes.fold}>
      <summary>{t('wallet.paidIn')}</summary>
      <ul className={classes.list}>
        {lots.toReversed().map((lot) => (
          <li key={lot.id} className={classes.row}>
            <div>
              <p className={classes.main}>
                {t('wallet.paidInOf', {
                  day: day(lot.day, today()),
                  principal: money(lot.given.principal),
                  bonus: money(lot.given.bonus),
                })}
              </p>
              <ul className={classes.moves}>
                {lot.uses.map((use) => {
                  const row = byId.get(use.entryId);
                  return (
                    <li key={use.entryId}>
                      {row && `${day(row.day, today())} ${movementInWords(row, words)} `}
                      {money(cents(use.principal + use.bonus))}
                    </li>
                  );
                })}
              </ul>
            </div>
            <p className={classes.sum}>
              {t('wallet.leftOf', { amount: money(cents(lot.left.principal + lot.left.bonus)) })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
