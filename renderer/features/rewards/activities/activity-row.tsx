import { Button } from '@mantine/core';

import type { ActivityOnList } from '#data/activities/activity-list.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { MoreMenu, OfferButton } from '../offer-buttons.tsx';
import classes from '../offers.module.css';
import { usePoints } from '../use-points.ts';

type ActivityRowProps = {
  readonly activity: ActivityOnList;
  readonly onWish: (kind: 'award' | 'awards' | 'edit') => void;
  readonly onTurn: () => void;
};

/** One activity: its days, what a head gets, and how many heads there were. */
export function ActivityRow({ activity, onWish, onTurn }: ActivityRowProps) {
  const { clock } = useShop();
  const { t, day, number } = useWords();
  const { said } = usePoints();
  const today = clock.today();
  const { name, from, to, units, cap, heads, active } = activity;
  const when = today < from ? 'soon' : today > to ? 'over' : 'now';

  return (
    <li className={classes.row} data-off={!active}>
      <span className={classes.mark}>
        <Icon name="star" size={24} />
      </span>
      <div>
        <p className={classes.name}>
          {name}
          {!active && <span className={classes.flag}>{t('rewards.retiredFlag')}</span>}
          {active && when !== 'now' && (
            <span className={classes.flag}>{t(`rewards.activity-${when}`)}</span>
          )}
        </p>
        <p className={classes.quiet}>
          <span>
            {from === to
              ? day(from, today)
              : t('rewards.validFixed', { from: day(from, today), until: day(to, today) })}
          </span>
          <span>{t('rewards.perHead', { points: said(units) })}</span>
          <span>
            {cap === null
              ? t('rewards.heads', { count: heads, shown: number(heads) })
              : t('rewards.headsOf', { heads: number(heads), cap: number(cap) })}
          </span>
        </p>
      </div>
      <Button
        size="xs"
        variant="light"
        disabled={!active || when !== 'now'}
        aria-label={t('rewards.awardOf', { name })}
        onClick={() => onWish('award')}
      >
        {t('rewards.award')}
      </Button>
      <span className={classes.buttons}>
        <OfferButton
          icon="history"
          label={t('rewards.awardsOf', { name })}
          onClick={() => onWish('awards')}
        />
        <MoreMenu name={name} active={active} onEdit={() => onWish('edit')} onTurn={onTurn} />
      </span>
    </li>
  );
}
