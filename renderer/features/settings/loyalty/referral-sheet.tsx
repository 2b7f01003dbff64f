import { referralRewards } from '#domain/activities/referral.ts';
import {
  type Cents,
  type PointUnits,
  type RowId,
  cents,
  pointUnits,
  toRowId,
} from '#domain/kernel/units.ts';
import type { LoyaltyProgram, ReferralRule } from '#domain/loyalty/program.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';

import { MoneyField, NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { plainNumber, typedCents, typedCount, typedUnits } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type ReferralForm = {
  readonly referrer: string;
  readonly friend: string;
  readonly minimum: string;
  readonly withinDays: string;
  /** Empty: as many friends as come. */
  readonly cap: string;
};

/** Thanks for bringing a friend, to both, at the friend's first purchase. */
export function ReferralSheet({ program }: { readonly program: LoyaltyProgram }) {
  const { t, money, points, number } = useWords();
  const state = useProgramForm<ReferralForm>(program, { shown, read });
  const { form, edit } = state;

  function examples({ referral, earn }: LoyaltyProgram): readonly string[] {
    const given = rewardsFor(referral, earn.decimals);
    if (given.size === 0) return [t('loyalty.exampleNoReferral')];
    const { minimumSale, withinDays } = referral;
    return [
      t('loyalty.exampleReferral', {
        minimum: money(leastSale(minimumSale)),
        referrer: points(given.get(referrer) ?? none, earn.decimals),
        friend: points(given.get(friend) ?? none, earn.decimals),
        days: number(withinDays),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.referral')}
      hint={t('loyalty.referralHint')}
      state={state}
      examples={examples}
    >
      <NumberField
        at="referral/referrerUnits"
        label={t('loyalty.referrerUnits')}
        value={form.referrer}
        onChange={(value) => edit({ referrer: value })}
      />
      <NumberField
        at="referral/friendUnits"
        label={t('loyalty.friendUnits')}
        value={form.friend}
        onChange={(value) => edit({ friend: value })}
      />
      <MoneyField
        at="referral/minimumSale"
        label={t('loyalty.minimumSale')}
        value={form.minimum}
        onChange={(minimum) => edit({ minimum })}
      />
      <NumberField
        at="referral/withinDays"
        label={t('loyalty.withinDays')}
        unit={t('loyalty.daysUnit')}
        value={form.withinDays}
        onChange={(withinDays) => edit({ withinDays })}
      />
      <NumberField
        at="referral/monthlyCap"
        label={t('loyalty.monthlyCap')}
        placeholder={t('loyalty.noLimit')}
        value={form.cap}
        onChange={(cap) => edit({ cap })}
      />
    </ProgramSheet>
  );
}

const referrer = toRowId('example-referrer');
const friend = toRowId('example-friend');
const none = pointUnits(0);

/** A minimum of nothing still wants something to be bought. */
function leastSale(minimum: Cents): Cents {
  return cents(Math.max(1, minimum));
}

/** What both get when the friend buys for just the minimum, as the till would give it. */
function rewardsFor(rule: ReferralRule, decimals: number): ReadonlyMap<RowId, PointUnits> {
  const rewards = referralRewards({
    rule,
    decimals,
    friendId: friend,
    referrerId: referrer,
    sale: { id: toRowId('example-sale'), net: leastSale(rule.minimumSale) },
    friendSales: [],
    given: [],
    referrerCountThisMonth: 0,
  });
  return new Map(rewards.map(({ customerId, units }) => [customerId, units]));
}

function shown({ referral, earn }: LoyaltyProgram): ReferralForm {
  const { monthlyCap } = referral;
  return {
    referrer: plainNumber(referral.referrerUnits, earn.decimals),
    friend: plainNumber(referral.friendUnits, earn.decimals),
    minimum: typedMoney(referral.minimumSale),
    withinDays: String(referral.withinDays),
    cap: monthlyCap === null ? '' : String(monthlyCap),
  };
}

function read(form: ReferralForm, { earn }: LoyaltyProgram): ProgramChange {
  return {
    referral: {
      referrerUnits: typedUnits(form.referrer, earn.decimals),
      friendUnits: typedUnits(form.friend, earn.decimals),
      minimumSale: typedCents(form.minimum),
      withinDays: typedCount(form.withinDays),
      monthlyCap: form.cap.trim() === '' ? null : typedCount(form.cap),
    },
  };
}
