import type { Cents } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import pastRow from './past-row.module.css';

type PastFlagsProps = {
  /** Taken back: a sale was entered by mistake, anything else was undone. */
  readonly off: boolean;
  readonly isSale: boolean;
  /** Of a sale, so far; null of anything else. */
  readonly refunded: Cents | null;
  /** Who did it, in words. */
  readonly by?: string | undefined;
  readonly reason: string | null;
};

/** What became of it since, by whom and why: a book without torn-out pages. */
export function PastFlags({ off, isSale, refunded, by, reason }: PastFlagsProps) {
  const { t, money } = useWords();
  return (
    <p className={pastRow.asides}>
      {off && (
        <span className={pastRow.flag}>{t(isSale ? 'timeline.voided' : 'timeline.undone')}</span>
      )}
      {refunded !== null && refunded > 0 && (
        <span className={pastRow.flag}>{t('timeline.refunded', { amount: money(refunded) })}</span>
      )}
      {by !== undefined && <span>{by}</span>}
      {reason !== null && reason !== '' && <span>{t('timeline.because', { reason })}</span>}
    </p>
  );
}
