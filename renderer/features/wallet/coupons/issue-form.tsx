import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { CouponOnList } from '#data/coupons/coupon-list.ts';
import { type IssueRefusal, issueCoupon } from '#data/coupons/issue-coupon.ts';
import { useShop } from '#data/use-shop.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletActs } from '../wallet-wish.ts';

type IssueFormProps = {
  readonly customerId: RowId;
  readonly name: string;
  readonly acts: WalletActs;
  /** What the shop gives out now. */
  readonly offered: readonly CouponOnList[];
};

/** Puts one of the shop's coupons into this customer's hand. */
export function IssueForm({ customerId, name, acts, offered }: IssueFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { act, told, once } = useTold(acts);
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<IssueRefusal['kind']>();
  const coupon = offered.find(({ id }) => id === chosen) ?? offered[0];
  if (coupon === undefined) return <p className={classes.quiet}>{t('wallet.noneToIssue')}</p>;
  const { id: couponId, name: called } = coupon;

  async function issue() {
    const outcome = await issueCoupon(shop, { customerId, couponId }, act);
    setProblem(outcome.ok ? undefined : outcome.refusal.kind);
    if (outcome.ok) await told(t('wallet.issueDone', { name: called }), name);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void once(issue);
      }}
    >
      <Group align="flex-end" gap="sm">
        <NativeSelect
          data-autofocus
          flex={1}
          label={t('wallet.issueWhich')}
          value={couponId}
          data={offered.map((one) => ({
            value: one.id,
            label:
              one.left === null
                ? one.name
                : t('wallet.withStock', { name: one.name, count: one.left }),
          }))}
          onChange={({ currentTarget: { value } }) => {
            if (isRowId(value)) setChosen(value);
            setProblem(undefined);
          }}
        />
        {/* Not a waiting button: that would be a disabled one, and lose the keyboard that the next coupon needs. */}
        <Button type="submit">{t('wallet.issue')}</Button>
      </Group>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {t(`wallet.issue-${problem}`)}
        </p>
      )}
    </form>
  );
}
