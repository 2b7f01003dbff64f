import { describe, expect, it } from 'vitest';

import { newColumns } from '#domain/customers/columns/customer-columns.ts';
import { toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import type { Promised } from '#ui/promise-fields.tsx';

import { promiseForAll, whoSaidNo } from './promise-for-all.ts';

const today = toBusinessDay('2026-11-23');
const promised: Promised = {
  kind: 'revisit',
  day: '2026-11-25',
  time: '',
  text: '新到的茶',
  staffId: null,
};

describe('the same promise for everybody ticked', () => {
  it('is for today or later, at a time or at any', () => {
    expect(promiseForAll({ ...promised, day: today, time: '15:05' }, today)).toMatchObject({
      value: { day: today, minute: 905, text: '新到的茶', repeat: null },
    });
    expect(promiseForAll(promised, today)).toMatchObject({ value: { minute: null } });
  });

  it.each([
    ['no-day', ''],
    ['no-day', '2026-02-30'],
    ['past-day', '2026-11-22'],
  ])('is refused, %s, on the day "%s"', (kind, day) => {
    expect(promiseForAll({ ...promised, day }, today)).toEqual({ ok: false, refusal: { kind } });
  });

  it('leaves out who said no to contact, and neither who was never asked nor who is gone', () => {
    const columns = newColumns(0);
    const [neverAsked, saidNo, saidYes] = ['anna', 'ben', 'carl'].map((id, slot) => {
      columns.slots.set(toRowId(id), slot);
      return toRowId(id);
    });
    columns.numbers.consent.values.set([Number.NaN, 0, 1]);
    const ticked = [saidYes, saidNo, neverAsked, toRowId('gone')].filter((id) => id !== undefined);
    expect([...whoSaidNo(columns, ticked)]).toEqual([saidNo]);
  });
});
