import { type LifeLimits, usualLifeLimits } from '../care/life-cycle.ts';
import { cents, pointUnits } from '../kernel/units.ts';
import type { BirthdayBonus, LoyaltyProgram } from '../loyalty/program.ts';

/** The kinds of shops that the app knows how to set up; `other` is set up as nobody in particular. */
export const shopKinds = ['hair', 'clothes', 'pet', 'tea', 'repair', 'optician', 'other'] as const;
export type ShopKind = (typeof shopKinds)[number];

/** What a kind of shop begins with, without its words: those are in the language of whoever sets it up. */
export type ShopKit = {
  /** Earning and its worth, and the birthday. */
  readonly program: Pick<LoyaltyProgram, 'earn' | 'spending' | 'birthday'>;
  /** When a customer who does not come is missed. */
  readonly life: LifeLimits;
  /** Days after a sale on which somebody is asked whether all is well. */
  readonly askAfter: number;
  /** Days after a sale on which it is time again; null where nothing wears out. */
  readonly againAfter: number | null;
};

const birthdayMonth: BirthdayBonus = {
  percent: 200,
  window: 'month',
  before: 0,
  after: 0,
  maxUses: 1,
};

/** A point for every yuan, worth a cent: one percent back. */
const byYuan = earning(100, 1);
/** Bills are large and rare: a point for ten yuan, worth ten cents, is one percent too and easier to read. */
const byTenYuan = earning(1_000, 10);

const often: LifeLimits = { active: 45, quiet: 75, sleeping: 120, leaving: 240 };

/**
 * What most shops of a kind would decide after a month: hair grows in thirty days, glasses are checked after a year. A
 * beginning and no more: each of it is an ordinary setting, and one step takes all of it back.
 */
export const shopKits: Readonly<Record<ShopKind, ShopKit>> = {
  hair: { program: withBirthday(byYuan), life: often, askAfter: 7, againAfter: 30 },
  clothes: {
    program: withBirthday(byYuan),
    life: usualLifeLimits,
    askAfter: 7,
    againAfter: 90,
  },
  pet: { program: withBirthday(byYuan), life: often, askAfter: 3, againAfter: 30 },
  tea: {
    program: withBirthday(byYuan),
    life: { active: 30, quiet: 60, sleeping: 120, leaving: 240 },
    askAfter: 7,
    againAfter: 45,
  },
  repair: {
    program: { ...byTenYuan, birthday: null },
    life: { active: 180, quiet: 365, sleeping: 540, leaving: 730 },
    askAfter: 3,
    againAfter: 180,
  },
  optician: {
    program: { ...byTenYuan, birthday: null },
    life: { active: 365, quiet: 540, sleeping: 730, leaving: 1_095 },
    askAfter: 7,
    againAfter: 365,
  },
  other: {
    program: { ...byYuan, birthday: null },
    life: usualLifeLimits,
    askAfter: 3,
    againAfter: null,
  },
};

function earning(forEvery: number, perPoint: number): Pick<LoyaltyProgram, 'earn' | 'spending'> {
  return {
    earn: { points: 1, forEvery: cents(forEvery), decimals: 0 },
    spending: {
      perPoint: cents(perPoint),
      minUnits: pointUnits(0),
      stepUnits: pointUnits(1),
      maxPercent: 100,
    },
  };
}

function withBirthday(points: Pick<LoyaltyProgram, 'earn' | 'spending'>): ShopKit['program'] {
  return { ...points, birthday: birthdayMonth };
}
