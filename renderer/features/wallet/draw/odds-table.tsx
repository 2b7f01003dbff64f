import type { Prize } from '#domain/loyalty/program.ts';
import { numberFormat } from '#i18n/intl.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../parts/wallet.module.css';

type OddsTableProps = { readonly prizes: readonly Prize[]; readonly decimals: number };

/** Every prize with its chance; all together are a hundred percent. */
export function OddsTable({ prizes, decimals }: OddsTableProps) {
  const { t, points, language } = useWords();
  const percent = numberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('wallet.prize')}</th>
          <th scope="col" className={classes.number}>
            {t('wallet.prizePoints')}
          </th>
          <th scope="col" className={classes.number}>
            {t('wallet.chance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {prizes.map(({ id, name, units, weight }) => (
          <tr key={id}>
            <td>{name}</td>
            <td className={classes.number}>{units > 0 ? points(units, decimals) : '—'}</td>
            <td className={classes.number}>{percent.format(weight / 10_000)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
