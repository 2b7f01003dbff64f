import { cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import type { Expiry, LoyaltyProgram } from '#domain/loyalty/program.ts';

/** The worked cases as they stand in `test/fixtures/points.json`. */
export type PointsCases = {
  readonly defaults: CaseConfig;
  readonly cases: readonly PointsCase[];
};

export type PointsCase = {
  readonly id: string;
  readonly title: string;
  readonly config: Partial<CaseConfig>;
  readonly customer: { readonly birthday?: string };
  readonly events: readonly CaseEvent[];
  readonly expect: { readonly checks: readonly CaseCheck[]; readonly rejected: readonly string[] };
};

export type CaseCheck = {
  readonly date: string;
  readonly balance?: number;
  readonly live?: number;
  readonly debt?: number;
  readonly expired_total?: number;
  readonly tier?: string;
  readonly next_expiry?: { readonly date: string; readonly units: number } | null;
};

type CaseConfig = {
  readonly decimals: number;
  readonly fen_per_point: number;
  readonly rounding: LoyaltyProgram['rounding'];
  readonly earn_on: 'net' | 'gross';
  readonly expiry: {
    readonly mode: 'none' | 'months' | 'days';
    readonly months?: number;
    readonly days?: number;
    readonly round_up_to?: 'none' | 'month' | 'quarter' | 'half_year' | 'year';
  };
  readonly tiers: readonly {
    readonly id: string;
    readonly min_spend_fen: number;
    readonly mult_pct: number;
  }[];
  readonly tier_window_months: number;
  readonly tier_policy: LoyaltyProgram['tierPolicy'];
  readonly birthday: {
    readonly mult_pct: number;
    readonly window: 'day' | 'month' | 'around';
    readonly before?: number;
    readonly after?: number;
    readonly max_uses_per_year: number | null;
  } | null;
  readonly campaigns: readonly {
    readonly from: string;
    readonly to: string;
    readonly mult_pct: number;
  }[];
  readonly stack: LoyaltyProgram['stack'];
  readonly redeem: {
    readonly value_fen_per_point: number;
    readonly min_units: number;
    readonly step_units: number;
    readonly max_pct_of_order: number;
  };
  readonly refund_debt: 'carry' | 'forgive';
  readonly restore_grace_days: number;
};

export type CaseEvent = { readonly id: string; readonly at: string } & (
  | {
      readonly type: 'purchase';
      readonly amount_fen: number;
      readonly redeem_units?: number;
      readonly request?: boolean;
      readonly granted_units?: number;
    }
  | { readonly type: 'refund'; readonly purchase_id: string; readonly amount_fen: number }
  | { readonly type: 'redeem' | 'redeem_request'; readonly units: number }
  | { readonly type: 'redeem_cancel'; readonly redeem_id: string }
  | { readonly type: 'adjust'; readonly units: number; readonly expires?: string }
);

/** What the owner of a case has decided, in the words of the app. */
export type CaseProgram = Pick<
  LoyaltyProgram,
  | 'earn'
  | 'rounding'
  | 'earnOn'
  | 'expiry'
  | 'tiers'
  | 'tierMonths'
  | 'tierPolicy'
  | 'birthday'
  | 'campaigns'
  | 'stack'
  | 'spending'
  | 'refundDebt'
  | 'graceDays'
>;

/** The settings of a case; `config` over `defaults`, each part as a whole. */
export function programOfCase(
  { defaults }: PointsCases,
  { config }: Pick<PointsCase, 'config'>,
): CaseProgram {
  const all = { ...defaults, ...config };
  const by = { ...defaults.redeem, ...config.redeem };
  const { birthday } = all;
  return {
    earn: { points: 1, forEvery: cents(all.fen_per_point), decimals: all.decimals },
    rounding: all.rounding,
    earnOn: all.earn_on,
    expiry: expiryOf(all.expiry),
    tiers: all.tiers.map(({ id, min_spend_fen, mult_pct }) => {
      return { id, name: id, threshold: cents(min_spend_fen), percent: mult_pct };
    }),
    tierMonths: all.tier_window_months,
    tierPolicy: all.tier_policy,
    birthday: birthday && {
      percent: birthday.mult_pct,
      window: birthday.window,
      before: birthday.before ?? 0,
      after: birthday.after ?? 0,
      maxUses: birthday.max_uses_per_year,
    },
    campaigns: all.campaigns.map(({ from, to, mult_pct }, at) => {
      const days = { from: toBusinessDay(from), to: toBusinessDay(to) };
      return { id: `c${at}`, name: `c${at}`, ...days, percent: mult_pct };
    }),
    stack: all.stack,
    spending: {
      perPoint: cents(by.value_fen_per_point),
      minUnits: pointUnits(by.min_units),
      stepUnits: pointUnits(by.step_units),
      maxPercent: by.max_pct_of_order,
    },
    refundDebt: all.refund_debt,
    graceDays: all.restore_grace_days,
  };
}

function expiryOf({ mode, months, days, round_up_to }: CaseConfig['expiry']): Expiry {
  if (mode === 'days') return { mode, days: days ?? 0 };
  return mode === 'none'
    ? { mode }
    : { mode, months: months ?? 0, roundUpTo: round_up_to ?? 'none' };
}
