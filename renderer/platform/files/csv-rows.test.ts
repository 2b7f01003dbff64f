import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { cellsOf, readTable } from '#test/support/read-table.ts';

import { csvRows } from './csv-rows.ts';

const wangFang = [
  ['姓名', '手机'],
  ['王芳', '138'],
];

describe('a customer list from a file', () => {
  it.each([
    ['commas', '姓名,手机\n王芳,138\n'],
    ['semicolons', '姓名;手机\n王芳;138\n'],
    ['tabs', '姓名\t手机\n王芳\t138\n'],
    ['bars', '姓名|手机\n王芳|138\n'],
    ['its delimiter named', 'sep=|\n姓名|手机\n王芳|138\n'],
    ['Windows line ends', '姓名,手机\r\n王芳,138\r\n'],
    ['the line ends of an old Mac', '姓名,手机\r王芳,138\r'],
    ['no line end at the end', '姓名,手机\n王芳,138'],
    ['empty lines', '\n姓名,手机\n\n , \n王芳,138\n,\n'],
    ['a mark', '\ufeff姓名,手机\n王芳,138'],
    ['quotes around everything', '"姓名","手机"\r\n"王芳","138"\r\n'],
    ['blanks after a quote', '"姓名" ,"手机" \n王芳,138'],
  ])('is read with %s', async (_, text) => {
    expect(await cellsOf(new Blob([text]))).toEqual(wangFang);
  });

  it('keeps commas, quotes and line breaks inside cells, and knows the line of each row', async () => {
    const read = await readTable(new Blob(['姓名,备注\n王芳,"茶,\r\n""好"""\n\n李强,茶\n']));
    expect(read).toEqual({
      cells: [
        ['姓名', '备注'],
        ['王芳', '茶,\r\n"好"'],
        ['李强', '茶'],
      ],
      lines: [1, 2, 5],
    });
  });

  it('is cut by semicolons although its notes have commas', async () => {
    const rows = await cellsOf(new Blob(['姓名;备注\n王芳;茶,咖啡,酒\n李强;无\n张三;茶,酒\n']));
    expect(rows[1]).toEqual(['王芳', '茶,咖啡,酒']);
  });

  it('reads a list of names only', async () => {
    expect(await cellsOf(new Blob(['姓名\n王芳\n李强\n']))).toEqual([['姓名'], ['王芳'], ['李强']]);
  });

  it('is cut as the owner says, against the rule', async () => {
    expect(await cellsOf(new Blob(['a,b;c\n']), { delimiter: ';' })).toEqual([['a,b', 'c']]);
  });
});

describe('a lone quote', () => {
  it.each([
    [
      'never closed',
      '"王芳,138\n李强,139\n',
      [
        ['"王芳', '138'],
        ['李强', '139'],
      ],
    ],
    [
      'closed before text',
      '"小王" 老客户,138\n李强,139\n',
      [
        ['"小王" 老客户', '138'],
        ['李强', '139'],
      ],
    ],
    [
      'inside a cell',
      '5" 屏幕,138\n6" 屏幕,139\n',
      [
        ['5" 屏幕', '138'],
        ['6" 屏幕', '139'],
      ],
    ],
    ['at the end', '王芳,"\n', [['王芳', '"']]],
  ])('%s is a letter and swallows nothing', async (_, text, rows) => {
    expect(await cellsOf(new Blob([text]))).toEqual(rows);
  });

  it('costs one row of a long list, not the rest of it', async () => {
    const after = Array.from({ length: 5_000 }, (_, index) => `客户${index},${index}`);
    const rows = await cellsOf(new Blob([['姓名,手机', '"王芳,138', ...after].join('\n')]));
    expect(rows).toHaveLength(5_002);
    expect(rows[1]).toEqual(['"王芳', '138']);
  });

  it('does not make one cell of the rows between it and another', async () => {
    const between = Array.from({ length: 50 }, (_, index) => `客户${index},${index},无`);
    const text = ['姓名,手机,备注', '"王芳,138,无', ...between, '李强,139,5"', '张三,137,'].join(
      '\n',
    );
    const rows = await cellsOf(new Blob([text]));
    expect(rows).toHaveLength(54);
    expect(rows[1]).toEqual(['"王芳', '138', '无']);
  });

  it('does not undo a cell of 250 lines that is closed', async () => {
    const note = Array.from({ length: 250 }, (_, index) => `${index}`).join('\n');
    expect(await cellsOf(new Blob([`姓名,备注\n王芳,"${note}"\n`]))).toEqual([
      ['姓名', '备注'],
      ['王芳', note],
    ]);
  });
});

describe('any table', () => {
  const cell = fc.string({
    unit: fc.constantFrom('王', 'a', '"', ',', '\n', '\r', ';', ' ', '\t'),
  });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 });

  it('is read as papaparse reads it, however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = Papa.unparse([...rows, ['end']], { quotes: true, newline: '\n' });
        const expected = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
        expect(await inPieces(text, size)).toEqual(
          expected.filter((row) => row.join('').trim() !== ''),
        );
      }),
    );
  });
});

async function inPieces(text: string, size: number): Promise<readonly (readonly string[])[]> {
  // Only the first piece can tell that a file has no LF, so it is never shorter than the first line.
  async function* pieces() {
    const first = text.indexOf('\n') + 1;
    yield text.slice(0, first);
    for (let at = first; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: (readonly string[])[] = [];
  for await (const batch of csvRows(pieces(), ',')) for (const { cells } of batch) rows.push(cells);
  return rows;
}
