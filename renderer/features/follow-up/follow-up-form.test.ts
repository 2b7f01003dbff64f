import { describe, expect, it } from 'vitest';

import { toBusinessDay, toRowId } from '#domain/kernel/units.ts';

import { changedForm, draftOf, newForm } from './follow-up-form.ts';

const day = toBusinessDay('2026-11-23');

describe('a follow-up that is being typed', () => {
  it('is none without a customer or a day', () => {
    expect(draftOf(newForm(null, day))).toBeUndefined();
    expect(draftOf({ ...newForm(toRowId('anna'), day), day: '' })).toBeUndefined();
  });

  it('comes once unless somebody said how often', () => {
    const form = newForm(toRowId('anna'), day);
    expect(draftOf(form)).toMatchObject({ repeat: null, minute: null });
    const monthly = draftOf({ ...form, repeat: 'month', every: '3', from: 'done' });
    expect(monthly?.repeat).toEqual({ every: 3, unit: 'month', from: 'done' });
  });

  it('writes only what was changed here over what another counter changed meanwhile', () => {
    const shown = newForm(toRowId('anna'), day);
    const newest = { ...shown, day: '2026-12-01', text: 'Bring the ring', every: '2' };
    expect(changedForm(newest, shown, { ...shown, time: '15:00' })).toEqual({
      ...newest,
      time: '15:00',
    });
    const weekly = { repeat: 'week', every: '1' } as const;
    expect(changedForm(newest, shown, { ...shown, ...weekly, text: 'Call' })).toEqual({
      ...newest,
      ...weekly,
      text: 'Call',
    });
  });
});
