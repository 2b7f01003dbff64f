import type { Cents, PointUnits } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import pastRow from './past-row.module.css';

type PastSumProps = {
  /** What came in for goods. */
  readonly sold: Cents | null;
  /** What went back for goods. */
  readonly back: Cents | null;
  /** Other money, in words, with its sign. */
  readonly moved: string | null;
  readonly units: PointUnits | null;
  readonly decimals: number;
};

/** The money and the points that it moved, at the end of its row. */
export function PastSum({ sold, back, moved, units, decimals }: PastSumProps) {
  const { t, money, pointsChange } = useWords();
  return (
    <div className={pastRow.sum}>
      {sold !== null && <span className={pastRow.amount}>{money(sold)}</span>}
      {back !== null && <span className={pastRow.amount}>{`−${money(back)}`}</span>}
      {moved !== null && <span className={pastRow.amount}>{moved}</span>}
      {units !== null && units !== 0 && (
        <span className={pastRow.points}>
          {t('timeline.points', { points: pointsChange(units, decimals) })}
        </span>
      )}
    </div>
  );
}
