import { type RowId, cents, pointUnits, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { foldPoints } from '#domain/loyalty/points/fold-points.ts';
import { firstProgram } from '#domain/loyalty/program-settings.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { foldStanding } from '#domain/loyalty/standing.ts';
import { type SaleTerms, quoteSale } from '#domain/sales/quote.ts';
import type { RefundEntry, SaleEntry } from '#domain/sales/sale.ts';
import type { Entry } from '#domain/sync/rows.ts';
import { amountOf } from '#test/support/at-the-counter.ts';
import { anna, head, sale } from '#test/support/facts-of-anna.ts';
import { rulesWith } from '#test/support/fold-rules.ts';

import { machineTimes, timesOf } from './measure.ts';
import { stepsTable } from './report.ts';

/** What the issue asks for: microseconds for each fact, and milliseconds for a keystroke in the amount. */
const limits = { microsPerFact: 5, previewP99: 2 };

const program: LoyaltyProgram = {
  ...firstProgram,
  expiry: { mode: 'months', months: 12, roundUpTo: 'month' },
  tiers: [
    { id: 'base', name: 'base', threshold: cents(0), percent: 100 },
    { id: 'silver', name: '银卡', threshold: cents(200_000), percent: 120 },
    { id: 'gold', name: '金卡', threshold: cents(500_000), percent: 150 },
  ],
  tierPolicy: 'hold_fit',
  birthday: { percent: 200, window: 'month', before: 0, after: 0, maxUses: 3 },
};

/** A regular of five years: sales with factors and last days, some paid with points, every tenth given back in part. */
function facts(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, at): Entry => {
    const day = Math.floor(at * 1.8);
    if (at % 10 === 9) {
      const saleId: RowId = toRowId(`s${at - 1}`);
      const money = { amount: cents(1_000), method: 'cash', reasonId: null } as const;
      return { ...head(`s${at}`, day, 12), kind: 'refund', saleId, ...money } as RefundEntry;
    }
    const plain = sale(`s${at}`, day, 10, 10_000 + (at % 7) * 1_111);
    const paid = { units: pointUnits(20), decimals: 0, perPoint: cents(1), value: cents(20) };
    const until = toBusinessDay(`${plain.day.slice(0, 4)}-12-31`);
    const factors = [{ from: 'tier', name: '银卡', over: 6, under: 5 }] as const;
    const earned = plain.earned && { ...plain.earned, factors, until };
    return { ...plain, earned, ...(at % 5 === 4 && { used: paid }) } as SaleEntry;
  });
}

const failures: string[] = [];
const thousand = facts(1_000);
const through = toBusinessDay('2030-01-01');
const points = timesOf(repeated(60, () => foldPoints(thousand, { decimals: 0, through })));
const rules = rulesWith(program);
const whole = timesOf(repeated(60, () => foldStanding(anna, thousand, new Set(), rules)));

const terms: SaleTerms = {
  program,
  day: toBusinessDay('2026-11-22'),
  isClockBehind: false,
  buyer: {
    tierId: 'gold',
    birthday: { calendar: 'lunar', month: 10, day: 14, leap: false, year: null },
    birthdayUses: {},
    points: pointUnits(5_000),
    purses: { principal: cents(100_000), bonus: cents(10_000) },
    coupons: [],
  },
  categories: new Map(),
};
let amount = 0;
const preview = timesOf(
  repeated(5_000, () => {
    amount = (amount + 137) % 999_999;
    const paying = { points: pointUnits(100), stored: cents(500) };
    quoteSale({ ...amountOf(10_000 + amount, anna), ...paying }, terms);
  }),
);

console.log('## Loyalty\n');
console.log(
  stepsTable([
    ['points of one customer with 1,000 facts', points],
    ['standing of one customer with 1,000 facts (points, tier, visits, stored value)', whole],
    ['preview of a sale, one keystroke', preview],
  ]),
);
const { median, p95 } = machineTimes();
console.log(`\nMachine: fixed arithmetic ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms.\n`);
if (whole.median > limits.microsPerFact) failures.push(`fold ${whole.median} µs a fact`);
if (preview.p99 > limits.previewP99) failures.push(`preview p99 ${preview.p99} ms`);
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function repeated(times: number, work: () => unknown): readonly number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
