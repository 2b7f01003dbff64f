import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { encodeGb18030, letters, rareLetters } from '#test/support/gb18030.ts';

import { type TextEncoding, decodeText } from './decode-text.ts';

const list = '姓名,手机\n王芳,13800138000\n';
/** The same list as Excel in China saves it; made with `iconv -t gbk`. */
const asGbk = [
  208, 213, 195, 251, 44, 202, 214, 187, 250, 10, 205, 245, 183, 188, 44, 49, 51, 56, 48, 48, 49,
  51, 56, 48, 48, 48, 10,
];

describe('a list as a shop’s computer writes it', () => {
  it.each<[string, Uint8Array, TextEncoding]>([
    ['UTF-8', utf8(list), 'utf-8'],
    ['UTF-8 with its mark', joined([0xef, 0xbb, 0xbf], utf8(list)), 'utf-8'],
    ['GBK', Uint8Array.from(asGbk), 'gb18030'],
    ['GB18030 made here', encodeGb18030(list), 'gb18030'],
    ['UTF-16 little-endian with its mark', joined([0xff, 0xfe], utf16(list, true)), 'utf-16le'],
    ['UTF-16 big-endian with its mark', joined([0xfe, 0xff], utf16(list, false)), 'utf-16be'],
    ['UTF-16 little-endian without', utf16(list, true), 'utf-16le'],
    ['UTF-16 big-endian without', utf16(list, false), 'utf-16be'],
  ])('reads %s, and shows no mark', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ encoding, text: list });
  });

  it.each<[string, readonly number[], string]>([
    ['nothing', [], ''],
    ['only a mark', [0xef, 0xbb, 0xbf], ''],
    ['plain English', [...utf8('name,phone\n')], 'name,phone\n'],
  ])('reads %s as UTF-8', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ encoding: 'utf-8', text });
  });

  it('reads rare names that only GB18030 has, four bytes each', () => {
    const text = '姓名\n㐂㐱,䶮\n';
    expect(decodeText(encodeGb18030(text))).toEqual({ encoding: 'gb18030', text });
  });

  it('believes the mark of UTF-16 where no Latin letter helps', () => {
    expect(decodeText(joined([0xff, 0xfe], utf16('王芳', true))).text).toBe('王芳');
    expect(decodeText(joined([0xfe, 0xff], utf16('王芳', false))).text).toBe('王芳');
  });

  it('is not taken in by 联通, whose bytes look like UTF-8 to a careless reader', () => {
    expect(decodeText(Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8)).text).toBe('联通');
  });
});

describe('any small list of names', () => {
  it('is read right in GB18030, all of 500 lists', () => {
    fc.assert(
      fc.property(aList(), (text) => {
        expect(decodeText(encodeGb18030(text))).toEqual({ encoding: 'gb18030', text });
      }),
      { numRuns: 500 },
    );
  });

  it('is read right in UTF-8 and, with a mark, in both kinds of UTF-16', () => {
    fc.assert(
      fc.property(aList(), (text) => {
        expect(decodeText(utf8(text))).toEqual({ encoding: 'utf-8', text });
        expect(decodeText(joined([0xff, 0xfe], utf16(text, true))).text).toBe(text);
        expect(decodeText(joined([0xfe, 0xff], utf16(text, false))).text).toBe(text);
      }),
    );
  });
});

/** One to eight lines under their heading; names of two to four letters, some of them rare; with phones or without. */
function aList(): fc.Arbitrary<string> {
  expect(letters.length).toBeGreaterThan(20_000);
  const letter = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...letters) },
    fc.constantFrom(...rareLetters),
  );
  const name = fc.array(letter, { minLength: 2, maxLength: 4 }).map((all) => all.join(''));
  const phone = fc.constantFrom('', ',13800138000', '，０１０', ',VIP');
  const line = fc.tuple(name, phone).map(([who, number]) => who + number);
  return fc
    .tuple(
      fc.constantFrom('姓名', '客户', '會員', '顾客,电话'),
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([heading, lines, end]) => [heading, ...lines, ''].join(end));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = text.split('').map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

function joined(mark: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}
