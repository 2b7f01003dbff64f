import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { letters, rareLetters } from '#test/support/gb18030.ts';
import { cellsOf } from '#test/support/read-table.ts';
import { everyWay, joined, utf8, utf16 } from '#test/support/text-bytes.ts';

import { findEncoding } from './encoding.ts';

/** The same list as Excel in China saves it; made with `iconv -t gbk`. */
const asGbk = [
  208, 213, 195, 251, 44, 202, 214, 187, 250, 10, 205, 245, 183, 188, 44, 49, 51, 56, 48, 48, 49,
  51, 56, 48, 48, 48, 10,
];
const list = [
  ['姓名', '手机'],
  ['王芳', '13800138000'],
];

describe('a list as a shop’s computer writes it', () => {
  it.each(everyWay('姓名,手机\n王芳,13800138000\n'))(
    'reads $as, and shows no mark',
    async (way) => {
      const file = new Blob([way.bytes]);
      expect(await findEncoding(file)).toBe(way.encoding);
      expect(await cellsOf(file)).toEqual(list);
    },
  );

  it('reads what Excel in China writes', async () => {
    const file = new Blob([Uint8Array.from(asGbk)]);
    expect(await findEncoding(file)).toBe('gb18030');
    expect(await cellsOf(file)).toEqual(list);
  });

  it('reads Big5 where the owner says so', async () => {
    const file = new Blob([Uint8Array.of(0xa9, 0x6d, 0xa6, 0x57, 0x0a, 0xb1, 0x69, 0x0a)]);
    expect(await cellsOf(file, { encoding: 'big5' })).toEqual([['姓名'], ['張']]);
  });

  it('shows no mark in the middle, where two lists were pasted together', async () => {
    const mark = [0xef, 0xbb, 0xbf];
    const pasted = joined(mark, utf8('姓名,手机\n王芳,138\n'), mark, utf8('李强,139\n'));
    expect(await cellsOf(new Blob([pasted]))).toEqual([
      ['姓名', '手机'],
      ['王芳', '138'],
      ['李强', '139'],
    ]);
    const wide = joined([0xff, 0xfe], utf16('姓名\n', true), [0xff, 0xfe], utf16('李强\n', true));
    expect(await cellsOf(new Blob([wide]))).toEqual([['姓名'], ['李强']]);
  });

  it('reads a letter that lies across two pieces of the file', async () => {
    const long = `姓名,备注\n王芳,x${'茶'.repeat(30_000)}\n${'李强,茶\n'.repeat(150_000)}`;
    const rows = await cellsOf(new Blob([utf8(long)]));
    expect(rows).toHaveLength(150_002);
    expect(rows.flat().some((cell) => cell.includes('\ufffd'))).toBe(false);
  });

  it.each<[string, readonly number[], string]>([
    ['plain English', [...utf8('name\n')], 'utf-8'],
    ['联通, whose bytes look like UTF-8 to a careless reader', [0xc1, 0xaa, 0xcd, 0xa8], 'gb18030'],
    ['names whose zeros are on the other side', [...utf16('姓名\n一一\n', true)], 'utf-16le'],
    ['a GB18030 mark', [0x84, 0x31, 0x95, 0x33, ...asGbk], 'gb18030'],
  ])('is not mistaken about %s', async (_, bytes, encoding) => {
    expect(await findEncoding(new Blob([Uint8Array.from(bytes)]))).toBe(encoding);
  });
});

describe('any small list of names', () => {
  it('is read right in all of 2,000 files, whatever way they are written', async () => {
    const wrong: string[] = [];
    let files = 0;
    for (const text of fc.sample(aList(), { numRuns: 286, seed: 20_261_122 })) {
      for (const { as, encoding, bytes } of everyWay(text)) {
        const found = await findEncoding(new Blob([bytes]));
        files += 1;
        if (found !== encoding) wrong.push(`${as} as ${found}: ${text}`);
      }
    }
    expect(files).toBeGreaterThanOrEqual(2_000);
    expect(wrong).toEqual([]);
  });
});

/** Their heading and no line at all, or up to eight; names of two to four letters, some rare; with phones or without. */
function aList(): fc.Arbitrary<string> {
  const letter = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...letters) },
    fc.constantFrom(...rareLetters),
  );
  const name = fc.array(letter, { minLength: 2, maxLength: 4 }).map((all) => all.join(''));
  const phone = fc.constantFrom('', ',13800138000', '，０１０', ',VIP');
  const line = fc.tuple(name, phone).map(([who, number]) => who + number);
  return fc
    .tuple(
      fc.constantFrom('姓名', '客户', '會員', '顾客,电话', 'Name,电话'),
      fc.array(line, { minLength: 0, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([heading, lines, end]) => [heading, ...lines, ''].join(end));
}
