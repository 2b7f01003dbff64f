import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { savedFilters } from '#data/catalogue/saved-filters.ts';
import { tagsOf } from '#data/catalogue/tags.ts';
import type { CouponPiece } from '#data/coupons/coupon-book.ts';
import type { CouponOnList } from '#data/coupons/coupon-list.ts';
import { useShop } from '#data/use-shop.ts';
import { termsInWords } from '#i18n/coupon-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { MoreMenu, OfferButton } from '../offer-buttons.tsx';
import classes from '../offers.module.css';
import { tallyInWords } from './tally-in-words.ts';

type CouponRowProps = {
  readonly coupon: CouponOnList;
  /** Undefined until they were counted. */
  readonly pieces: readonly CouponPiece[] | undefined;
  readonly onWish: (kind: 'issue' | 'pieces' | 'stock' | 'edit') => void;
  readonly onTurn: () => void;
};

/** One kind of coupon: what it does, for whom, and how it goes. */
export function CouponRow({ coupon, pieces, onWish, onTurn }: CouponRowProps) {
  const shop = useShop();
  const words = useWords();
  const { t, number, day } = words;
  const today = shop.clock.today();
  const segment = useSegmentName(coupon);
  const { name, terms, validity, perPerson, left, partner, active } = coupon;
  const isOver = validity.mode === 'fixed' && validity.until < today;

  return (
    <li className={classes.row} data-off={!active}>
      <span className={classes.mark}>
        <Icon name="ticket" size={24} />
      </span>
      <div>
        <p className={classes.name}>
          {name}
          {!active && <span className={classes.flag}>{t('rewards.retiredFlag')}</span>}
          {partner && <span className={classes.flag}>{t('rewards.partnerFlag')}</span>}
          {active && isOver && (
            <span className={classes.flag} data-warn>
              {t('rewards.overFlag')}
            </span>
          )}
          {active && left !== null && left <= 0 && (
            <span className={classes.flag} data-warn>
              {t('rewards.allIssued')}
            </span>
          )}
        </p>
        <p className={classes.quiet}>
          <span>{termsInWords(terms, words)}</span>
          <span>
            {validity.mode === 'days'
              ? t('rewards.validDays', { count: validity.days })
              : t('rewards.validFixed', {
                  from: day(validity.from, today),
                  until: day(validity.until, today),
                })}
          </span>
          {perPerson !== null && <span>{t('rewards.each', { count: perPerson })}</span>}
          {segment !== undefined && <span>{t('rewards.onlyFor', { segment })}</span>}
          {left !== null && <span>{t('rewards.left', { count: left, shown: number(left) })}</span>}
        </p>
        <p className={classes.quiet}>
          <span>{pieces === undefined ? t('rewards.counting') : tallyInWords(pieces, words)}</span>
        </p>
      </div>
      <Button
        size="xs"
        variant="light"
        disabled={!active || isOver}
        aria-label={t('rewards.issueOf', { name })}
        onClick={() => onWish('issue')}
      >
        {t('rewards.issue')}
      </Button>
      <span className={classes.buttons}>
        <OfferButton
          icon="history"
          label={t('rewards.piecesOf', { name })}
          onClick={() => onWish('pieces')}
        />
        {left !== null && (
          <OfferButton
            icon="box"
            label={t('rewards.stockOf', { name })}
            onClick={() => onWish('stock')}
          />
        )}
        <MoreMenu name={name} active={active} onEdit={() => onWish('edit')} onTurn={onTurn} />
      </span>
    </li>
  );
}

/** What the tag or filter of a coupon is called; undefined where it is for everybody. */
function useSegmentName({ segment }: CouponOnList): string | undefined {
  const shop = useShop();
  const { t } = useWords();
  const name = useLiveQuery(async () => {
    if (segment === null) return undefined;
    const known = segment.kind === 'tag' ? await tagsOf(shop) : await savedFilters(shop);
    return known.find(({ id }) => id === segment.id)?.name ?? '';
  }, [shop, segment]);
  return name === '' ? t('rewards.segmentGone') : name;
}
