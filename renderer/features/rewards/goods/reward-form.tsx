import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { couponList } from '#data/coupons/coupon-list.ts';
import {
  type RewardDraft,
  type RewardOnList,
  type RewardRefusal,
  saveReward,
} from '#data/rewards/reward-list.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { readPoints, typedPoints } from '#domain/kernel/points-text.ts';
import { cents, isRowId, pointUnits } from '#domain/kernel/units.ts';
import { rewardTypes } from '#domain/rewards/reward.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import { OfferDialog } from '../offer-dialog.tsx';
import { OfferName } from '../offer-name.tsx';
import classes from '../offers.module.css';
import type { Stocked } from '../stock/stock-dialog.tsx';
import { useOfferActs } from '../use-offer-acts.ts';
import { usePoints } from '../use-points.ts';
import { PictureField } from './picture-field.tsx';

type RewardFormProps = {
  readonly reward: RewardOnList | undefined;
  readonly onClose: () => void;
  /** A new reward whose pieces are counted has none yet. */
  readonly onStock: (reward: Stocked) => void;
};

const problems = {
  empty: 'rewards.nameEmpty',
  'bad-cost': 'rewards.badCost',
  'bad-value': 'rewards.badValue',
  'no-coupon': 'rewards.noCouponChosen',
  'not-a-picture': 'profile.notAPicture',
  unknown: 'rewards.gone',
} as const satisfies Record<RewardRefusal['kind'], string>;

/** A new reward or a changed one. What was redeemed before keeps its name and price. */
export function RewardForm({ reward, onClose, onStock }: RewardFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useOfferActs();
  const { decimals } = usePoints();
  const [act] = useState(newAct);
  const coupons = useLiveQuery(async () => couponList(shop), [shop]) ?? [];
  const [name, setName] = useState(reward?.name ?? '');
  const [type, setType] = useState(reward?.type ?? 'goods');
  const [typedCost, setCost] = useState<string>();
  const cost = typedCost ?? (reward === undefined ? '' : typedPoints(reward.cost, decimals));
  const [value, setValue] = useState(reward?.type === 'cash' ? typedMoney(reward.value) : '');
  const [couponId, setCouponId] = useState(reward?.couponId ?? null);
  const [stockKept, setStockKept] = useState(reward?.stockKept ?? false);
  const [picture, setPicture] = useState<string | null>();
  const [problem, setProblem] = useState<string>();

  function draft(): RewardDraft {
    const worth = parseMoney(value);
    return {
      ...(reward !== undefined && { id: reward.id }),
      ...(picture !== undefined && { picture }),
      name,
      type,
      cost: readPoints(cost, decimals) ?? pointUnits(0),
      value: worth.ok ? worth.value : cents(0),
      couponId,
      stockKept,
      active: reward?.active ?? true,
    };
  }

  async function save() {
    const outcome = await saveReward(shop, draft(), act);
    if (!outcome.ok) return setProblem(t(problems[outcome.refusal.kind]));
    onClose();
    if (stockKept && reward?.stockKept !== true) onStock({ id: outcome.value, name });
    await tell(act, t('rewards.saved', { name: name.trim() }));
  }

  return (
    <OfferDialog
      title={t(reward === undefined ? 'rewards.newReward' : 'rewards.editReward')}
      action={t('common.save')}
      problem={problem}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <OfferName className={classes.grow} value={name} onChange={setName} />
      <TextInput
        className={classes.small}
        label={t('rewards.cost')}
        inputMode="decimal"
        autoComplete="off"
        value={cost}
        onChange={(event) => setCost(event.currentTarget.value)}
      />
      <NativeSelect
        className={classes.grow}
        label={t('rewards.type')}
        value={type}
        data={rewardTypes.map((one) => ({ value: one, label: t(`rewards.type-${one}`) }))}
        onChange={({ currentTarget: { value: chosen } }) =>
          setType(rewardTypes.find((one) => one === chosen) ?? 'goods')
        }
      />
      {type === 'cash' && (
        <MoneyInput
          className={classes.small}
          label={t('rewards.value')}
          parse={parseMoney}
          value={value}
          onChange={setValue}
        />
      )}
      {type === 'coupon' && (
        <NativeSelect
          className={classes.grow}
          label={t('rewards.whichCoupon')}
          description={coupons.length === 0 ? t('rewards.makeCouponFirst') : undefined}
          value={couponId ?? ''}
          data={[
            { value: '', label: t('rewards.choose') },
            ...coupons
              .filter(({ active, id }) => active || id === couponId)
              .map(({ id, name: label }) => ({ value: String(id), label })),
          ]}
          onChange={({ currentTarget: { value: id } }) => setCouponId(isRowId(id) ? id : null)}
        />
      )}
      <Checkbox
        className={classes.whole}
        label={t('rewards.stockKept')}
        description={t('rewards.stockKeptHint')}
        checked={stockKept}
        onChange={({ currentTarget: { checked } }) => setStockKept(checked)}
      />
      <PictureField
        pictureId={reward?.pictureId ?? null}
        changed={picture}
        onChange={setPicture}
        onProblem={setProblem}
      />
    </OfferDialog>
  );
}
