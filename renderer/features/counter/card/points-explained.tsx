import { Modal } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { timelineOf } from '#data/timeline/timeline.ts';
import { useShop } from '#data/use-shop.ts';
import { type PointUnits, type RowId, pointUnits } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { useShopFacts } from '../use-shop-facts.ts';
import classes from './points-explained.module.css';

type PointsExplainedProps = {
  readonly customerId: RowId;
  readonly total: PointUnits;
  readonly onClose: () => void;
};

/** Enough for years of visits; whatever is older is summed in one line, so that the sum is always right. */
const mostLines = 200;

/** How the points came about, line by line, adding up to the number on the card: the answer to "why only 12?". */
export function PointsExplained({ customerId, total, onClose }: PointsExplainedProps) {
  const shop = useShop();
  const { t, day, money, points, pointsChange } = useWords();
  const { decimals } = useShopFacts();
  const lines =
    useLiveQuery(() => timelineOf(shop, customerId, mostLines), [shop, customerId]) ?? [];
  const facts = lines.flatMap((line) => {
    if (line.off || (line.kind !== 'sale' && line.kind !== 'refund')) return [];
    const amount = line.kind === 'sale' ? line.total : line.amount;
    return [
      { id: line.id, day: line.day, kind: line.kind, amount, units: line.units ?? pointUnits(0) },
    ];
  });
  const older = total - facts.reduce((sum, { units }) => sum + units, 0);

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('card.howPoints')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {facts.length === 0 && older === 0 ? (
        <EmptyState icon="till" title={t('card.howPointsEmpty')} />
      ) : (
        <table className={classes.table}>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.id}>
                <td>{day(fact.day, today())}</td>
                <td>{t(`timeline.${fact.kind}`)}</td>
                <td className={classes.number}>{money(fact.amount)}</td>
                <td className={classes.number}>{pointsChange(fact.units, decimals)}</td>
              </tr>
            ))}
            {older !== 0 && (
              <tr>
                <td colSpan={3}>{t('card.howPointsOlder')}</td>
                <td className={classes.number}>{pointsChange(pointUnits(older), decimals)}</td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th colSpan={3} scope="row">
                {t('card.howPointsSum')}
              </th>
              <td className={classes.number}>{points(total, decimals)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Modal>
  );
}
