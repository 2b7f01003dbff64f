import { type Result, refuse } from '../kernel/result.ts';
import { type Reader, type SettingRefusal, shape } from '../kernel/setting-readers.ts';
import { type PointUnits, cents, pointUnits } from '../kernel/units.ts';
import type { Fields } from '../sync/rows.ts';
import { type ProgramParts, earnParts, programParts } from './program-parts.ts';
import type { LoyaltyProgram } from './program.ts';

/**
 * The programme of a shop that has set nothing: one point for every yuan, a hundred of them are worth a yuan,
 * no tiers, no expiry. `base` and the reasons are keys that the screen puts into words; what an
 * owner writes there stays as it was written.
 */
export const firstProgram: LoyaltyProgram = {
  earn: { points: 1, forEvery: cents(100), decimals: 0 },
  rounding: 'floor',
  earnOn: 'net',
  minimum: cents(0),
  expiry: { mode: 'none' },
  tiers: [{ id: 'base', name: 'base', threshold: cents(0), percent: 100 }],
  tierMonths: 12,
  tierPolicy: 'immediate',
  birthday: null,
  lunar: { leap: 'regular', day30: 'last_day' },
  leapDay: 'feb28',
  campaigns: [],
  goods: [],
  stack: 'multiply',
  spending: {
    perPoint: cents(1),
    minUnits: pointUnits(0),
    stepUnits: pointUnits(1),
    maxPercent: 100,
  },
  refundDebt: 'carry',
  graceDays: 0,
  signIn: { units: pointUnits(1), everyDays: 7, bonusUnits: pointUnits(5) },
  referral: {
    referrerUnits: pointUnits(0),
    friendUnits: pointUnits(0),
    minimumSale: cents(0),
    withinDays: 30,
    monthlyCap: null,
  },
  stored: {
    topUps: [],
    order: 'pro_rata',
    warnOver: cents(500_000),
    lowBelow: cents(5_000),
    cardLowBelow: 2,
    refundDays: 7,
  },
  draw: { costUnits: pointUnits(0), prizes: [] },
  holidays: [],
  adjustReasons: ['mistake', 'missed', 'goodwill', 'gift', 'other'],
  askAbove: pointUnits(500),
};

/**
 * The programme out of the fields of the settings document, each part a field of its own, so that two
 * counters can change two parts at a time. A part that is not there, is damaged, or comes from a
 * newer version, is as it was before anyone set it; nothing is ever thrown.
 */
export function programFrom(fields: Fields): LoyaltyProgram {
  const part = <K extends keyof ProgramParts>(name: K): ProgramParts[K] =>
    readOr(programParts[name], fields[pathOf(name)], firstProgram[name]);
  return {
    earn: ruleFrom(fields),
    rounding: part('rounding'),
    earnOn: part('earnOn'),
    minimum: part('minimum'),
    expiry: part('expiry'),
    tiers: part('tiers'),
    tierMonths: part('tierMonths'),
    tierPolicy: part('tierPolicy'),
    birthday: part('birthday'),
    lunar: part('lunar'),
    leapDay: part('leapDay'),
    campaigns: part('campaigns'),
    goods: part('goods'),
    stack: part('stack'),
    spending: part('spending'),
    refundDebt: part('refundDebt'),
    graceDays: part('graceDays'),
    signIn: part('signIn'),
    referral: part('referral'),
    stored: part('stored'),
    draw: part('draw'),
    holidays: part('holidays'),
    adjustReasons: part('adjustReasons'),
    askAbove: part('askAbove'),
  };
}

/** The fields that `programFrom` reads again. */
export function fieldsOf({ earn, ...parts }: LoyaltyProgram): Fields {
  return {
    'earn/points': earn.points,
    'earn/forEvery': earn.forEvery,
    'earn/decimals': earn.decimals,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`loyalty/${name}`, part])),
  };
}

/**
 * The programme, if a shop can work by it: tiers that rise from 0, percents up to 1,000, odds that come to
 * 100 %, days that exist. Decimals are never lowered below `decimals`, the present ones, since points
 * were already given in such parts. A refusal names the field: `tiers/2/percent`.
 */
export function checkProgram(
  program: LoyaltyProgram,
  decimals: number,
): Result<LoyaltyProgram, SettingRefusal> {
  if (program.earn.decimals < decimals) {
    return refuse({ kind: 'fewer-decimals', field: 'earn/decimals' });
  }
  return shape<LoyaltyProgram>({ earn: shape(earnParts), ...programParts })(program, '');
}

/**
 * The same programme with finer points: one point becomes 100 units, and so does every number of points that
 * the owner has set, or signing in would give a hundredth of a point from then on.
 */
export function withDecimals(program: LoyaltyProgram, decimals: number): LoyaltyProgram {
  const { earn, goods, spending, signIn, referral, draw } = program;
  if (decimals <= earn.decimals || !earnParts.decimals(decimals, '').ok) return program;
  const finer = (units: PointUnits) => pointUnits(units * 10 ** (decimals - earn.decimals));
  return {
    ...program,
    earn: { ...earn, decimals },
    goods: goods.map((one) => ({ ...one, perPiece: finer(one.perPiece) })),
    spending: {
      ...spending,
      minUnits: finer(spending.minUnits),
      stepUnits: finer(spending.stepUnits),
    },
    signIn: { ...signIn, units: finer(signIn.units), bonusUnits: finer(signIn.bonusUnits) },
    referral: {
      ...referral,
      referrerUnits: finer(referral.referrerUnits),
      friendUnits: finer(referral.friendUnits),
    },
    draw: {
      costUnits: finer(draw.costUnits),
      prizes: draw.prizes.map((prize) => ({ ...prize, units: finer(prize.units) })),
    },
    askAbove: finer(program.askAbove),
  };
}

/** Number by number, as the first release reads it. */
function ruleFrom(fields: Fields): LoyaltyProgram['earn'] {
  const { points, forEvery, decimals } = firstProgram.earn;
  return {
    points: readOr(earnParts.points, fields['earn/points'], points),
    forEvery: readOr(earnParts.forEvery, fields['earn/forEvery'], forEvery),
    decimals: readOr(earnParts.decimals, fields['earn/decimals'], decimals),
  };
}

function pathOf(name: keyof ProgramParts): string {
  return `loyalty/${name}`;
}

function readOr<T>(reader: Reader<T>, value: unknown, otherwise: T): T {
  const read = reader(value, '');
  return read.ok ? read.value : otherwise;
}
