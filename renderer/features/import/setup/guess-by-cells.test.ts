import { expect, it } from 'vitest';

import { guessByCells } from './guess-by-cells.ts';

it.each<[string, readonly (readonly string[])[], ReturnType<typeof guessByCells>]>([
  [
    'names, phones and birthdays',
    [
      ['王芳', '13800138000', '1988-03-05'],
      ['欧阳小敏', '+86 139 0013 9000', '1990/1/2'],
      ['李四', '', ''],
    ],
    ['name', 'phone', 'birthday'],
  ],
  [
    'two phones, and a city that is no name',
    [
      ['上海', '王芳', '13800138000', '13700137000'],
      ['上海', '李四', '13900139000', ''],
    ],
    [null, 'name', 'phone', 'phone'],
  ],
  ['nothing that can be known', [['A-17', '12.50', '']], [null, null, null]],
])('a list without headings: %s', (_, rows, fields) => {
  expect(guessByCells(rows, fields.length)).toEqual(fields);
});
