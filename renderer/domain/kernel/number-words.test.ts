import { expect, it } from 'vitest';

import { numberInWords } from './number-words.ts';

it.each([
  ['3', 3],
  ['12', 12],
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['廿', 20],
  ['廿三', 23],
  ['二十五', 25],
  ['卅一', 31],
  ['九十九', 99],
  ['零', 0],
  ['', undefined],
  ['百', undefined],
  ['一二', undefined],
  ['十十', undefined],
  ['1234', undefined],
  ['三个', undefined],
])('%j is %j', (text, number) => {
  expect(numberInWords(text)).toBe(number);
});

it('knows every number below 100 as it is said', () => {
  const digits = '〇一二三四五六七八九';
  for (let number = 1; number < 100; number += 1) {
    const [tens, ones] = [Math.floor(number / 10), number % 10];
    const before = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
    expect(numberInWords(`${before}${ones === 0 ? '' : digits[ones]}`)).toBe(number);
  }
});
