import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isUnusualPhone, isUnusualSoFar, looksLikePhone, phoneDigits } from './phone.ts';

describe('the digits of a phone', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+8613800138000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['+ 86 138 0013 8000', '13800138000'],
    ['（+86）13800138000', '13800138000'],
    ['(+86) 0755-8888 8888', '075588888888'],
    ['+(86) 755 8888 8888', '75588888888'],
    ['008613800138000', '13800138000'],
    ['0086-755-88888888', '75588888888'],
    ['8613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['＋８６　１３８－００１３－８０００', '13800138000'],
    ['(0755) 8888-8888', '075588888888'],
    ['8612345', '8612345'],
    ['86138001380', '86138001380'],
    ['+1 (415) 555-0100', '14155550100'],
    ['+852 9123 4567', '85291234567'],
    ['+1 868 555 0100', '18685550100'],
    ['13800138000 转 8', '138001380008'],
    ['none', ''],
    ['', ''],
  ])('%s', (typed, digits) => {
    expect(phoneDigits(typed)).toBe(digits);
  });

  it('are the same however a mobile number is written', () => {
    const mobile = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
    const prefix = fc.constantFrom('', '+86', '+86 ', '0086', '0086-', '(+86)', '＋８６', '86');
    const between = fc.constantFrom('', ' ', '-', '　', '－', ' - ');
    fc.assert(
      fc.property(mobile, prefix, between, fc.boolean(), (number, before, gap, isWide) => {
        const parts = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
        const typed = before + parts.join(gap);
        expect(phoneDigits(isWide ? wide(typed) : typed)).toBe(number);
        expect(phoneDigits(number)).toBe(number);
      }),
    );
  });

  it('are digits only, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(phoneDigits(typed)).toMatch(/^[0-9]*$/);
      }),
    );
  });
});

describe('a phone that is kept as typed and marked', () => {
  it.each([
    ['13800138000', false],
    ['19912345678', false],
    ['12800138000', true],
    ['1380013800', true],
    ['138001380000', true],
    ['075588888888', true],
    ['', true],
  ])('%s: %s', (digits, unusual) => {
    expect(isUnusualPhone(digits)).toBe(unusual);
  });
});

describe('a phone that is being typed', () => {
  it.each([
    ['138', false],
    ['138 0013 80', false],
    ['+86 138 0013 8000', false],
    ['0755 88', false],
    ['0755 888', true],
    ['138 0013 8000 1', true],
  ])('%s is unusual so far: %s', (typed, unusual) => {
    expect(isUnusualSoFar(typed)).toBe(unusual);
  });
});

describe('whether somebody is typing a phone', () => {
  it.each([
    ['138', true],
    ['+86 138', true],
    ['(0755) 8', true],
    ['１３８', true],
    ['13', false],
    ['+86 1', false],
    ['13b', false],
    ['王芳', false],
    ['---', false],
    ['', false],
  ])('%s: %s', (typed, looksSo) => {
    expect(looksLikePhone(typed)).toBe(looksSo);
  });
});

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
