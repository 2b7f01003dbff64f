import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { cents, pointUnits, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { entriesOf } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';
import { undoOperation } from '../undo.ts';
import { type Adjustment, adjustPoints } from './adjust-points.ts';
import { balanceOf } from './balance-of.ts';
import { saveProgram } from './save-program.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
  const expiry = { mode: 'months', months: 1, roundUpTo: 'month' } as const;
  valueOf(await saveProgram(shop, { expiry, adjustReasons: ['补录'] }, computer.act()));
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

function adjust(change: Partial<Adjustment>, act = computer.act()) {
  const given = { customerId: wang.id, units: pointUnits(30), reason: '补录', words: '' };
  return adjustPoints(shop, { ...given, ...change }, act);
}

async function entries() {
  return (await entriesOf(shop.db, wang.id)).filter(({ kind }) => kind === 'points');
}

function pointsOn(day: string) {
  return balanceOf(shop.db, wang.id, toBusinessDay(day));
}

describe('points changed by hand', () => {
  it('are given once, usable as long as points earned that day, and taken', async () => {
    const act = computer.act();
    const done = await adjust({ words: '  漏记一单 ' }, act);
    const { entryId } = valueOf(done);
    expect(await adjust({ words: '漏记一单' }, act)).toEqual(done);
    const [entry] = await entries();
    expect(entry).toMatchObject({
      id: entryId,
      units: 30,
      until: '2026-04-30',
      reason: '补录',
      cause: 'adjust',
    });
    const { reasonId } = entry as unknown as { readonly reasonId: Card['id'] };
    expect((await textsOf(shop.db, [reasonId])).get(reasonId)).toBe('漏记一单');

    valueOf(await adjust({ units: pointUnits(-10), until: toBusinessDay('2026-12-31') }));
    expect((await entries()).map((one) => (one as unknown as Adjustment).until)).toContain(null);
    expect([await pointsOn('2026-04-30'), await pointsOn('2026-05-01')]).toEqual([20, 0]);
  });

  it('are usable for ever, or until a day, where the owner says so', async () => {
    valueOf(await adjust({ until: null }));
    valueOf(await adjust({ until: shop.clock.today() }));
    valueOf(await adjust({ until: toBusinessDay('9999-12-31') }));
    expect([await pointsOn('2026-03-01'), await pointsOn('2030-01-01')]).toEqual([90, 60]);
  });

  it('may leave a debt, which the next ones pay', async () => {
    valueOf(await adjust({ units: pointUnits(-10) }));
    expect(await pointsOn('2026-03-01')).toBe(-10);
    valueOf(await adjust({}));
    expect(await pointsOn('2026-03-01')).toBe(20);
  });

  it('and undone are as if they had never been', async () => {
    const act = computer.act();
    valueOf(await adjust({}, act));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await pointsOn('2026-03-01')).toBe(0);
  });

  it('need words or a listed reason', async () => {
    valueOf(await adjust({ reason: null, words: '开业送' }));
    expect(await adjust({ reason: null, words: '  ' })).toEqual({
      ok: false,
      refusal: { kind: 'no-reason' },
    });
  });

  it.each<[string, Partial<Adjustment>]>([
    ['nothing', { units: pointUnits(0) }],
    ['not-whole', { units: 0.5 as Adjustment['units'] }],
    ['too-large', { units: pointUnits(10_000_001) }],
    ['too-large', { units: pointUnits(-10_000_001) }],
    ['too-large', { units: NaN as Adjustment['units'] }],
    ['unknown-reason', { reason: '随便' }],
    ['bad-day', { until: toBusinessDay('2026-02-28') }],
    ['bad-day', { until: toBusinessDay('2026-04-31') }],
    ['unknown-customer', { customerId: toRowId('none') }],
  ])('are refused: %s', async (kind, change) => {
    expect(await adjust(change)).toEqual({ ok: false, refusal: { kind } });
    expect(await entries()).toEqual([]);
  });

  it('are as large in a shop that counts hundredths', async () => {
    const earn = { points: 1, forEvery: cents(100), decimals: 2 };
    valueOf(await saveProgram(shop, { earn }, computer.act()));
    valueOf(await adjust({ units: pointUnits(1_000_000_000) }));
    expect(await adjust({ units: pointUnits(1_000_000_001) })).toMatchObject({ ok: false });
    expect(await entries()).toMatchObject([{ decimals: 2 }]);
  });
});
