import { useLiveQuery } from 'dexie-react-hooks';

import { photoOf } from '#data/customers/photo.ts';
import type { RewardOnList } from '#data/rewards/reward-list.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { MoreMenu, OfferButton } from '../offer-buttons.tsx';
import classes from '../offers.module.css';
import { usePoints } from '../use-points.ts';

type RewardRowProps = {
  readonly reward: RewardOnList;
  readonly onStock: () => void;
  readonly onEdit: () => void;
  readonly onTurn: () => void;
};

/** One reward: its picture, what it costs, how many are left. */
export function RewardRow({ reward, onStock, onEdit, onTurn }: RewardRowProps) {
  const shop = useShop();
  const { t, money, number } = useWords();
  const { said } = usePoints();
  const { name, type, cost, value, left, pictureId, active } = reward;
  const picture = useLiveQuery(
    async () => (pictureId === null ? null : photoOf(shop, pictureId)),
    [shop, pictureId],
  );

  return (
    <li className={classes.row} data-off={!active}>
      {picture ? (
        <img className={classes.mark} src={picture} alt="" />
      ) : (
        <span className={classes.mark}>
          <Icon name={type === 'coupon' ? 'ticket' : 'gift'} size={24} />
        </span>
      )}
      <div>
        <p className={classes.name}>
          {name}
          {!active && <span className={classes.flag}>{t('rewards.retiredFlag')}</span>}
          {active && left !== null && left <= 0 && (
            <span className={classes.flag} data-warn>
              {t('rewards.soldOut')}
            </span>
          )}
        </p>
        <p className={classes.quiet}>
          <span>{t(`rewards.type-${type}`)}</span>
          {type === 'cash' && <span>{t('rewards.worth', { value: money(value) })}</span>}
          {left !== null && <span>{t('rewards.left', { count: left, shown: number(left) })}</span>}
        </p>
      </div>
      <span className={classes.figure}>{said(cost)}</span>
      <span className={classes.buttons}>
        {left !== null && (
          <OfferButton icon="box" label={t('rewards.stockOf', { name })} onClick={onStock} />
        )}
        <MoreMenu name={name} active={active} onEdit={onEdit} onTurn={onTurn} />
      </span>
    </li>
  );
}
