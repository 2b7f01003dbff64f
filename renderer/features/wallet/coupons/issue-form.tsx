import { Button, Group, NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { couponList } from '#data/coupons/coupon-list.ts';
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
};

/** Puts one of the shop's coupons into this customer's hand. */
export function IssueForm({ customerId, name, acts }: IssueFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { act, told, once, isBusy } = useTold(acts);
  const coupons = useLiveQuery(async () => couponList(shop), [shop]) ?? [];
  const offered = coupons.filter(({ active }) => active);
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
        <Button type="submit" loading={isBusy}>
          {t('wallet.issue')}
        </Button>
      </Group>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {t(`wallet.issue-${problem}`)}
        </p>
      )}
    </form>
  );
}
