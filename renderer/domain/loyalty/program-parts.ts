import { largestAmount } from '../kernel/largest-amount.ts';
import {
  type Reader,
  type SettingRefusal,
  isRecord,
  list,
  oneOf,
  orNull,
  realDay,
  rowId,
  shape,
  text,
  unless,
  whole,
} from '../kernel/setting-readers.ts';
import { cents, pointUnits } from '../kernel/units.ts';
import type { EarnRule } from './earning.ts';
import type {
  BirthdayBonus,
  Campaign,
  Expiry,
  GoodsBonus,
  LoyaltyProgram,
  Prize,
  Tier,
} from './program.ts';

/** The programme without the rule, which has settings of its own since the first release. */
export type ProgramParts = Omit<LoyaltyProgram, 'earn'>;

/** Ten million points with two decimals. */
const mostUnits = 1_000_000_000;
const longestName = 50;

const money = (least = 0) => whole(cents, least, largestAmount);
const units = (least = 0) => whole(pointUnits, least, mostUnits);
const count = (least: number, most: number) => whole(Number, least, most);
const percent = count(0, 1000);
const name = text(longestName);
const id = text(64);

/** The rule, number by number. */
export const earnParts: { readonly [K in keyof EarnRule]: Reader<EarnRule[K]> } = {
  points: count(0, 10_000),
  forEvery: money(1),
  decimals: count(0, 2),
};

const expiries = {
  none: shape<Expiry>({ mode: oneOf(['none']) }),
  months: shape<Extract<Expiry, { mode: 'months' }>>({
    mode: oneOf(['months']),
    months: count(1, 120),
    roundUpTo: oneOf(['none', 'month', 'quarter', 'half_year', 'year']),
  }),
  days: shape<Extract<Expiry, { mode: 'days' }>>({
    mode: oneOf(['days']),
    days: count(1, 3650),
  }),
} satisfies Record<Expiry['mode'], Reader<Expiry>>;

const expiry: Reader<Expiry> = (value, field) => {
  const mode = oneOf(['none', 'months', 'days'])(isRecord(value) && value['mode'], field);
  return mode.ok ? expiries[mode.value](value, field) : mode;
};

const tiers = unless(
  named(list(shape<Tier>({ id, name, threshold: money(), percent }), 20)),
  (all, field) => (all.length === 0 ? { kind: 'empty', field } : notRising(all, field)),
);

const birthday = shape<BirthdayBonus>({
  percent,
  window: oneOf(['day', 'month', 'around']),
  // A quarter of a year each: two birthdays' windows never meet.
  before: count(0, 90),
  after: count(0, 90),
  maxUses: orNull(count(1, 100)),
});

const campaigns = named(
  list(
    unless(
      shape<Campaign>({ id, name, from: realDay, to: realDay, percent }),
      ({ from, to }, field) =>
        from > to ? { kind: 'backwards', field: `${field}/to` } : undefined,
    ),
    200,
  ),
);

const oneGoods = shape<GoodsBonus>({
  id,
  productId: orNull(rowId),
  category: orNull(name),
  percent,
  perPiece: units(),
});

const goods = unless(
  named(
    list(
      unless(oneGoods, ({ productId, category }, field) =>
        (productId === null) === (category === null) ? { kind: 'no-target', field } : undefined,
      ),
      500,
    ),
  ),
  (all, field) =>
    twice(
      all.map((one) => `${one.productId}/${one.category}`),
      field,
    ),
);

const prizes = unless(
  named(list(shape<Prize>({ id, name, weight: count(1, 10_000), units: units() }), 50)),
  (all, field) =>
    all.length > 0 && all.reduce((sum, { weight }) => sum + weight, 0) !== 10_000
      ? { kind: 'odds', field }
      : undefined,
);

const topUps = unless(
  list(
    shape<LoyaltyProgram['stored']['topUps'][number]>({ principal: money(1), bonus: money() }),
    20,
  ),
  (all, field) =>
    twice(
      all.map(({ principal }) => `${principal}`),
      field,
    ),
);

const texts = unless(list(name, 50), (all, field) =>
  all.length === 0 ? { kind: 'empty', field } : twice(all, field),
);

/** How each part is read and what it may be; the limits are those of the screen as well. */
export const programParts: { readonly [K in keyof ProgramParts]: Reader<ProgramParts[K]> } = {
  rounding: oneOf(['floor', 'half_up', 'ceil']),
  earnOn: oneOf(['net', 'gross']),
  minimum: money(),
  expiry,
  tiers,
  tierMonths: count(1, 36),
  tierPolicy: oneOf(['immediate', 'hold_fit', 'hold_one_down']),
  birthday: orNull(birthday),
  lunar: shape<LoyaltyProgram['lunar']>({
    leap: oneOf(['regular', 'leap_if_exists', 'both']),
    day30: oneOf(['last_day', 'next_day', 'skip']),
  }),
  leapDay: oneOf(['feb28', 'mar1']),
  campaigns,
  goods,
  stack: oneOf(['multiply', 'max', 'add']),
  spending: shape<LoyaltyProgram['spending']>({
    // 0: points pay no bill.
    perPoint: money(),
    minUnits: units(),
    stepUnits: units(1),
    maxPercent: count(0, 100),
  }),
  refundDebt: oneOf(['carry', 'forgive']),
  graceDays: count(0, 365),
  signIn: shape<LoyaltyProgram['signIn']>({
    units: units(),
    everyDays: count(1, 365),
    bonusUnits: units(),
  }),
  referral: shape<LoyaltyProgram['referral']>({
    referrerUnits: units(),
    friendUnits: units(),
    minimumSale: money(),
    withinDays: count(0, 365),
    monthlyCap: orNull(count(1, 1000)),
  }),
  stored: shape<LoyaltyProgram['stored']>({
    topUps,
    order: oneOf(['pro_rata', 'principal_first']),
    warnOver: money(),
    lowBelow: money(),
    cardLowBelow: count(0, 1000),
    refundDays: count(0, 365),
  }),
  draw: shape<LoyaltyProgram['draw']>({ costUnits: units(), prizes }),
  holidays: unless(list(realDay, 1000), twice),
  adjustReasons: texts,
  askAbove: units(),
};

/** A list whose members can be told apart: facts name a tier or a prize by its id. */
function named<T extends { readonly id: string }>(
  reader: Reader<readonly T[]>,
): Reader<readonly T[]> {
  return unless(reader, (all, field) =>
    twice(
      all.map((one) => one.id),
      field,
    ),
  );
}

function twice(all: readonly string[], field: string): SettingRefusal | undefined {
  const at = all.findIndex((one, place) => all.indexOf(one) < place);
  return at < 0 ? undefined : { kind: 'taken', field: `${field}/${at}` };
}

function notRising(all: readonly Tier[], field: string): SettingRefusal | undefined {
  const at = all.findIndex(({ threshold }, place) =>
    place === 0 ? threshold !== 0 : threshold <= (all[place - 1]?.threshold ?? 0),
  );
  return at < 0 ? undefined : { kind: 'not-rising', field: `${field}/${at}/threshold` };
}
