import type { StockLine } from '#data/rewards/stock-lines.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../offers.module.css';

type StockBookProps = { readonly lines: readonly StockLine[] };

/** Nobody reads on beyond; the sum at the top is of all. */
const mostLines = 100;

/** What came and went, the latest first, with what was left after each. */
export function StockBook({ lines }: StockBookProps) {
  const { clock } = useShop();
  const { t, day: dayText, time, number } = useWords();
  if (lines.length === 0) return <p className={classes.soft}>{t('rewards.stockEmpty')}</p>;
  return (
    <table className={classes.book}>
      <thead>
        <tr>
          <th scope="col">{t('rewards.when')}</th>
          <th scope="col">{t('rewards.what')}</th>
          <th scope="col" className={classes.number}>
            {t('rewards.pieces')}
          </th>
          <th scope="col" className={classes.number}>
            {t('rewards.leftAfter')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, mostLines).map(({ id, at, day, cause, pieces, left }) => (
          <tr key={id}>
            <td>
              {dayText(day, clock.today())} {time(at)}
            </td>
            <td>{t(`rewards.stock-${cause}`)}</td>
            <td className={classes.number}>{pieces > 0 ? `+${number(pieces)}` : number(pieces)}</td>
            <td className={classes.number}>{number(left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
