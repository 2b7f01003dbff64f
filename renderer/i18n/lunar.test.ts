import { expect, it } from 'vitest';

import { lunarDay, lunarMonth } from './lunar.ts';

it('says lunar days as people do', () => {
  const days = [1, 9, 10, 11, 15, 19, 20, 21, 29, 30].map((day) => lunarDay(day, 'zh-CN'));
  expect(days.join(' ')).toBe('初一 初九 初十 十一 十五 十九 二十 廿一 廿九 三十');
  expect(lunarMonth(12, 'zh-TW')).toBe('臘');
});
