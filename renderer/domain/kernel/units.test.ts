import { describe, expect, it } from 'vitest';

import {
  cents,
  isBusinessDay,
  isInstant,
  isRowId,
  pointUnits,
  seq,
  toBusinessDay,
  toDeviceId,
  toInstant,
  toOperationId,
  toRowId,
  toShopId,
  toStamp,
} from './units.ts';

const readers = {
  toBusinessDay,
  toDeviceId,
  toInstant,
  toOperationId,
  toRowId,
  toShopId,
  toStamp,
};
const knowers = { isBusinessDay, isInstant, isRowId };

describe('what the app vouches for', () => {
  it.each([0.5, Number.NaN, Infinity, 2 ** 53, -(2 ** 53)])('takes no %d for money', (amount) => {
    expect(() => cents(amount)).toThrow(RangeError);
    expect(() => pointUnits(amount)).toThrow(RangeError);
    expect(() => seq(amount)).toThrow(RangeError);
  });

  it('has one zero only', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(Object.is(pointUnits(-0), 0)).toBe(true);
  });

  it.each([
    ['toInstant', '2026-03-01T09:30:00.000Z'],
    ['toBusinessDay', '2026-03-01'],
    ['toStamp', '001790000000000-00ff-till-2'],
    ['toRowId', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['toOperationId', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['toDeviceId', 'till-2'],
    ['toShopId', 'shop-1'],
  ] as const)('%s takes %s', (name, text) => {
    expect(readers[name](text)).toBe(text);
  });

  it.each([
    ['toInstant', '2026-03-01T09:30:00Z'],
    ['toInstant', '2026-03-01T09:30:00.000+08:00'],
    ['toInstant', '2026-03-01'],
    ['toBusinessDay', '2026-3-1'],
    ['toBusinessDay', '2026-03-01T00:00'],
    ['toBusinessDay', ' 2026-03-01'],
    ['toBusinessDay', '2026-03-01\n'],
    ['toBusinessDay', 'Invalid Date'],
    ['toStamp', '1790000000000-0000-till'],
    ['toStamp', '0001790000000000-0000-till'],
    ['toStamp', '001790000000000-00FF-till'],
    ['toStamp', '001790000000000-0000-'],
    ['toStamp', '001790000000000-0000-Till'],
    ['toRowId', ''],
    ['toRowId', '../etc/passwd'],
    ['toRowId', 'a'.repeat(65)],
    ['toRowId', 'two words'],
    ['toOperationId', ''],
    ['toOperationId', 'a/b'],
    ['toDeviceId', 'Till'],
    ['toDeviceId', ''],
    ['toShopId', 'my shop'],
  ] as const)('%s refuses %j', (name, text) => {
    expect(() => readers[name](text)).toThrow(RangeError);
  });

  it.each([
    ['isInstant', '2026-03-01T09:30:00.000Z', '2026-03-01'],
    ['isBusinessDay', '2026-03-01', 'yesterday'],
    ['isRowId', 'card-1', 'a card'],
  ] as const)('%s knows its own kind, and nothing that is not text', (name, good, bad) => {
    expect(knowers[name](good)).toBe(true);
    for (const other of [bad, null, undefined, 1, {}, [good]]) {
      expect(knowers[name](other)).toBe(false);
    }
  });

  it('does not repeat what it refuses, which may be somebody', () => {
    expect(() => toRowId('王芳 13800138000')).toThrow(/^Not a row id\.$/);
  });
});
