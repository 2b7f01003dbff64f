import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatMoney, typedMoney } from '#i18n/money.ts';

import { parseMoney } from './money-text.ts';
import { cents } from './units.ts';

describe('an amount as a shopkeeper types it', () => {
  it.each([
    ['128', 12_800],
    ['12.5', 1_250],
    ['12.50', 1_250],
    ['.5', 50],
    ['12.', 1_200],
    ['0', 0],
    ['0.00', 0],
    ['007', 700],
    ['0.07', 7],
    ['1.10', 110],
    ['8.2', 820],
    ['1.100', 110],
    ['¥128', 12_800],
    ['￥128', 12_800],
    ['$128', 12_800],
    ['128元', 12_800],
    ['１２８元', 12_800],
    ['１２．５', 1_250],
    ['12。5', 1_250],
    [' 1 280 ', 128_000],
    ['1,280', 128_000],
    ['1,280.00', 128_000],
    ['¥1,280.00', 128_000],
    ['１，２８０', 128_000],
    ['12,345,678.90', 1_234_567_890],
    ['99999999.99', 9_999_999_999],
    ['00000000099', 9_900],
  ])('%s', (text, amount) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: amount });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['¥', 'empty'],
    ['元', 'empty'],
    ['.', 'not-an-amount'],
    ['-5', 'not-an-amount'],
    ['−5', 'not-an-amount'],
    ['+5', 'not-an-amount'],
    ['abc', 'not-an-amount'],
    ['12a', 'not-an-amount'],
    ['1e3', 'not-an-amount'],
    ['0x10', 'not-an-amount'],
    ['1.2.3', 'not-an-amount'],
    ['十二', 'not-an-amount'],
    ['NaN', 'not-an-amount'],
    ['Infinity', 'not-an-amount'],
    ['1.005', 'fraction-of-a-cent'],
    ['0.001', 'fraction-of-a-cent'],
    ['100000000', 'too-large'],
    ['100,000,000.00', 'too-large'],
    ['13800138000', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('refuses %s: %s', (text, kind) => {
    expect(parseMoney(text)).toEqual({ ok: false, refusal: { kind } });
  });

  it.each(['12,5', '1,28', '1,2345', ',5', '1,', '1.5,000', '12,34,567', '5元5', '5¥5'])(
    'does not read %s as ten or a hundred times the price',
    (text) => {
      expect(parseMoney(text)).toEqual({ ok: false, refusal: { kind: 'not-an-amount' } });
    },
  );

  it('is not troubled by floating point: 1.15 is 115, not 114', () => {
    expect(parseMoney('1.15')).toEqual({ ok: true, value: 115 });
    expect(parseMoney('4.35')).toEqual({ ok: true, value: 435 });
  });

  it('reads every amount that the screens show or put into a field', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }).map(cents), (amount) => {
        const same = { ok: true, value: amount };
        expect(parseMoney(typedMoney(amount))).toEqual(same);
        for (const language of ['zh-CN', 'zh-TW', 'en']) {
          expect(parseMoney(formatMoney(amount, language))).toEqual(same);
        }
      }),
    );
  });

  it('answers anything that can be typed, and never a part of a cent', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,¥元 -')) }),
    );
    let amounts = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseMoney(text);
        if (!read.ok) return;
        amounts += 1;
        expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true);
      }),
    );
    expect(amounts).toBeGreaterThan(15);
  });
});
