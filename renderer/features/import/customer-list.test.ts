import { expect, it } from 'vitest';

import { listFrom, sortRows } from './customer-list.ts';

const rows = [
  ['會員姓名', '手機', '生日'],
  ['张三', '13800138000', '1988-03-05'],
  ['', '', ''],
  ['李四', '1.38E+10', ''],
];

it('guesses the columns from headings in either script', () => {
  const list = listFrom('list.csv', { encoding: 'utf-8', rows });
  expect(list.columns).toEqual(['name', 'phone', 'birthday']);
  expect(list.hasHeadings).toBe(true);
});

it('keeps refused rows with their number in the file', () => {
  const { good, refused } = sortRows(listFrom('list.csv', { encoding: 'utf-8', rows }));
  expect(good).toHaveLength(1);
  expect(refused.map(({ number, problem }) => [number, problem.kind])).toEqual([
    [3, 'no-name-and-no-phone'],
    [4, 'phone-lost-digits'],
  ]);
});
