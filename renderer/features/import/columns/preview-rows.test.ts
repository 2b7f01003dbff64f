import { expect, it } from 'vitest';

import { toBusinessDay } from '#domain/kernel/units.ts';
import { lookedList } from '#test/support/looked-list.ts';

import { guessSetup } from '../setup/guess-setup.ts';
import { previewRows } from './preview-rows.ts';

const today = toBusinessDay('2026-03-01');

it('shows of each row what is wrong with it, and in which cell', () => {
  const list = lookedList(
    ['姓名', '手机', '生日'],
    ['王芳', '13800138000', '1988-03-05'],
    ['李四', '1.38E+10', ''],
    ['张三', '', '31月'],
    ['', '', ''],
  );
  const rows = previewRows(guessSetup(list, []), list, [], today);
  expect(rows.map(({ line, problem, badCell }) => [line, problem?.kind, badCell])).toEqual([
    [2, undefined, -1],
    [3, 'phone-lost-digits', 1],
    [4, 'bad-birthday', 2],
    [5, 'no-name-and-no-phone', -1],
  ]);
});

it('shows of sales the day that is still to come, the price below zero, the number that is none', () => {
  const list = lookedList(
    ['日期', '商品', '数量', '单价'],
    ['2026-02-28', '龙井', '2', '168'],
    ['2026-03-02', '龙井', '1', '168'],
    ['2026-02-28', '龙井', '1', '-168'],
    ['2026-02-28', '龙井', '两盒', '168'],
    ['2026-02-28', '龙井', '-2', '168'],
  );
  const rows = previewRows(guessSetup(list, []), list, [], today);
  expect(rows.map(({ problem, badCell }) => [problem?.kind, badCell])).toEqual([
    [undefined, -1],
    ['future', 0],
    ['negative-price', 3],
    ['bad-number', 2],
    ['negative-quantity', 2],
  ]);
});

it('shows of products the price that is none, and the name that is missing', () => {
  const list = lookedList(
    ['货号', '品名', '价格', '在售'],
    ['A1', '龙井', '168', '是'],
    ['A2', '', '168', '是'],
    ['A3', '花茶', '-36', '是'],
    ['A4', '红茶', '12.345', '是'],
    ['A5', '白茶', '36', '看情况'],
  );
  const rows = previewRows(guessSetup(list, []), list, [], today);
  expect(rows.map(({ problem, badCell }) => [problem?.kind, badCell])).toEqual([
    [undefined, -1],
    ['no-product-name', 1],
    ['negative-price', 2],
    ['part-of-a-cent', 2],
    ['unknown-word', 3],
  ]);
});

it('reads the last visit as the owner says that days are meant', () => {
  const list = lookedList(['姓名', '最后消费'], ['王芳', '25/3/2024']);
  const setup = guessSetup(list, []);
  const problems = (dayOrder: 'day-first' | 'month-first') =>
    previewRows({ ...setup, dayOrder }, list, [], today).map(({ problem }) => problem?.kind);
  expect(problems('day-first')).toEqual([undefined]);
  expect(problems('month-first')).toEqual(['bad-date']);
});

it('shows the first twenty rows', () => {
  const list = lookedList(['姓名'], ...Array.from({ length: 40 }, (_, at) => [`客${at}`]));
  expect(previewRows(guessSetup(list, []), list, [], today)).toHaveLength(20);
});
